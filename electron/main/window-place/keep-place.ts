import type { BrowserWindow } from "electron";
import { writePlace } from "./stored-place.ts";

/** Milliseconds after the last movement; a crash loses no more than this. */
const PAUSE_MS = 500;

type Placed = Pick<BrowserWindow, "getNormalBounds" | "isMaximized" | "isDestroyed"> & {
  on(
    event: "resize" | "move" | "maximize" | "unmaximize" | "close" | "closed",
    listener: () => void,
  ): unknown;
};

/** Remembers where the window is, whenever that changed. */
export function keepPlace(window: Placed, file: string): void {
  let timer: NodeJS.Timeout | undefined;
  const keep = (): void => {
    clearTimeout(timer);
    if (window.isDestroyed()) return;
    const { x, y, width, height } = window.getNormalBounds();
    writePlace(file, { bounds: { x, y, width, height }, isMaximised: window.isMaximized() });
  };
  const keepSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(keep, PAUSE_MS);
  };
  for (const event of ["resize", "move", "maximize", "unmaximize"] as const) window.on(event, keepSoon);
  window.on("close", keep);
  window.on("closed", () => clearTimeout(timer));
}
