import { app, type BrowserWindow } from "electron";
import { createApi } from "./api-handlers.ts";
import type { AppPaths } from "./app-paths.ts";
import { registerAppScheme, setupAppProtocol } from "./app-protocol.ts";
import { createDialogs } from "./dialogs.ts";
import { type Closing, closeAfterDrafts } from "./drafts/close-window.ts";
import { eventSender } from "./events.ts";
import { setupMenu } from "./menu.ts";
import { type OpenedFileSource, receiveOpenedFiles } from "./opened-file/receive-opened-files.ts";
import { setupUncaught } from "./recovery/uncaught.ts";
import { watchWindow } from "./recovery/watch-window.ts";
import { setupIpc } from "./requests/ipc.ts";
import { setChromiumSwitches } from "./security/chromium-switches.ts";
import { setupNavigation } from "./security/navigation.ts";
import { refusesStart } from "./security/refuse-start.ts";
import { refuseCredentials, setupSessionLimits } from "./security/session-limits.ts";
import type { Services } from "./services.ts";
import { setupUserData } from "./user-data.ts";
import { openWindow } from "./window.ts";

/** Starts the program: sets up everything that must precede readiness, then opens the window. */
export function startShell(paths: AppPaths, createServices: () => Services): void {
  setupUncaught(reportUnexpected);
  if (refusesStart()) return;
  app.enableSandbox();
  app.commandLine.appendSwitch("lang", "en-GB");
  setChromiumSwitches();
  refuseCredentials();
  setupUserData();
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  registerAppScheme();
  setupNavigation();
  app.on("window-all-closed", () => app.quit());
  const shell = createShell(paths);
  app.on("second-instance", () => shell.toFront());
  void app.whenReady().then(() => shell.open(createServices()));
}

interface Shell {
  open(services: Services): void;
  toFront(): void;
}

function createShell(paths: AppPaths): Shell {
  let window: BrowserWindow | null = null;
  let closing: Closing | null = null;
  const send = eventSender(() => window);
  const openedFiles = receiveOpenedFiles({
    onBrief: () => send("briefGiven", true),
    // The window asks for a dossier, and is given the one that waits.
    onFolder: () => send("command", "open-dossier"),
  });
  return {
    open(services) {
      setupSessionLimits();
      setupAppProtocol(paths.renderer);
      setupMenu((command) => send("command", command));
      const { drafts } = services;
      const keep: typeof drafts.keep = (key, content) => {
        closing?.keeping();
        return drafts.keep(key, content);
      };
      setupIpc(
        apiOver({ ...services, drafts: { ...drafts, keep } }, paths, openedFiles, {
          send,
          window: () => present(window),
          confirmClosing: () => closing?.confirm(),
        }),
        reportUnexpected,
      );
      app.on("will-quit", () => void services.close());
      window = openWindow({ preload: paths.preload, devTools: !app.isPackaged });
      watchWindow(window);
      closing = closeAfterDrafts(window, () => send("closing", true));
      window.webContents.on("did-finish-load", openedFiles.windowListens);
    },
    toFront() {
      if (window?.isMinimized()) window.restore();
      window?.focus();
    },
  };
}

interface WindowLink {
  readonly send: ReturnType<typeof eventSender>;
  window(): BrowserWindow;
  confirmClosing(): void;
}

function apiOver(services: Services, paths: AppPaths, openedFiles: OpenedFileSource, link: WindowLink) {
  const { send } = link;
  return createApi({
    services,
    dialogs: createDialogs(link.window),
    samples: paths.shipped.dossiers,
    takeOpenedFile: openedFiles.take,
    takeOpenedFolder: openedFiles.takeFolder,
    onDossierChanged: (handle) => send("dossierChanged", { handle }),
    onFocus: (listener) => void app.on("browser-window-focus", listener),
    onStage: (job, stage) => send("progress", { job, stage }),
    onClosingConfirmed: link.confirmClosing,
  });
}

function present(window: BrowserWindow | null): BrowserWindow {
  if (window === null) throw new Error("the window is gone");
  return window;
}

/** Prints an unexpected error for developers; an installed copy logs nothing. */
function reportUnexpected(error: unknown): void {
  if (!app.isPackaged) process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
}
