import type { Hyphenation } from "./hyphenation.ts";

/**
 * The format-neutral document tree. A template yields it, both writers consume it, and nothing in it
 * knows of PDF or Word. Names follow pandoc and mdast where they have one.
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

/** A footnote, at the place of its first call. Numbers run through the document from 1. */
export interface Footnote {
  readonly type: "footnote";
  readonly number: number;
  /** Whether a thin space parts the number from a value before it, of which it would read as an exponent. */
  readonly apart?: true;
  readonly children: readonly Inline[];
}

/** A further call of a note that stands earlier in the document. */
export interface RepeatedReference {
  readonly type: "repeatedReference";
  readonly number: number;
  /** As of a note. */
  readonly apart?: true;
}

/**
 * A pointer to a heading, table or figure of the same document. `words` prints the children, `title` the
 * target's own words (the children hold them as read), `page` the number of its page.
 */
export interface CrossReference {
  readonly type: "crossReference";
  readonly target: string;
  readonly show: "words" | "title" | "page";
  readonly children: readonly Inline[];
}

/** The handling level of one statement, in brackets before its text: (O-S). */
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

/** Level 1 is the title of the document and stands once. */
export interface Heading {
  readonly type: "heading";
  readonly level: HeadingLevel;
  readonly id: string;
  /** BCP 47 tag where it differs from the document's. */
  readonly language?: string;
  readonly children: readonly Inline[];
}

/** `kicker`: the kind of note above its title; `lead`: the bottom line; `small`: remarks below a table or section. */
export type ParagraphRole = "body" | "kicker" | "lead" | "small";

export interface Paragraph {
  readonly type: "paragraph";
  readonly role: ParagraphRole;
  /** BCP 47 tag where it differs from the document's. */
  readonly language?: string;
  readonly children: readonly Inline[];
}

export interface ListItem {
  readonly type: "listItem";
  readonly children: readonly Block[];
}

/** `points` are the points to make: larger, spaced, to be read at arm's length. */
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

/** Terms with descriptions, set as two columns: terms beside their descriptions. */
export interface DescriptionList {
  readonly type: "descriptionList";
  readonly items: readonly DescriptionItem[];
}

/** `decimal` aligns figures on their decimal point. */
export type ColumnAlignment = "start" | "centre" | "end" | "decimal";

export interface Column {
  readonly alignment: ColumnAlignment;
  /** Share of the table's width, 0 to 1; absent means measured from the content. */
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

/** Every row fills every column, spans counted. Head rows repeat on each page. */
export interface Table {
  readonly type: "table";
  /** What cross-references point at. */
  readonly id?: string;
  readonly caption: readonly Inline[];
  /** What the table holds, for readers who do not see it. */
  readonly summary?: string;
  readonly columns: readonly Column[];
  readonly head: readonly Row[];
  readonly body: readonly Row[];
}

/** `key`: the bottom line; `caution`: do not raise; `restricted`: not for disclosure; `note`: anything else apart. */
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

/** A list of the headings down to `depth`, with page numbers and links. */
export interface Contents {
  readonly type: "contents";
  readonly title: string;
  readonly depth: HeadingLevel;
}

export interface PageBreak {
  readonly type: "pageBreak";
}

/** Numbers by category, such as years; `null` where there is none. */
export interface ChartSeries {
  readonly name: string;
  readonly values: readonly (number | null)[];
  /** With how many decimals all of its values are printed; absent: each with as many as it needs. */
  readonly decimals?: number;
}

/** Every series has one value for each category. */
export interface Chart {
  readonly type: "chart";
  readonly kind: "bar" | "line" | "stackedBar";
  /** What the numbers count: "£ billion". */
  readonly unit: string;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** Whether the numbers also stand in a table below. */
  readonly table: boolean;
}

/** A picture of `Document.images`, by its name there. */
export interface Image {
  readonly type: "image";
  readonly name: string;
  /** Share of the text width, 0 to 1; absent means its own size at its own resolution, 96 dpi if it states none. */
  readonly width?: number;
}

/** A chart or picture with its caption, kept on one page. */
export interface Figure {
  readonly type: "figure";
  /** What cross-references point at. */
  readonly id?: string;
  readonly caption: readonly Inline[];
  readonly content: Chart | Image;
  /** What it shows, for readers who do not see it; for a chart written from its data. Never empty. */
  readonly alternative: string;
}

/** Blocks that stay on one page if a page can hold them. */
export interface Group {
  readonly type: "group";
  readonly children: readonly Block[];
}

/** A stretch of the document with its own page set-up; stands at the top level alone, never in another block. */
export interface Section {
  readonly type: "section";
  readonly columns: 1 | 2;
  /** A change of orientation begins a new page, before and after. */
  readonly orientation: "portrait" | "landscape";
  readonly children: readonly Block[];
}

/** Who answers for the note: terms with descriptions, never split over two pages. One without blocks is signed by hand. */
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

/** How the marking is printed on every page, top and bottom. */
export interface PageMarking {
  /** As printed, in capitals where the scheme says so; empty for a document without marking. */
  readonly text: string;
  readonly alignment: "centre" | "end";
  /** Six hexadecimal digits; absent means that of text, and no background. */
  readonly colour?: string;
  readonly background?: string;
  /** Least size, in points, where the scheme asks for one. */
  readonly size?: number;
}

export interface Meta {
  readonly title: string;
  /** BCP 47 tag of the document's language. */
  readonly language: string;
  /** The brief's date, YYYY-MM-DD; also the files' creation date. */
  readonly date: string;
  readonly marking: PageMarking;
  /** Only when the author asked for it to stand in the file's properties. */
  readonly author?: string;
  /** Printed small at the head of each page but the first: the note's title, where the template asks for it. */
  readonly runningHead?: string;
  /** Where words may be parted, if the template asks for another way than the house style's. */
  readonly hyphenation?: Hyphenation;
  /** Printed at the foot of each page, left of "Page x of y". */
  readonly footer: string;
  /** The template's limit on pages, if it states one. */
  readonly pageLimit?: number;
}

/** A picture file as it comes in; width and height are pixels. */
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

/** What stands in one block alone, and nowhere else: the items of a list, the rows and cells of a table. */
export type Part = ListItem | DescriptionItem | Row | Cell | Chart | Image;

export type Node = Block | Inline | Part;

export type NodeOf<Type extends Node["type"]> = Extract<Node, { readonly type: Type }>;

/** One function per node type: a table that forgets a type does not compile. `Rest`: what they take besides it. */
export type Handlers<AnyNode extends { readonly type: string }, Out, Rest extends readonly unknown[] = []> = {
  readonly [Type in AnyNode["type"]]: (node: Extract<AnyNode, { readonly type: Type }>, ...rest: Rest) => Out;
};
