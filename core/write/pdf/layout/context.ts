import type { Direction } from "../../../document/direction.ts";
import type { Hyphenation } from "../../../document/hyphenation.ts";
import type { Block, ImageFile } from "../../../document/node.ts";
import type { Passage } from "../../../document/passage.ts";
import type { HouseStyle, Paper, TextStyle } from "../../../house-style/house-style.ts";
import { MINIMUM_LINE } from "../../../house-style/measures.ts";
import type { Fragment } from "./fragments/fragment.ts";
import type { TextMeasurer } from "./measure/text-measurer.ts";
import type { Misfit, Trail } from "./misfit.ts";
import type { StructureElement } from "./structure-element.ts";

/** The context of block layout: the column, the style of plain text, and the structure element. Lengths are points. */
export interface Context {
  readonly measurer: TextMeasurer;
  readonly house: HouseStyle;
  readonly x: number;
  readonly width: number;
  readonly text: TextStyle;
  /** BCP 47 tag of the document's language. */
  readonly language: string;
  readonly hyphenation: Hyphenation;
  /** Direction of the layout, which decides the start edge: that of the document, or of a list item in another language. */
  readonly direction: Direction;
  /** The pictures of the document, by name. */
  readonly images: Readonly<Record<string, ImageFile>>;
  /** Height of the text area of a page. */
  readonly pageHeight: number;
  /** Height of the headings, titles and captions above the first block that keep with it. */
  readonly above: number;
  readonly element: StructureElement;
  /** Number of lists around, which decides the bullet. */
  readonly listDepth: number;
  readonly headings: readonly OutlineHeading[];
  /** Ids of the statements in each passage; absent where nobody asks where they stand. */
  readonly statements?: StatementsByPassage | undefined;
  /** The node that is laid out; absent for the document itself. */
  readonly trail?: Trail | undefined;
  /** The misfit of the enclosing table, reported in place of misfits inside it. */
  readonly misfit?: Misfit | undefined;
  /** Index of the first density to try for tables: that of the enclosing table. */
  readonly density: number;
  /** Width that a landscape page would add; 0 where the content cannot move to one. */
  readonly landscapeGain: number;
}

export type StatementsByPassage = ReadonlyMap<Passage, readonly string[]>;

/** Lays out blocks; passed to blocks that contain blocks, to avoid an import cycle. */
export type LayoutBlocks = (blocks: readonly Block[], context: Context) => readonly Fragment[];

/** A heading, for the contents list and the outline. */
export interface OutlineHeading {
  readonly id: string;
  readonly level: number;
  readonly text: string;
}

/** Narrows the column by `start` at its start edge and `end` at its end edge, in points, keeping a minimum width. */
export function inset(context: Context, start: number, end = 0): Context {
  const share = Math.min(1, Math.max(0, context.width - MINIMUM_LINE) / (start + end));
  const width = context.width - (start + end) * share;
  const left = context.direction === "rtl" ? end : start;
  return { ...context, x: context.x + left * share, width };
}

/** The part of the column that is `before` points from its start edge and `width` points wide. */
export function partOf(context: Context, before: number, width: number): Context {
  return { ...context, x: startEdge(context, before, width), width };
}

/** Left edge of a box that is `before` points from the start edge of the column and `width` points wide. */
export function startEdge({ direction, x, width: room }: Context, before: number, width: number): number {
  return direction === "rtl" ? x + room - before - width : x + before;
}

/** Height on a page below the content that keeps with a block; at least half a page. */
export function roomBelow({ pageHeight, above }: Context): number {
  return Math.max(pageHeight / 2, pageHeight - above);
}

/** The context of the text area of a page. */
export function textContext(context: Context, paper: Paper): Context {
  const { margin, width, height } = paper;
  const pageHeight = height - margin.top - margin.bottom;
  return { ...context, x: margin.left, width: width - margin.left - margin.right, pageHeight };
}
