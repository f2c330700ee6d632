import { app, type BrowserWindow } from "electron";
import { type Closing, closeAfterDrafts } from "../drafts/close-window.ts";
import { eventSender, type SendEvent } from "../events.ts";
import type { Log } from "../log/log.ts";
import { watchWindow } from "../recovery/watch-window.ts";
import { openWindow, type WindowOptions } from "./window.ts";
import { type ZoomStep, zoomBy } from "./zoom-keys.ts";

/** The one window, which on macOS may be closed and opened again while the program runs. */
export interface WindowLife {
  readonly send: SendEvent;
  /** Opens the first window. `onLoaded` is called whenever a window has loaded its page. */
  begin(onLoaded: () => void): void;
  /** Shows the window to the person, and opens one where there is none. Does nothing before `begin`. */
  toFront(): void;
  window(): BrowserWindow;
  zoom(step: ZoomStep): void;
  keeping(): void;
  confirmClosing(): void;
}

interface WindowLifeOptions extends WindowOptions {
  readonly log: Log;
  onGone(): void;
}

export function createWindowLife(options: WindowLifeOptions): WindowLife {
  let window: BrowserWindow | null = null;
  let closing: Closing | null = null;
  let onLoaded: (() => void) | null = null;
  let quits = false;
  const send = eventSender(() => window);

  function open(loaded: () => void): void {
    const own = openWindow(options);
    window = own;
    closing = closeAfterDrafts(own, () => send("closing", true));
    watchWindow(own, options.log);
    watchSessionEnd(own, closing, options.log);
    own.webContents.on("did-finish-load", loaded);
    // A page with unsaved changes may stay; then the program stays, too.
    own.webContents.on("will-prevent-unload", () => {
      quits = false;
    });
    own.on("closed", () => {
      window = null;
      closing = null;
      options.onGone();
      // Waiting for the drafts held the quitting up.
      if (quits) app.quit();
    });
  }

  function toFront(): void {
    if (window === null) {
      if (onLoaded) open(onLoaded);
      return;
    }
    if (window.isMinimized()) window.restore();
    window.focus();
  }

  app.on("before-quit", () => {
    quits = true;
  });
  app.on("window-all-closed", () => {
    if (process.platform !== "darwin") app.quit();
  });
  app.on("activate", toFront);
  return {
    send,
    begin(loaded) {
      onLoaded = loaded;
      open(loaded);
    },
    toFront,
    window: () => present(window),
    zoom(step) {
      if (window) zoomBy(window.webContents, step);
    },
    keeping: () => closing?.keeping(),
    confirmClosing: () => closing?.confirm(),
  };
}

/** Windows gives a program that is asked a few seconds, in which the window keeps its drafts. */
function watchSessionEnd(window: BrowserWindow, closing: Closing, log: Log): void {
  window.on("query-session-end", () => closing.keepNow());
  window.on("session-end", () => {
    log.note("session-end");
    closing.keepNow();
  });
}

function present(window: BrowserWindow | null): BrowserWindow {
  if (window === null) throw new Error("the window is gone");
  return window;
}
