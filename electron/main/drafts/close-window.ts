import type { BrowserWindow } from "electron";

/** Milliseconds to wait for a closing window; a window that hangs must not prevent quitting. */
const MAX_WAIT_MS = 3_000;

/** Milliseconds to wait after each draft that a closing window keeps, because the disk may be slow. */
const KEEPING_WAIT_MS = 10_000;

type Closable = Pick<BrowserWindow, "close" | "isDestroyed"> & {
  on(event: "close", listener: (event: { preventDefault(): void }) => void): unknown;
};

export interface Closing {
  /** The window has kept its drafts. */
  confirm(): void;
  /** The window is keeping a draft. */
  keeping(): void;
  /** Lets the window keep its drafts and stay. */
  keepNow(): void;
}

/** Lets a window keep its drafts before it closes. `announce` notifies the window. */
export function closeAfterDrafts(window: Closable, announce: () => void): Closing {
  let mayClose = false;
  let waiting: ReturnType<typeof setTimeout> | null = null;

  function close(): void {
    if (waiting === null) return;
    clearTimeout(waiting);
    waiting = null;
    if (window.isDestroyed()) return;
    // Applies to this attempt only: the page may still ask about unsaved changes and stay open.
    mayClose = true;
    window.close();
  }

  window.on("close", (event) => {
    if (mayClose) {
      mayClose = false;
      return;
    }
    event.preventDefault();
    if (waiting !== null) return;
    waiting = setTimeout(close, MAX_WAIT_MS);
    announce();
  });
  function keeping(): void {
    if (waiting === null) return;
    clearTimeout(waiting);
    waiting = setTimeout(close, KEEPING_WAIT_MS);
  }

  return { confirm: close, keeping, keepNow: announce };
}
