import type { Input, WebContents } from "electron";

export type ZoomStep = "larger" | "smaller" | "reset";

/** Of Chromium's levels, each of which is a fifth more than the one before: 58 to 249 per cent. */
const LEVELS = { step: 0.5, least: -3, most: 5 };

const BY_KEY: Readonly<Record<string, ZoomStep>> = {
  "+": "larger",
  "=": "larger",
  "-": "smaller",
  "0": "reset",
};

/** For layouts that give these signs and digits with Shift alone, or in another script. */
const BY_PLACE: Readonly<Record<string, ZoomStep>> = {
  Equal: "larger",
  NumpadAdd: "larger",
  Minus: "smaller",
  NumpadSubtract: "smaller",
  Digit0: "reset",
  Numpad0: "reset",
};

type Pressed = Pick<Input, "type" | "key" | "code" | "control" | "meta" | "alt">;

/** The sign that the layout gives counts first; where it gives none of them, the place of the key does. */
export function zoomOfKey(input: Pressed, platform: NodeJS.Platform): ZoomStep | undefined {
  const [mod, other] = platform === "darwin" ? [input.meta, input.control] : [input.control, input.meta];
  if (input.type !== "keyDown" || !mod || other || input.alt) return undefined;
  return BY_KEY[input.key] ?? BY_PLACE[input.code];
}

export function zoomLevel(level: number, step: ZoomStep): number {
  if (step === "reset") return 0;
  const next = level + (step === "larger" ? LEVELS.step : -LEVELS.step);
  return Math.min(Math.max(next, LEVELS.least), LEVELS.most);
}

type Zoomed = Pick<WebContents, "getZoomLevel" | "setZoomLevel"> & {
  on(
    event: "before-input-event",
    listener: (event: { preventDefault(): void }, input: Input) => void,
  ): unknown;
};

/** Takes the keys of the zoom before the page and the menu do, so that they work on every layout. */
export function setupZoomKeys(contents: Zoomed, platform: NodeJS.Platform): void {
  contents.on("before-input-event", (event, input) => {
    const step = zoomOfKey(input, platform);
    if (step === undefined) return;
    event.preventDefault();
    contents.setZoomLevel(zoomLevel(contents.getZoomLevel(), step));
  });
}
