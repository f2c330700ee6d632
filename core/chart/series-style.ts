import type { MarkerShape } from "./drawing.ts";

export interface SeriesStyle {
  readonly colour: string;
  readonly dash: readonly number[];
  readonly marker: MarkerShape;
  /** White lines over a bar's colour. */
  readonly hatch: "none" | "across" | "down" | "crossed";
}

/**
 * Styles of series. Neighbouring colours differ in lightness by at least a third, so that they can be told apart in
 * greyscale; each has a contrast of at least 3:1 with white paper (WCAG 2.2, 1.4.11). Lines also differ by dash and
 * marker, bars by hatch: each pair of styles with the same hatch has a dark and a light colour.
 */
const STYLES: readonly SeriesStyle[] = [
  { colour: "1f3a5f", dash: [], marker: "circle", hatch: "none" },
  { colour: "6b93bd", dash: [5, 2.5], marker: "square", hatch: "none" },
  { colour: "8a3b12", dash: [1.5, 2], marker: "diamond", hatch: "across" },
  { colour: "7f8c8d", dash: [7, 2, 1.5, 2], marker: "triangle", hatch: "across" },
  { colour: "14532d", dash: [3, 1.5], marker: "circle", hatch: "down" },
  { colour: "b5793a", dash: [9, 3], marker: "square", hatch: "down" },
  { colour: "4a2a6b", dash: [5, 2, 1.5, 2], marker: "diamond", hatch: "crossed" },
  { colour: "9b7bb8", dash: [7, 2, 1.5, 2, 1.5, 2], marker: "triangle", hatch: "crossed" },
];

export function styleOfSeries(index: number): SeriesStyle {
  const style = STYLES[index % STYLES.length];
  if (!style) throw new Error("the palette has no colours");
  return style;
}
