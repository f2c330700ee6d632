/**
 * A filled rectangle. Coordinates of all shapes are points from the top left of the drawing; colours are six
 * hexadecimal digits.
 */
export interface Rectangle {
  readonly type: "rectangle";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
}

export interface ChartLine {
  readonly type: "line";
  readonly points: readonly Point[];
  readonly width: number;
  /** Lengths of dashes and gaps in turn, in points; empty for a solid line. */
  readonly dash: readonly number[];
  readonly colour: string;
}

export interface Marker {
  readonly type: "marker";
  readonly shape: MarkerShape;
  readonly at: Point;
  /** Distance from the centre to the edge, in points. */
  readonly radius: number;
  readonly colour: string;
}

export interface Label {
  readonly type: "label";
  readonly text: string;
  readonly x: number;
  readonly baseline: number;
  readonly anchor: "start" | "middle" | "end";
  readonly size: number;
  readonly colour: string;
}

export type Point = readonly [x: number, y: number];
export type MarkerShape = "circle" | "square" | "diamond" | "triangle";
export type ChartShape = Rectangle | ChartLine | Marker | Label;

export interface ChartDrawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly ChartShape[];
}

/** The properties of the page around a chart; lengths are in points. */
export interface ChartSetting {
  readonly width: number;
  /** Maximum height of the drawing; absent where no page limits it. */
  readonly maxHeight?: number;
  readonly language: string;
  /** Width of a text in points at a size. */
  readonly measure: (text: string, size: number) => number;
  readonly size: number;
  readonly colours: { readonly text: string; readonly quiet: string; readonly rule: string };
}
