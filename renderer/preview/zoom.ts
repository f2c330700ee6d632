import type { PageSize } from "./pdf/loaded-pdf.ts";

/** As wide as the pane, as high as the pane, or a fixed scale where 1 is the paper's real size. */
export type Zoom =
  | { readonly type: "width" }
  | { readonly type: "page" }
  | { readonly type: "scale"; readonly scale: number };

export const FIT_WIDTH: Zoom = { type: "width" };
export const FIT_PAGE: Zoom = { type: "page" };

/** The scales of the buttons and the menu. */
export const ZOOM_STEPS: readonly number[] = [0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4];

const CSS_PIXELS_PER_POINT = 96 / 72;
const CHOSEN = { least: 0.5, most: 4 };
const FITTED = { least: 0.25, most: 1.5 };
/** Pixels of the wheel that make the page about 2.7 times as large. */
const WHEEL = 400;

function within(scale: number, { least, most }: typeof CHOSEN): number {
  return Math.max(least, Math.min(scale, most));
}

/** `room` is in CSS pixels. */
export function zoomScale(zoom: Zoom, room: PageSize, page: PageSize | undefined): number {
  if (zoom.type === "scale") return zoom.scale;
  if (!page || room.width <= 0 || page.width <= 0) return 1;
  const wide = room.width / pixelsPerPoint(page.width);
  const high = room.height / pixelsPerPoint(page.height);
  return within(zoom.type === "page" && high > 0 ? Math.min(wide, high) : wide, FITTED);
}

/** The scale for pdf.js, whose unit is the point. */
export function pixelsPerPoint(scale: number): number {
  return scale * CSS_PIXELS_PER_POINT;
}

export function zoomIn(scale: number): Zoom {
  const next = ZOOM_STEPS.find((step) => step > scale + 0.01);
  return { type: "scale", scale: next ?? CHOSEN.most };
}

export function zoomOut(scale: number): Zoom {
  const next = ZOOM_STEPS.findLast((step) => step < scale - 0.01);
  return { type: "scale", scale: next ?? CHOSEN.least };
}

/** Turning the wheel, or pinching, which Chromium reports as turning it, changes the scale smoothly. */
export function zoomByWheel(scale: number, delta: number): Zoom {
  return { type: "scale", scale: within(scale * Math.exp(-delta / WHEEL), CHOSEN) };
}
