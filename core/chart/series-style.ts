import type { MarkerShape } from "./drawing.ts";

export interface SeriesStyle {
  readonly colour: string;
  readonly dash: readonly number[];
  readonly marker: MarkerShape;
}

/**
 * Neighbouring colours differ in lightness by a third at least, so that they stay apart in grey; each is at
 * least 3:1 against white paper (WCAG 2.2, 1.4.11). Lines differ by dash and marker as well.
 */
const STYLES: readonly SeriesStyle[] = [
  { colour: "1f3a5f", dash: [], marker: "circle" },
  { colour: "6b93bd", dash: [5, 2.5], marker: "square" },
  { colour: "8a3b12", dash: [1.5, 2], marker: "diamond" },
  { colour: "7f8c8d", dash: [7, 2, 1.5, 2], marker: "triangle" },
  { colour: "14532d", dash: [3, 1.5], marker: "circle" },
  { colour: "b5793a", dash: [9, 3], marker: "square" },
];

export function styleOfSeries(index: number): SeriesStyle {
  const style = STYLES[index % STYLES.length];
  if (!style) throw new Error("a palette without colours");
  return style;
}
