/** What a chart is drawn with: points from the left and the top of the drawing, colours as six hexadecimal digits. */
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
  /** Lengths of dashes and gaps in turn; empty for a whole line. */
  readonly dash: readonly number[];
  readonly colour: string;
}

export interface Marker {
  readonly type: "marker";
  readonly shape: MarkerShape;
  readonly at: Point;
  /** From its middle to its edge. */
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

/** What a chart takes from the page around it. */
export interface ChartSetting {
  readonly width: number;
  /** What a page holds, where a page there is. */
  readonly tallest?: number;
  readonly language: string;
  /** Width of a text in points at a size. */
  readonly measure: (text: string, size: number) => number;
  readonly size: number;
  readonly colours: { readonly text: string; readonly quiet: string; readonly rule: string };
}
