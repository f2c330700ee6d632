import type { HouseStyle, TextStyle } from "../../../house-style/house-style.ts";
import type { Measurer } from "./measure.ts";
import type { Frame } from "./piece.ts";
import type { Tag } from "./tag.ts";

/** Where blocks are being set: the column, the style of plain text in it, and the element they belong to. */
export interface Context {
  readonly measurer: Measurer;
  readonly house: HouseStyle;
  readonly x: number;
  readonly width: number;
  readonly text: TextStyle;
  readonly tag: Tag;
  readonly frames: readonly Frame[];
  /** Depth of lists around, for their labels. */
  readonly listDepth: number;
  readonly headings: readonly OutlineHeading[];
}

/** A heading of the document, for contents list and outline. */
export interface OutlineHeading {
  readonly id: string;
  readonly level: number;
  readonly text: string;
}

/** The same column, cut by `left` and `right`. */
export function inset(context: Context, left: number, right = 0): Context {
  return { ...context, x: context.x + left, width: Math.max(12, context.width - left - right) };
}
