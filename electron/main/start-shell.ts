import { app, shell as system } from "electron";
import type { Api } from "../contract/api.ts";
import { createApi } from "./api-handlers.ts";
import type { AppPaths } from "./app-paths.ts";
import { registerAppScheme, setupAppProtocol } from "./app-protocol.ts";
import { createDialogs } from "./dialogs.ts";
import { createLog, type Log } from "./log/log.ts";
import { enableCommands, setupMenu } from "./menu/menu.ts";
import { type OpenedFileSource, receiveOpenedFiles } from "./opened-file/receive-opened-files.ts";
import { describeProgram } from "./program-view.ts";
import { setupUncaught } from "./recovery/uncaught.ts";
import { setupIpc } from "./requests/ipc.ts";
import { setChromiumSwitches } from "./security/chromium-switches.ts";
import { setupNavigation } from "./security/navigation.ts";
import { refusesStart } from "./security/refuse-start.ts";
import { refuseCredentials, setupSessionLimits } from "./security/session-limits.ts";
import type { Dialogs, Services } from "./services.ts";
import { logFile, setupUserData, windowPlaceFile } from "./user-data.ts";
import { createWindowLife, type WindowLife } from "./window/window-life.ts";
import { setTextSize } from "./window/zoom-keys.ts";

/** The application user model id, by which Windows knows the program's windows and recent files: the `appId` of the installer. */
const APP_ID = "org.attache.desktop";

/** Starts the program: sets up everything that must precede readiness, then opens the window. */
export function startShell(paths: AppPaths, createServices: () => Services): void {
  // Written to once the profile's place is known; until then a fault is told to developers alone.
  let log: Log | null = null;
  const report = (error: unknown): void => {
    log?.fault("main", error);
    tellDevelopers(error);
  };
  setupUncaught(report);
  if (refusesStart()) return;
  app.enableSandbox();
  app.setAppUserModelId(APP_ID);
  app.commandLine.appendSwitch("lang", "en-GB");
  setChromiumSwitches();
  refuseCredentials();
  setupUserData();
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  log = createLog(logFile(), Date.now);
  registerAppScheme();
  setupNavigation();
  const shell: Shell = { paths, log, life: windowLife(paths, log), report };
  const openedFiles = receiveOpenedFiles({
    onBrief: () => shell.life.send("briefGiven", true),
    // The window asks for a dossier, and is given the one that waits.
    onFolder: () => shell.life.send("command", "open-dossier"),
  });
  // After the file has been taken down: a window that is opened for it asks for it.
  app.on("open-file", shell.life.toFront);
  app.on("second-instance", shell.life.toFront);
  const prepare = () => prepareServices(shell, createServices(), openedFiles);
  // The last brief is read while Chromium starts; macOS names the file to be opened instead only by the time it is ready.
  const prepared = process.platform === "darwin" ? null : prepare();
  void app.whenReady().then(() => open(shell, prepared ?? prepare(), openedFiles));
}

interface Shell {
  readonly paths: AppPaths;
  readonly log: Log;
  readonly life: WindowLife;
  readonly report: (error: unknown) => void;
}

function windowLife(paths: AppPaths, log: Log): WindowLife {
  return createWindowLife({
    preload: paths.preload,
    devTools: !app.isPackaged,
    placeFile: windowPlaceFile(),
    log,
    // Nothing can be done in a window that is not there.
    onGone: () => enableCommands([]),
  });
}

/** All that answers the window, before there is one. */
interface Prepared {
  readonly api: Api;
  /** To be called when the window has loaded. */
  readonly tellLoaded: () => void;
  close(): Promise<void>;
}

function prepareServices(shell: Shell, services: Services, openedFiles: OpenedFileSource): Prepared {
  const { life } = shell;
  const { drafts } = services;
  const keep: typeof drafts.keep = (key, content) => {
    life.keeping();
    return drafts.keep(key, content);
  };
  let tellLoaded = (): void => {};
  const loaded = new Promise<void>((resolve) => {
    tellLoaded = resolve;
  });
  const dialogs = dialogsOnceLoaded(createDialogs(life.window), loaded);
  const own = { ...services, drafts: { ...drafts, keep } };
  return { api: apiOver(shell, own, dialogs, openedFiles), tellLoaded, close: services.close };
}

function open({ life, paths, report }: Shell, prepared: Prepared, openedFiles: OpenedFileSource): void {
  setupSessionLimits();
  setupAppProtocol(paths.renderer);
  setupMenu({
    send: (command) => life.send("command", command),
    zoom: life.zoom,
  });
  enableCommands([]);
  setupIpc(prepared.api, report);
  app.on("will-quit", () => void prepared.close());
  life.begin(() => {
    prepared.tellLoaded();
    openedFiles.windowListens();
  });
}

/** The last brief is opened before there is a window, where the question about its dossier can stand. */
function dialogsOnceLoaded(dialogs: Dialogs, loaded: Promise<void>): Dialogs {
  return {
    ...dialogs,
    async confirmFolder(folder) {
      await loaded;
      return dialogs.confirmFolder(folder);
    },
  };
}

function apiOver(
  { life, paths, log }: Shell,
  services: Services,
  dialogs: Dialogs,
  openedFiles: OpenedFileSource,
) {
  return createApi({
    services,
    dialogs,
    beginsWithLastBrief: !openedFiles.waits(),
    samples: paths.shipped.dossiers,
    program: {
      root: paths.root,
      log,
      describe: () => describeProgram(app.getVersion(), process.versions),
      enableCommands,
      showInFolder: (file) => system.showItemInFolder(file),
    },
    takeOpenedFile: openedFiles.take,
    takeOpenedFolder: openedFiles.takeFolder,
    onTextSize: (percent) => setTextSize(life.window().webContents, percent),
    onDossierChanged: (handle) => life.send("dossierChanged", { handle }),
    onFocus: (listener) => void app.on("browser-window-focus", listener),
    onStage: (job, stage) => life.send("progress", { job, stage }),
    onClosingConfirmed: life.confirmClosing,
  });
}

/** For developers, in full; an installed copy writes the log alone. */
function tellDevelopers(error: unknown): void {
  if (!app.isPackaged) process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
}
