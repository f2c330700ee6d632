import type { Direction } from "../../../document/direction.ts";
import type { Block, ImageFile, Table } from "../../../document/node.ts";
import type { HouseStyle } from "../../../house-style/house-style.ts";
import type { ParagraphStyleId } from "../../../house-style/word-style-ids.ts";
import type { Numbering } from "../properties/paragraph-properties.ts";
import type { ParagraphStyles } from "../styles/paragraph-styles.ts";
import type { DocumentIndex, Links } from "./document-index.ts";

/** Printed pages of headings by their ids, from whoever laid the document out. */
export type PageNumbers = ReadonlyMap<string, number>;

/** What the paragraph that a block begins with takes over from its surroundings. */
export interface LeadingContext {
  readonly pageBreakBefore?: boolean;
  /** The least space before it: a table cannot keep its distance from what follows by itself. */
  readonly spaceBefore?: number;
  readonly label?: ListLabel;
}

/** In the middle of a page: nothing to take over. */
export const NO_OPENING: LeadingContext = {};

export interface ListLabel {
  readonly numbering: Numbering;
  /** Between the end of the label and the text. */
  readonly width: number;
}

/** Where text stands: values that change on the way down the tree. Lengths in points. */
export interface WriteContext {
  readonly style: HouseStyle;
  readonly styles: ParagraphStyles;
  readonly language: string;
  /** Where lines, labels and first columns begin: that of the document, or of a list's item in another language. */
  readonly direction: Direction;
  readonly index: DocumentIndex;
  readonly links: Links;
  readonly pageNumbers: PageNumbers;
  /** The pictures by name. */
  readonly images: Readonly<Record<string, ImageFile>>;
  /** Of charts by the numbers of their parts, filled in as they are met. */
  readonly chartWidths: Map<number, number>;
  /** Word has no notes in notes. */
  readonly inNote: boolean;
  readonly opening: LeadingContext;
  /** The least space after the last paragraph. */
  readonly closingSpace: number | undefined;
  readonly textStyle: ParagraphStyleId;
  /** For the paragraph that carries a list's label. */
  readonly labelStyle: ParagraphStyleId;
  /** From the left edge of the page's text, or of the cell, to the text. */
  readonly indent: number;
  /** The part of the indent that is not a list's. */
  readonly outerIndent: number;
  readonly rightIndent: number;
  /** From the left edge to the right one, indents included. */
  readonly width: number;
  /** Of the text on one page. */
  readonly height: number;
  readonly alignment: "center" | "right" | undefined;
  /** What tables need beyond their width, in points, filled in as they are met. */
  readonly overflows: Map<Table, number>;
  /** Whether text is figures under their decimal point, which run from left to right. */
  readonly figures: boolean;
  /** Index of the density at which tables in it begin: that of the table around. */
  readonly density: number;
  readonly keepNext: boolean;
  /** Between two columns of a page. */
  readonly inColumns: boolean;
  /** Whether a page break ends the page: inside table cells and descriptions none does, as in the PDF. */
  readonly pagesMayEnd: boolean;
}

/** Passed to the blocks that hold blocks. */
export type WriteBlocks = (nodes: readonly Block[], scope: WriteContext) => string;
