import type { Direction } from "../document/direction.ts";

/**
 * What a note says, whatever holds it: a document, a PDF or a Word file. Each has a reader of its own, and
 * `compareContent` compares what two of them read.
 *
 * Texts hold references of footnotes in their places, as `[note 3]`, and a line feed where a line or a tab stop ended, as
 * it is unknown whether there was a space.
 */
export interface Content {
  readonly blocks: readonly VerifiedBlock[];
  /** In the order of their numbers. */
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
  /** Direction of its lines; absent where the file does not state it, as most PDFs, and then not compared. */
  readonly direction?: Direction | undefined;
}

interface OnPage {
  /** Where it begins, counted from 1; known of a PDF alone. */
  readonly page?: number;
}

export interface VerifiedHeading extends OnPage, Written {
  readonly type: "heading";
  readonly level: number;
  readonly text: string;
}

/** Any other text of its own: kickers, quotations, captions and titles of callouts too. */
export interface VerifiedParagraph extends OnPage, Written {
  readonly type: "paragraph";
  readonly text: string;
}

/** The label of an item with its first paragraph; what follows in the item follows as blocks. */
export interface VerifiedListItem extends OnPage, Written {
  readonly type: "listItem";
  /** Lists around its own list, from 0, within the nearest cell, callout or description. */
  readonly depth: number;
  readonly ordered: boolean;
  /** Of an ordered item, as printed. */
  readonly number?: number;
  readonly text: string;
}

/** A term with its description, or a label of the sign-off with its value: they stand alike in a PDF. */
export interface VerifiedDescription extends OnPage, Written {
  readonly type: "description";
  readonly term: string;
  readonly children: readonly VerifiedBlock[];
}

export interface VerifiedTable extends OnPage, Written {
  readonly type: "table";
  /** Description for readers who cannot see the table; empty if there is none. */
  readonly summary: string;
  /** Whether the first cells of its rows are heads. */
  readonly headColumn: boolean;
  readonly rows: readonly VerifiedRow[];
}

export interface VerifiedRow {
  readonly head: boolean;
  readonly cells: readonly VerifiedCell[];
}

/** A cell that hangs down from a row above stands in that row alone. */
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
  /** The printed number of the page, where it is known. */
  readonly number?: number;
}

/** The words within a figure are drawn; what stands for them is the alternative text. */
export interface VerifiedFigure extends OnPage {
  readonly type: "figure";
  readonly alternative: string;
  /** The data of a chart; absent for a PDF, in which a chart is only lines and characters. */
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

/** A link out of the file. */
export interface VerifiedLink {
  /** Words without references of footnotes; absent where the file does not say which words are linked. */
  readonly words?: string;
  readonly address: string;
}

/** What is printed above and below the text: of each page of a PDF, of each kind of page of a Word section. */
export interface VerifiedPage {
  /** As problems name it: "page 3", "the later pages of section 2". */
  readonly name: string;
  /** Whether the document's first page is meant, which may differ from all others. */
  readonly first: boolean;
  /** The page's own number and the count of pages stand as `#`. */
  readonly header: readonly string[];
  readonly footer: readonly string[];
}

/** What was read, and what problems call it: "the PDF", "the Word file", "the document". */
export interface NamedContent {
  readonly name: string;
  readonly content: Content;
}
