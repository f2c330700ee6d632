import type { Paper } from "../../house-style/house-style.ts";

/** A rectangle on a page, in points from the page's upper left corner. */
export interface FloatBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The part of a page, in one direction, that a position is relative to; in points. */
export type Range = readonly [start: number, end: number];

/** A position in a range: an offset from its start in points, or an alignment. */
export interface Spot {
  readonly offset?: number;
  readonly align?: string | undefined;
}

export function textBox({ width, height, margin }: Paper): FloatBox {
  return { left: margin.left, top: margin.top, right: width - margin.right, bottom: height - margin.bottom };
}

export function meets(one: FloatBox, other: FloatBox): boolean {
  return isBeside(one, other) && one.top < other.bottom && other.top < one.bottom;
}

/** Whether the boxes overlap horizontally. */
export function isBeside(one: FloatBox, other: FloatBox): boolean {
  return one.left < other.right && other.left < one.right;
}

/** The start of something of this size; "inside" and "outside" are the left and right of an odd page. */
export function startIn([start, end]: Range, size: number, { offset = 0, align }: Spot): number {
  switch (align) {
    case "left":
    case "top":
    case "inside":
      return start;
    case "right":
    case "bottom":
    case "outside":
      return end - size;
    case "center":
      return (start + end - size) / 2;
    default:
      return start + offset;
  }
}

/** The range of a horizontal reference (20.4.3.4, 20.4.3.5); `here`: the start of the text. */
export function rangeAcross(from: string, { width, margin }: Paper, here: number): Range {
  switch (from) {
    case "page":
      return [0, width];
    case "leftMargin":
    case "insideMargin":
      return [0, margin.left];
    case "rightMargin":
    case "outsideMargin":
      return [width - margin.right, width];
    case "margin":
      return [margin.left, width - margin.right];
    default:
      return [here, width - margin.right];
  }
}

export function rangeDown(from: string, { height, margin }: Paper, here: Range): Range {
  switch (from) {
    case "page":
      return [0, height];
    case "topMargin":
    case "insideMargin":
      return [0, margin.top];
    case "bottomMargin":
    case "outsideMargin":
      return [height - margin.bottom, height];
    case "margin":
      return [margin.top, height - margin.bottom];
    default:
      return here;
  }
}
