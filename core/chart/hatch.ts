import type { ChartLine, Point, Rectangle } from "./drawing.ts";
import { styleOfSeries } from "./series-style.ts";

/** Distance between hatch lines, in points. */
const STEP = 3.5;
/** Width of a hatch line, in points. */
const WIDTH = 0.8;

/** The white lines over a bar of a series, which tell dark colours apart in greyscale. */
export function hatchOf(rectangle: Rectangle, series: number): readonly ChartLine[] {
  const { hatch } = styleOfSeries(series);
  return [
    ...(hatch === "across" || hatch === "crossed" ? linesAcross(rectangle) : []),
    ...(hatch === "down" || hatch === "crossed" ? linesDown(rectangle) : []),
  ];
}

function linesAcross({ x, y, width, height }: Rectangle): readonly ChartLine[] {
  return stepsIn(height).map((step) =>
    lineOf([
      [x, y + height - step],
      [x + width, y + height - step],
    ]),
  );
}

function linesDown({ x, y, width, height }: Rectangle): readonly ChartLine[] {
  return stepsIn(width).map((step) =>
    lineOf([
      [x + step, y],
      [x + step, y + height],
    ]),
  );
}

function stepsIn(length: number): readonly number[] {
  return Array.from({ length: Math.max(0, Math.ceil(length / STEP) - 1) }, (_, index) => (index + 1) * STEP);
}

function lineOf(points: readonly Point[]): ChartLine {
  return { type: "line", points, width: WIDTH, dash: [], colour: "ffffff" };
}
