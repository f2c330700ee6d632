import type { Hyphenation } from "./hyphenation.ts";

/**
 * The document tree, independent of any file format: markup is read into it, and both writers write it.
 * Names follow mdast and pandoc where they have one.
 */

export interface Text {
  readonly type: "text";
  readonly value: string;
}

export interface Strong {
  readonly type: "strong";
  readonly children: readonly Inline[];
}

export interface Emphasis {
  readonly type: "emphasis";
  readonly children: readonly Inline[];
}

/** Text in another language than its surroundings; `language` is a BCP 47 tag. */
export interface Span {
  readonly type: "span";
  readonly language: string;
  readonly children: readonly Inline[];
}

/** An absolute `https:` or `mailto:` address. */
export interface Link {
  readonly type: "link";
  readonly href: string;
  readonly children: readonly Inline[];
}

export interface LineBreak {
  readonly type: "lineBreak";
}

/** A footnote, at the place of its first reference. Footnotes are numbered through the document from 1. */
export interface Footnote {
  readonly type: "footnote";
  readonly number: number;
  /** Whether a thin space stands before the number, because it would read as the exponent of the value before it. */
  readonly apart?: true;
  readonly children: readonly Inline[];
}

/** A repeated reference to a footnote earlier in the document. */
export interface RepeatedReference {
  readonly type: "repeatedReference";
  readonly number: number;
  /** As in `Footnote`. */
  readonly apart?: true;
}

/**
 * A link to a heading, table or figure of the same document. `words` prints the children, `title` the words of the
 * target, which the children repeat, and `page` the number of its page.
 */
export interface CrossReference {
  readonly type: "crossReference";
  readonly target: string;
  readonly show: "words" | "title" | "page";
  readonly children: readonly Inline[];
}

/** The marking of one paragraph in short, printed in brackets before its text: (O-S). */
export interface PortionMark {
  readonly type: "portionMark";
  readonly value: string;
}

export type Inline =
  | Text
  | Strong
  | Emphasis
  | Span
  | Link
  | CrossReference
  | LineBreak
  | Footnote
  | RepeatedReference
  | PortionMark;

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

/** Level 1 is the title of the document, which has exactly one. */
export interface Heading {
  readonly type: "heading";
  readonly level: HeadingLevel;
  readonly id: string;
  /** BCP 47 tag of its language, where that is not the document's. */
  readonly language?: string;
  readonly children: readonly Inline[];
}

/** `kicker` names the kind of note above its title, `lead` is the bottom line, `small` a remark below a table or section. */
export type ParagraphRole = "body" | "kicker" | "lead" | "small";

export interface Paragraph {
  readonly type: "paragraph";
  readonly role: ParagraphRole;
  /** BCP 47 tag of its language, where that is not the document's. */
  readonly language?: string;
  readonly children: readonly Inline[];
}

export interface ListItem {
  readonly type: "listItem";
  readonly children: readonly Block[];
}

/** `points` are the points to make, in larger type with space between, so that they can be read at arm's length. */
export type ListRole = "plain" | "points" | "sources";

export interface List {
  readonly type: "list";
  readonly role: ListRole;
  readonly ordered: boolean;
  /** The first number of an ordered list. */
  readonly start: number;
  readonly items: readonly ListItem[];
}

export interface DescriptionItem {
  readonly type: "descriptionItem";
  readonly term: readonly Inline[];
  readonly children: readonly Block[];
}

/** Terms beside their descriptions, in two columns. */
export interface DescriptionList {
  readonly type: "descriptionList";
  readonly items: readonly DescriptionItem[];
}

/** `decimal` aligns numbers on their decimal separator. */
export type ColumnAlignment = "start" | "centre" | "end" | "decimal";

export interface Column {
  readonly alignment: ColumnAlignment;
  /** Share of the table's width, 0 to 1; without one, the width follows from the content. */
  readonly width?: number;
}

export interface Cell {
  readonly type: "cell";
  readonly header: boolean;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly children: readonly Block[];
}

export interface Row {
  readonly type: "row";
  readonly cells: readonly Cell[];
}

/** A table. Every row fills every column, including spans. The rows of the head are repeated on each page. */
export interface Table {
  readonly type: "table";
  /** The target of cross-references. */
  readonly id?: string;
  readonly caption: readonly Inline[];
  /** Description of the table for readers who cannot see it. */
  readonly summary?: string;
  readonly columns: readonly Column[];
  readonly head: readonly Row[];
  readonly body: readonly Row[];
}

/** `key` is the bottom line, `caution` what not to raise, `restricted` what is not for disclosure, `note` anything else. */
export type CalloutKind = "key" | "caution" | "restricted" | "note";

export interface Callout {
  readonly type: "callout";
  readonly kind: CalloutKind;
  readonly title: readonly Inline[];
  readonly children: readonly Block[];
}

export interface Quotation {
  readonly type: "quotation";
  readonly children: readonly Block[];
}

/** A list of the headings of levels 2 to `depth`, with links and page numbers. */
export interface Contents {
  readonly type: "contents";
  readonly title: string;
  readonly depth: HeadingLevel;
}

export interface PageBreak {
  readonly type: "pageBreak";
}

/** One number for each category, such as a year; `null` where none is known. */
export interface ChartSeries {
  readonly name: string;
  readonly values: readonly (number | null)[];
  /** The number of decimals that all its values are printed with; without one, each has as many as it needs. */
  readonly decimals?: number;
}

export type ChartKind = "bar" | "line" | "stackedBar";

/** Every series has one value for each category. */
export interface Chart {
  readonly type: "chart";
  readonly kind: ChartKind;
  /** What the numbers count: "£ billion". */
  readonly unit: string;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** Whether a table below the chart repeats the numbers. */
  readonly table: boolean;
}

/** A picture of `Document.images`, by its name there. */
export interface Image {
  readonly type: "image";
  readonly name: string;
  /** Share of the text width, 0 to 1; without one, the picture has its size at its resolution, by default 96 dpi. */
  readonly width?: number;
}

/** A chart or picture with its caption, kept on one page. */
export interface Figure {
  readonly type: "figure";
  /** The target of cross-references. */
  readonly id?: string;
  readonly caption: readonly Inline[];
  readonly content: Chart | Image;
  /** Alternative text for readers who cannot see it, never empty; that of a chart is generated from its data by default. */
  readonly alternative: string;
}

/** Blocks that are kept on one page if a page can hold them. */
export interface Group {
  readonly type: "group";
  readonly children: readonly Block[];
}

/** Blocks with their own page set-up; only at the top level of the document. */
export interface Section {
  readonly type: "section";
  readonly columns: 1 | 2;
  /** A change of orientation begins a new page, before and after the section. */
  readonly orientation: "portrait" | "landscape";
  readonly children: readonly Block[];
}

/** The sign-off: terms with descriptions, kept on one page. An item without blocks leaves space for a signature. */
export interface SignOff {
  readonly type: "signOff";
  readonly items: readonly DescriptionItem[];
}

export type Block =
  | Heading
  | Paragraph
  | List
  | DescriptionList
  | Table
  | Callout
  | Quotation
  | Contents
  | PageBreak
  | Figure
  | Group
  | Section
  | SignOff;

/** The marking printed at the top and bottom of every page. */
export interface PageMarking {
  /** Printed text, in capitals where the marking scheme requires them; empty for a document without a marking. */
  readonly text: string;
  readonly alignment: "centre" | "end";
  /** Six hexadecimal digits; by default the colour of text, and no background. */
  readonly colour?: string;
  readonly background?: string;
  /** Minimum size, in points, where the marking scheme asks for one. */
  readonly size?: number;
}

export interface Meta {
  readonly title: string;
  /** BCP 47 tag of the document's language. */
  readonly language: string;
  /** The brief's date, YYYY-MM-DD; also the files' creation date. */
  readonly date: string;
  readonly marking: PageMarking;
  /** The author for the properties of the file, where the author asked for it. */
  readonly author?: string;
  /** The note's title in the header of each page but the first, where the template asks for it. */
  readonly runningHead?: string;
  /** Hyphenation, if the template overrides the house style. */
  readonly hyphenation?: Hyphenation;
  /** Printed in the footer of each page, before "Page x of y". */
  readonly footer: string;
  /** The maximum number of pages, where the template states one. */
  readonly pageLimit?: number;
}

/** A picture file, unchanged; width and height are in pixels. */
export interface ImageFile {
  readonly format: "png" | "jpeg";
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export interface Document {
  readonly meta: Meta;
  readonly children: readonly Block[];
  /** The pictures that the document shows, by name. */
  readonly images?: Readonly<Record<string, ImageFile>>;
}

/** Nodes that make up one type of block: the items of a list, the rows and cells of a table. */
export type BlockPart = ListItem | DescriptionItem | Row | Cell | Chart | Image;

export type Node = Block | Inline | BlockPart;

export type NodeOf<Type extends Node["type"]> = Extract<Node, { readonly type: Type }>;

/** A table with one function for each node type. `Rest` are the parameters that they take after the node. */
export type Handlers<AnyNode extends { readonly type: string }, Out, Rest extends readonly unknown[] = []> = {
  readonly [Type in AnyNode["type"]]: (node: Extract<AnyNode, { readonly type: Type }>, ...rest: Rest) => Out;
};
