import type { Direction } from "../document/direction.ts";

/**
 * Content of a note in a form that is the same for a document, a PDF and a Word file. Each has its own reader, and
 * `compareContent` compares what two of them read.
 *
 * Texts contain footnote references as `[note 3]`, and a line feed where a line or a tab stop ended, because it is
 * unknown whether there was a space.
 */
export interface Content {
  readonly blocks: readonly VerifiedBlock[];
  /** Footnotes, in the order of their numbers. */
  readonly notes: readonly VerifiedNote[];
  readonly pages: readonly VerifiedPage[];
  readonly links: readonly VerifiedLink[];
  /** Content of the file that is not compared: `a comment "Ask them first"`. */
  readonly ignored?: readonly string[];
}

export type VerifiedBlock =
  | VerifiedHeading
  | VerifiedParagraph
  | VerifiedListItem
  | VerifiedDescription
  | VerifiedTable
  | VerifiedCallout
  | VerifiedContents
  | VerifiedFigure;

interface Written {
  /** Direction of the lines; absent where the file does not state it, as in most PDFs, and then not compared. */
  readonly direction?: Direction | undefined;
}

interface OnPage {
  /** Page on which the block begins, counted from 1; known only for PDFs. */
  readonly page?: number;
}

export interface VerifiedHeading extends OnPage, Written {
  readonly type: "heading";
  readonly level: number;
  readonly text: string;
}

/** Any other text, including kickers, quotations, captions and titles of callouts. */
export interface VerifiedParagraph extends OnPage, Written {
  readonly type: "paragraph";
  readonly text: string;
}

/** The label of an item with its first paragraph; the rest of the item follows as blocks. */
export interface VerifiedListItem extends OnPage, Written {
  readonly type: "listItem";
  /** Number of lists around its own list, within the nearest cell, callout or description. */
  readonly depth: number;
  readonly ordered: boolean;
  /** Printed number of an ordered item. */
  readonly number?: number;
  readonly text: string;
}

/** A term with its description, or a label of the sign-off with its value, which a PDF does not distinguish. */
export interface VerifiedDescription extends OnPage, Written {
  readonly type: "description";
  readonly term: string;
  readonly children: readonly VerifiedBlock[];
}

export interface VerifiedTable extends OnPage, Written {
  readonly type: "table";
  /** Description for readers who cannot see the table; empty if there is none. */
  readonly summary: string;
  /** Whether the first cells of its rows are header cells. */
  readonly headColumn: boolean;
  readonly rows: readonly VerifiedRow[];
}

export interface VerifiedRow {
  readonly head: boolean;
  readonly cells: readonly VerifiedCell[];
}

/** A cell that spans rows is listed only in the first of them. */
export interface VerifiedCell {
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly children: readonly VerifiedBlock[];
}

export interface VerifiedCallout extends OnPage {
  readonly type: "callout";
  readonly children: readonly VerifiedBlock[];
}

export interface VerifiedContents extends OnPage {
  readonly type: "contents";
  readonly entries: readonly VerifiedEntry[];
}

export interface VerifiedEntry {
  readonly title: string;
  /** The printed page number, where it is known. */
  readonly number?: number;
}

/** A picture or chart. Words in it are drawn and are not compared; its alternative text is. */
export interface VerifiedFigure extends OnPage {
  readonly type: "figure";
  readonly alternative: string;
  /** Data of a chart; absent for PDFs, in which a chart is only lines and characters. */
  readonly chart?: VerifiedChart;
}

export interface VerifiedChart {
  readonly kind: string;
  readonly categories: readonly (string | null)[];
  readonly series: readonly {
    readonly name: string;
    readonly values: readonly (number | null)[];
  }[];
}

export interface VerifiedNote extends Written {
  readonly number: number;
  readonly text: string;
}

/** A link that leads out of the file. */
export interface VerifiedLink {
  /** Words of the link, without footnote references; absent where the file does not state which words are linked. */
  readonly words?: string;
  readonly address: string;
}

/** Header and footer of a page of a PDF, or of one header type of a Word section. */
export interface VerifiedPage {
  /** Name in problems: "page 3", "the later pages of section 2". */
  readonly name: string;
  /** Whether this is the first page of the document, which may differ from all others. */
  readonly first: boolean;
  /** Lines of the header, with `#` for the page number and the number of pages. */
  readonly header: readonly string[];
  readonly footer: readonly string[];
}

/** Content with its name in problems: "the PDF", "the Word file", "the note". */
export interface NamedContent {
  readonly name: string;
  readonly content: Content;
}
