import { app, type BrowserWindow, type Details, dialog, type Event } from "electron";
import type { Log } from "../log/log.ts";
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

/** Ends of a window's process after which it can start again at once: not a damaged copy, which would end again. */
const RESTARTED_ALONE = new Set(["crashed", "oom", "abnormal-exit", "killed", "memory-eviction"]);

/** Time after "Wait" until a window that still hangs causes the question again. */
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

/** What the window does about a hang, and what it does with the answer to a question. */
function createRecovery(window: BrowserWindow, log: Log, now: () => number) {
  const restarts = createAttempts(RESTARTS.max, RESTARTS.milliseconds, now);
  const unasked = createAttempts(1, RESTARTS.milliseconds, now);
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
    log.note("window restarted");
    if (hung) {
      killing = true;
      window.webContents.forcefullyCrashRenderer();
    }
    window.webContents.reload();
  }

  return {
    decide,
    stopWaiting,
    /** Starts a crashed window again without a question; only where that may help. */
    crash(reason: string): void {
      stopWaiting();
      if (RESTARTED_ALONE.has(reason) && unasked.allow()) restart();
      else void decide(CRASHED);
    },
    /** Whether the process ended because we ended it. Asking resets the answer. */
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
 * Helps a person out of a window that crashed, hangs or cannot be loaded. A window that crashed starts again by itself
 * once, with what was typed; after that the person is asked. The log has the codes alone, for the cause may contain
 * parts of a note.
 */
export function watchWindow(window: BrowserWindow, log: Log, now: () => number = Date.now): void {
  const { webContents } = window;
  const { decide, crash, stopWaiting, takeKilling, hang, clearTimer } = createRecovery(window, log, now);
  webContents.on("render-process-gone", (_event, { reason, exitCode }) => {
    const killed = takeKilling();
    if (reason === "clean-exit" || killed) return;
    log.note(`render-process-gone ${reason} ${exitCode}`);
    crash(reason);
  });
  webContents.on("unresponsive", () => {
    log.note("unresponsive");
    hang();
  });
  webContents.on("responsive", stopWaiting);
  webContents.on("preload-error", (_event, _path, error) => {
    log.fault("window", error);
    void decide(DAMAGED);
  });
  webContents.on("did-fail-load", (_event, code, _description, _url, isMainFrame) => {
    if (!isMainFrame || code === ABORTED) return;
    log.note(`did-fail-load ${code}`);
    void decide(DAMAGED);
  });
  const endWatching = watchHelpers(decide, log, now);
  window.on("closed", () => {
    clearTimer();
    endWatching();
  });
}

/** Chromium starts its helpers again by itself; only one that keeps stopping is worth a question. */
function watchHelpers(
  decide: (question: RecoveryQuestion) => Promise<void>,
  log: Log,
  now: () => number,
): () => void {
  let stops = createAttempts(RESTARTS.max, RESTARTS.milliseconds, now);
  const onGone = (_event: Event, { type, reason, exitCode }: Details): void => {
    if (reason === "clean-exit") return;
    log.note(`child-process-gone ${type} ${reason} ${exitCode}`);
    if (stops.allow()) return;
    stops = createAttempts(RESTARTS.max, RESTARTS.milliseconds, now);
    void decide(HELPERS_STOP);
  };
  app.on("child-process-gone", onGone);
  return () => void app.off("child-process-gone", onGone);
}
