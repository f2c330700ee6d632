import { app, type BrowserWindow, dialog } from "electron";
import { createAttempts } from "./attempts.ts";
import {
  CRASHED,
  CRASHED_AGAIN,
  DAMAGED,
  HANGS,
  HELPERS_STOP,
  messageBox,
  type RecoveryChoice,
  type RecoveryQuestion,
} from "./questions.ts";

const RESTARTS = { max: 3, milliseconds: 10 * 60_000 };

/** Milliseconds after "Wait" until the question is asked again about a window that still hangs. */
const WAIT_MILLISECONDS = 30_000;

/** Chromium's error code (ERR_ABORTED) for a page that another one replaced while it was loading. */
const ABORTED = -3;

/** Asks one question at a time; a newer one replaces the one on the screen. */
function createAsker(window: BrowserWindow) {
  let open: AbortController | null = null;
  const close = (): void => {
    open?.abort();
    open = null;
  };
  return {
    close,
    /** Asks a question; null if it was replaced or withdrawn. */
    async ask(question: RecoveryQuestion): Promise<RecoveryChoice | null> {
      close();
      const own = new AbortController();
      open = own;
      const { response } = await dialog.showMessageBox(window, messageBox(question, own.signal));
      if (own.signal.aborted) return null;
      open = null;
      return question.choices[response] ?? question.choices[0];
    },
  };
}

/** Handles a hang of the window and the answers to questions. */
function createRecovery(window: BrowserWindow, now: () => number) {
  const restarts = createAttempts(RESTARTS.max, RESTARTS.milliseconds, now);
  const asker = createAsker(window);
  let timer: NodeJS.Timeout | undefined;
  let hangs = false;
  // True from when we end a hung window's process until Electron reports its end.
  let killing = false;

  function stopWaiting(): void {
    hangs = false;
    clearTimeout(timer);
    asker.close();
  }

  async function decide(question: RecoveryQuestion): Promise<void> {
    const choice = await asker.ask(question);
    if (choice === null || window.isDestroyed()) return;
    if (choice === "quit") {
      stopWaiting();
      quit(window);
    } else if (choice === "restart") restart();
    else if (hangs) timer = setTimeout(() => void decide(HANGS), WAIT_MILLISECONDS).unref();
  }

  function restart(): void {
    const hung = hangs;
    stopWaiting();
    if (!restarts.allow()) return void decide(CRASHED_AGAIN);
    if (hung) {
      killing = true;
      window.webContents.forcefullyCrashRenderer();
    }
    window.webContents.reload();
  }

  return {
    decide,
    stopWaiting,
    /** Whether we ended the process ourselves; calling it resets the answer. */
    takeKilling(): boolean {
      const killed = killing;
      killing = false;
      return killed;
    },
    hang(): void {
      if (hangs) return;
      hangs = true;
      void decide(HANGS);
    },
    clearTimer: () => clearTimeout(timer),
  };
}

/** Closes the window without its consent, because a window that hangs would never give it. */
function quit(window: BrowserWindow): void {
  window.destroy();
  app.quit();
}

/**
 * Offers recovery from a window that crashed, hangs or cannot be loaded. Nothing restarts automatically, and restarts are
 * limited. The cause is not logged, because it may contain parts of a note.
 */
export function watchWindow(window: BrowserWindow, now: () => number = Date.now): void {
  const { webContents } = window;
  const { decide, stopWaiting, takeKilling, hang, clearTimer } = createRecovery(window, now);
  webContents.on("render-process-gone", (_event, { reason }) => {
    const killed = takeKilling();
    if (reason === "clean-exit" || killed) return;
    stopWaiting();
    void decide(CRASHED);
  });
  webContents.on("unresponsive", hang);
  webContents.on("responsive", stopWaiting);
  webContents.on("preload-error", () => void decide(DAMAGED));
  webContents.on("did-fail-load", (_event, code, _description, _url, isMainFrame) => {
    if (isMainFrame && code !== ABORTED) void decide(DAMAGED);
  });
  window.on("closed", clearTimer);
  watchHelpers(decide, now);
}

/** Asks about helper processes that stop repeatedly. Chromium restarts single ones itself. */
function watchHelpers(decide: (question: RecoveryQuestion) => Promise<void>, now: () => number): void {
  let stops = createAttempts(RESTARTS.max, RESTARTS.milliseconds, now);
  app.on("child-process-gone", (_event, { reason }) => {
    if (reason === "clean-exit" || stops.allow()) return;
    stops = createAttempts(RESTARTS.max, RESTARTS.milliseconds, now);
    void decide(HELPERS_STOP);
  });
}
