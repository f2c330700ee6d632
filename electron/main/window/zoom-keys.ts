import type { Input, WebContents } from "electron";

export type ZoomStep = "larger" | "smaller" | "reset";

/** Of Chromium's levels, each of which is a fifth more than the one before: 58 to 249 per cent. */
const LEVELS = { step: 0.5, least: -3, most: 5, ratio: 1.2 };

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

/** `setting` is the level of the text size in the settings, to which a reset returns. */
export function zoomLevel(level: number, step: ZoomStep, setting = 0): number {
  if (step === "reset") return setting;
  const next = level + (step === "larger" ? LEVELS.step : -LEVELS.step);
  return Math.min(Math.max(next, LEVELS.least), LEVELS.most);
}

type Zoomed = Pick<WebContents, "getZoomLevel" | "setZoomLevel">;

const settings = new WeakMap<Zoomed, number>();

/** Settings are read often; only another size than before undoes what the keys have done. */
export function setTextSize(contents: Zoomed, percent: number): void {
  const level = Math.log(percent / 100) / Math.log(LEVELS.ratio);
  if (settings.get(contents) === level) return;
  settings.set(contents, level);
  contents.setZoomLevel(level);
}

export function zoomBy(contents: Zoomed, step: ZoomStep): void {
  contents.setZoomLevel(zoomLevel(contents.getZoomLevel(), step, settings.get(contents)));
}

interface Keyed extends Zoomed {
  on(
    event: "before-input-event",
    listener: (event: { preventDefault(): void }, input: Input) => void,
  ): unknown;
}

/** Takes the keys of the zoom before the page and the menu do, so that they work on every layout. */
export function setupZoomKeys(contents: Keyed, platform: NodeJS.Platform): void {
  contents.on("before-input-event", (event, input) => {
    const step = zoomOfKey(input, platform);
    if (step === undefined) return;
    event.preventDefault();
    zoomBy(contents, step);
  });
}
