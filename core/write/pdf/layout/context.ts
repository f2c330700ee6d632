import type { Direction } from "../../../document/direction.ts";
import type { Hyphenation } from "../../../document/hyphenation.ts";
import type { Block, ImageFile } from "../../../document/node.ts";
import type { Passage } from "../../../document/passage.ts";
import type { HouseStyle, Paper, TextStyle } from "../../../house-style/house-style.ts";
import { MINIMUM_LINE } from "../../../house-style/measures.ts";
import type { Fragment } from "./fragments/fragment.ts";
import type { TextMeasurer } from "./measure/text-measurer.ts";
import type { Misfit, Trail } from "./misfit.ts";
import type { Tag } from "./tag.ts";

/** Where blocks are being set: the column, the style of plain text in it, and the element they belong to. */
export interface Context {
  readonly measurer: TextMeasurer;
  readonly house: HouseStyle;
  readonly x: number;
  readonly width: number;
  readonly text: TextStyle;
  /** BCP 47 tag of the document's language. */
  readonly language: string;
  readonly hyphenation: Hyphenation;
  /** Where lines, labels, bars and first columns begin: that of the document, or of a list's item in another language. */
  readonly direction: Direction;
  /** The pictures of the document, by name. */
  readonly images: Readonly<Record<string, ImageFile>>;
  /** Height of the text area of a page. */
  readonly pageHeight: number;
  /** Height of what stands above the first block and goes with it to its page: headings, titles, captions. */
  readonly above: number;
  readonly tag: Tag;
  /** Depth of lists around, for their labels. */
  readonly listDepth: number;
  readonly headings: readonly OutlineHeading[];
  /** Ids of the statements in each passage; absent where nobody asks where they stand. */
  readonly statements?: StatementsByPassage | undefined;
  /** The node that is being set; absent for the document itself. */
  readonly trail?: Trail | undefined;
  /** The misfit of the enclosing table, which covers everything in it that does not fit. */
  readonly misfit?: Misfit | undefined;
  /** Index of the density at which tables in it begin: that of the table around. */
  readonly density: number;
  /** What a landscape page adds to the width, in points; 0 where nothing can be set on one. */
  readonly landscapeGain: number;
}

export type StatementsByPassage = ReadonlyMap<Passage, readonly string[]>;

/** Layout of blocks inside others, handed down so that no file imports the table of all layouts. */
export type LayoutBlocks = (blocks: readonly Block[], context: Context) => readonly Fragment[];

/** A heading of the document, for contents list and outline. */
export interface OutlineHeading {
  readonly id: string;
  readonly level: number;
  readonly text: string;
}

/** The same column, cut by `start` where its lines begin and by `end` where they end. */
export function inset(context: Context, start: number, end = 0): Context {
  const share = Math.min(1, Math.max(0, context.width - MINIMUM_LINE) / (start + end));
  const width = context.width - (start + end) * share;
  const left = context.direction === "rtl" ? end : start;
  return { ...context, x: context.x + left * share, width };
}

/** A part of the column as wide as `width`, `before` from where its lines begin. */
export function partOf(context: Context, before: number, width: number): Context {
  return { ...context, x: startEdge(context, before, width), width };
}

/** The left edge of what is `width` wide and stands `before` from where the column's lines begin. */
export function startEdge({ direction, x, width: room }: Context, before: number, width: number): number {
  return direction === "rtl" ? x + room - before - width : x + before;
}

/** Height left on a page for a block that keeps with the content above it; at least half a page. */
export function roomBelow({ pageHeight, above }: Context): number {
  return Math.max(pageHeight / 2, pageHeight - above);
}

/** The text area of a paper. */
export function textContext(context: Context, paper: Paper): Context {
  const { margin, width, height } = paper;
  const pageHeight = height - margin.top - margin.bottom;
  return { ...context, x: margin.left, width: width - margin.left - margin.right, pageHeight };
}
