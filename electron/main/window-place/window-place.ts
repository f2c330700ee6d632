/** In pixels of the screen that do not depend on its density, as Electron counts them. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How a window was left: its bounds when it is neither maximised nor minimised, and whether it was maximised. */
export interface WindowPlace {
  readonly bounds: Rectangle;
  readonly isMaximised: boolean;
}

export interface PlacedWindow extends WindowPlace {
  readonly minWidth: number;
  readonly minHeight: number;
}

const FIRST = { width: 1280, height: 860 };

/** Below these the panes cannot be used; a smaller screen has the last word. */
const LEAST = { width: 480, height: 400 };

/**
 * Where a window opens on the screens that are there, whatever was there when it was left. `workAreas` are the screens
 * without the system's bars, the main one first. The window lies whole within one of them: the one that has most of
 * the place where it was left, else the main one, in its middle.
 */
export function placeOnScreens(left: WindowPlace | null, workAreas: readonly Rectangle[]): PlacedWindow {
  const [main] = workAreas;
  if (main === undefined) {
    const bounds = left?.bounds ?? { x: 0, y: 0, ...FIRST };
    return { ...placed(bounds, bounds), isMaximised: false };
  }
  if (left === null) return { ...placed(centred(FIRST, main), main), isMaximised: false };
  const areaOf = (screen: Rectangle) => overlap(left.bounds, screen);
  const best = workAreas.reduce((most, screen) => (areaOf(screen) > areaOf(most) ? screen : most));
  const bounds = areaOf(best) > 0 ? left.bounds : centred(left.bounds, main);
  return { ...placed(bounds, best), isMaximised: left.isMaximised };
}

function placed(bounds: Rectangle, screen: Rectangle): Omit<PlacedWindow, "isMaximised"> {
  const minWidth = Math.min(LEAST.width, screen.width);
  const minHeight = Math.min(LEAST.height, screen.height);
  const width = clamp(bounds.width, minWidth, screen.width);
  const height = clamp(bounds.height, minHeight, screen.height);
  const x = clamp(bounds.x, screen.x, screen.x + screen.width - width);
  const y = clamp(bounds.y, screen.y, screen.y + screen.height - height);
  return { bounds: { x, y, width, height }, minWidth, minHeight };
}

function centred({ width, height }: Pick<Rectangle, "width" | "height">, screen: Rectangle): Rectangle {
  return {
    x: screen.x + Math.max(0, Math.round((screen.width - width) / 2)),
    y: screen.y + Math.max(0, Math.round((screen.height - height) / 2)),
    width,
    height,
  };
}

function overlap(left: Rectangle, right: Rectangle): number {
  const width = Math.min(left.x + left.width, right.x + right.width) - Math.max(left.x, right.x);
  const height = Math.min(left.y + left.height, right.y + right.height) - Math.max(left.y, right.y);
  return Math.max(0, width) * Math.max(0, height);
}

function clamp(value: number, least: number, most: number): number {
  return Math.round(Math.min(Math.max(value, least), most));
}
