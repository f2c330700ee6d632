import type { Line, Point, Rectangle } from "./drawing.ts";
import { styleOfSeries } from "./series-style.ts";

const STEP = 3.5;
const WIDTH = 0.8;

/** The white lines over a bar of a series, so that dark stays apart from dark when colours are grey. */
export function hatchOf(rectangle: Rectangle, series: number): readonly Line[] {
  const { hatch } = styleOfSeries(series);
  if (hatch === "none") return [];
  const { x, y, width, height } = rectangle;
  const length = hatch === "across" ? height : width;
  const count = Math.max(0, Math.ceil(length / STEP) - 1);
  return Array.from({ length: count }, (_, index): Line => {
    const place = (index + 1) * STEP;
    const points: readonly Point[] =
      hatch === "across"
        ? [
            [x, y + height - place],
            [x + width, y + height - place],
          ]
        : [
            [x + place, y],
            [x + place, y + height],
          ];
    return { type: "line", points, width: WIDTH, dash: [], colour: "ffffff" };
  });
}
