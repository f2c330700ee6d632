import type { ChartLine, Marker, Point, Rectangle } from "../../../chart/drawing.ts";
import { number } from "../file/pdf-values.ts";

export type DrawnShape = Rectangle | ChartLine | Marker;

/** Turns a point of the drawing into one of the page, whose y grows upwards. */
export type Placing = (point: Point) => Point;

/** The operators of one shape (ISO 32000-1, 8.5); its colour is set before. */
export function shapeOperators(shape: DrawnShape, place: Placing): string {
  switch (shape.type) {
    case "rectangle": {
      const [x, y] = place([shape.x, shape.y + shape.height]);
      return `${[x, y, shape.width, shape.height].map(number).join(" ")} re f\n`;
    }
    case "line":
      return `${number(shape.width)} w [${shape.dash.map(number).join(" ")}] 0 d 1 J\n${path(shape.points, place)}S\n`;
    case "marker":
      return shape.shape === "circle" ? circle(shape, place) : `${path(corners(shape), place)}h f\n`;
  }
}

function path(points: readonly Point[], place: Placing): string {
  return points
    .map((point, index) => `${place(point).map(number).join(" ")} ${index === 0 ? "m" : "l"}\n`)
    .join("");
}

function corners({ shape, at: [x, y], radius }: Marker): readonly Point[] {
  const r = radius * 1.25;
  if (shape === "diamond")
    return [
      [x, y - r],
      [x + r, y],
      [x, y + r],
      [x - r, y],
    ];
  if (shape === "triangle")
    return [
      [x, y - r],
      [x + r, y + radius],
      [x - r, y + radius],
    ];
  return [
    [x - radius, y - radius],
    [x + radius, y - radius],
    [x + radius, y + radius],
    [x - radius, y + radius],
  ];
}

/** Four Bézier curves make a circle but for a few thousandths of its radius. */
const ROUND = 0.5523;

function circle({ at, radius: r }: Marker, place: Placing): string {
  const [x, y] = place(at);
  const k = r * ROUND;
  const curve = (...values: readonly number[]): string => `${values.map(number).join(" ")} c\n`;
  return (
    `${number(x + r)} ${number(y)} m\n` +
    curve(x + r, y + k, x + k, y + r, x, y + r) +
    curve(x - k, y + r, x - r, y + k, x - r, y) +
    curve(x - r, y - k, x - k, y - r, x, y - r) +
    `${curve(x + k, y - r, x + r, y - k, x + r, y)}f\n`
  );
}
