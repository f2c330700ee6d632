import type { ChartShape, Label, Point } from "./drawing.ts";

const ANCHORS: Readonly<Record<Label["anchor"], Label["anchor"]>> = {
  start: "end",
  middle: "middle",
  end: "start",
};

/** A shape mirrored in a drawing of the given width; text keeps its direction. */
export function mirrored(shape: ChartShape, width: number): ChartShape {
  const turned = ([x, y]: Point): Point => [width - x, y];
  switch (shape.type) {
    case "rectangle":
      return { ...shape, x: width - shape.x - shape.width };
    case "line":
      return { ...shape, points: shape.points.map(turned) };
    case "marker":
      return { ...shape, at: turned(shape.at) };
    case "label":
      return { ...shape, x: width - shape.x, anchor: ANCHORS[shape.anchor] };
  }
}
