/** Fit the width of the pane, or a fixed scale where 1 is the paper's real size. */
export type Zoom = { readonly type: "fit" } | { readonly type: "scale"; readonly scale: number };

export const FIT: Zoom = { type: "fit" };

const STEPS: readonly number[] = [0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3];
const CSS_PIXELS_PER_POINT = 96 / 72;
const NARROWEST = 0.25;

export function zoomScale(zoom: Zoom, paneWidth: number, pageWidth: number): number {
  if (zoom.type === "scale") return zoom.scale;
  if (paneWidth <= 0 || pageWidth <= 0) return 1;
  const fitting = paneWidth / (pageWidth * CSS_PIXELS_PER_POINT);
  return Math.max(NARROWEST, Math.min(fitting, 1.5));
}

/** The scale for pdf.js, whose unit is the point. */
export function pixelsPerPoint(scale: number): number {
  return scale * CSS_PIXELS_PER_POINT;
}

export function zoomIn(scale: number): Zoom {
  const next = STEPS.find((step) => step > scale + 0.01);
  return { type: "scale", scale: next ?? STEPS.at(-1) ?? 1 };
}

export function zoomOut(scale: number): Zoom {
  const next = STEPS.findLast((step) => step < scale - 0.01);
  return { type: "scale", scale: next ?? STEPS.at(0) ?? 1 };
}
