import type { Direction } from "../../../document/direction.ts";
import type { Block, ImageFile, Table } from "../../../document/node.ts";
import type { HouseStyle } from "../../../house-style/house-style.ts";
import type { ParagraphStyleId } from "../../../house-style/word-style-ids.ts";
import type { Numbering } from "../properties/paragraph-properties.ts";
import type { ParagraphStyles } from "../properties/paragraph-style.ts";
import type { DocumentIndex, Links } from "./document-index.ts";

/** Printed page of each heading by its id, as laid out for the PDF. */
export type PageNumbers = ReadonlyMap<string, number>;

/** Context of the first paragraph of a block, from what surrounds the block. */
export interface LeadingContext {
  readonly pageBreakBefore?: boolean;
  /** Minimum space before it, in points: a table cannot keep its distance from what follows by itself. */
  readonly spaceBefore?: number;
  readonly label?: ListLabel;
  /** Whether it is at the top of a table cell, where space before would add to the padding. */
  readonly beginsCell?: boolean;
}

/** The leading context in the middle of a page. */
export const NO_LEADING_CONTEXT: LeadingContext = {};

/** The leading context at the top of a table cell. */
export const CELL_LEADING_CONTEXT: LeadingContext = { beginsCell: true };

/** The leading context with at least `space` points before the block, except where a cell or a list's item begins. */
export function withSpaceBefore({ leadingContext }: WriteContext, space: number): LeadingContext {
  if (leadingContext.beginsCell || leadingContext.label !== undefined) return leadingContext;
  return { ...leadingContext, spaceBefore: Math.max(leadingContext.spaceBefore ?? 0, space) };
}

export interface ListLabel {
  readonly numbering: Numbering;
  /** Distance from the end of the label to the text, in points. */
  readonly width: number;
}

/** The context in which text is written: values that change on the way down the tree. Lengths in points. */
export interface WriteContext {
  readonly style: HouseStyle;
  readonly styles: ParagraphStyles;
  readonly language: string;
  /** Direction of the layout, which decides the start edge: that of the document, or of a list item in another language. */
  readonly direction: Direction;
  readonly index: DocumentIndex;
  readonly links: Links;
  readonly pageNumbers: PageNumbers;
  /** The pictures by name. */
  readonly images: Readonly<Record<string, ImageFile>>;
  /** Widths of charts by the numbers of their parts, filled in as charts are written. */
  readonly chartWidths: Map<number, number>;
  /** Whether the text is that of a footnote: Word has no footnotes in footnotes. */
  readonly inNote: boolean;
  readonly leadingContext: LeadingContext;
  /** Minimum space after the last paragraph. */
  readonly closingSpace: number | undefined;
  readonly textStyle: ParagraphStyleId;
  /** Style of the paragraph that has a list's label. */
  readonly labelStyle: ParagraphStyleId;
  /** From the left edge of the page's text, or of the cell, to the text. */
  readonly indent: number;
  /** The part of the indent that is not a list's. */
  readonly outerIndent: number;
  readonly rightIndent: number;
  /** From the left edge to the right one, indents included. */
  readonly width: number;
  /** Height of the text on one page. */
  readonly height: number;
  readonly alignment: "center" | "right" | undefined;
  /** Overflow of tables beyond their width, in points, filled in as tables are written. */
  readonly overflows: Map<Table, number>;
  /** Whether text is numerals aligned at their decimal point, which run from left to right. */
  readonly numerals: boolean;
  /** Index of the first density to try for tables: that of the enclosing table. */
  readonly density: number;
  readonly keepNext: boolean;
  /** Whether the page has several columns. */
  readonly inColumns: boolean;
  /** Whether a page break ends the page: inside table cells and descriptions none does, as in the PDF. */
  readonly allowPageBreak: boolean;
}

/** Passed to the blocks that hold blocks. */
export type WriteBlocks = (nodes: readonly Block[], context: WriteContext) => string;
