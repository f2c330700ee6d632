import type {
  Block,
  Callout,
  CalloutKind,
  Cell,
  Column,
  ColumnAlignment,
  CrossReference,
  Document,
  Footnote,
  Heading,
  HeadingLevel,
  Inline,
  Link,
  List,
  ListItem,
  Meta,
  Paragraph,
  ParagraphRole,
  RepeatedReference,
  Row,
  Span,
  Table,
} from "../../../../core/document/node.ts";

/** Short forms for trees in tests; a string stands for a text, or for a paragraph of text. */
export type Words = string | Inline | readonly (string | Inline)[];
export type Paragraphs = string | Block | readonly (string | Block)[];

export function inlineNodes(words: Words): readonly Inline[] {
  const list = Array.isArray(words) ? words : [words];
  return list.map((each: string | Inline) =>
    typeof each === "string" ? { type: "text", value: each } : each,
  );
}

export function blockNodes(paragraphs: Paragraphs): readonly Block[] {
  const list = Array.isArray(paragraphs) ? paragraphs : [paragraphs];
  return list.map((each: string | Block) => (typeof each === "string" ? paragraph(each) : each));
}

export function heading(level: HeadingLevel, id: string, words: Words): Heading {
  return { type: "heading", level, id, children: inlineNodes(words) };
}

export function paragraph(words: Words, role: ParagraphRole = "body"): Paragraph {
  return { type: "paragraph", role, children: inlineNodes(words) };
}

export function strong(words: Words): Inline {
  return { type: "strong", children: inlineNodes(words) };
}

export function emphasis(words: Words): Inline {
  return { type: "emphasis", children: inlineNodes(words) };
}

export function span(language: string, words: Words): Span {
  return { type: "span", language, children: inlineNodes(words) };
}

export function link(href: string, words: Words): Link {
  return { type: "link", href, children: inlineNodes(words) };
}

export function crossReference(show: CrossReference["show"], target: string, words: Words = []): Inline {
  return { type: "crossReference", target, show, children: inlineNodes(words) };
}

export function note(number: number, words: Words): Footnote {
  return { type: "footnote", number, children: inlineNodes(words) };
}

export function repeatedReference(number: number): RepeatedReference {
  return { type: "repeatedReference", number };
}

export function portionMark(value: string): Inline {
  return { type: "portionMark", value };
}

export function list(items: readonly Paragraphs[], change: Partial<List> = {}): List {
  return { type: "list", role: "plain", ordered: false, start: 1, items: items.map(listItem), ...change };
}

export function numbered(items: readonly Paragraphs[], change: Partial<List> = {}): List {
  return list(items, { ordered: true, ...change });
}

function listItem(children: Paragraphs): ListItem {
  return { type: "listItem", children: blockNodes(children) };
}

export function descriptions(...items: readonly (readonly [Words, Paragraphs])[]): Block {
  return {
    type: "descriptionList",
    items: items.map(([term, children]) => ({
      type: "descriptionItem",
      term: inlineNodes(term),
      children: blockNodes(children),
    })),
  };
}

export function cell(children: Paragraphs, change: Partial<Cell> = {}): Cell {
  return {
    type: "cell",
    header: false,
    columnSpan: 1,
    rowSpan: 1,
    children: blockNodes(children),
    ...change,
  };
}

export function headCell(children: Paragraphs, change: Partial<Cell> = {}): Cell {
  return cell(children, { header: true, ...change });
}

export function row(...cells: readonly (Paragraphs | Cell)[]): Row {
  return { type: "row", cells: cells.map((each) => (isCell(each) ? each : cell(each))) };
}

function isCell(value: Paragraphs | Cell): value is Cell {
  return typeof value === "object" && "type" in value && value.type === "cell";
}

export function columns(...alignments: readonly ColumnAlignment[]): readonly Column[] {
  return alignments.map((alignment) => ({ alignment }));
}

export function table(
  change: Partial<Omit<Table, "caption">> & Pick<Table, "columns" | "body"> & { caption?: Words },
): Table {
  return { type: "table", head: [], ...change, caption: inlineNodes(change.caption ?? []) };
}

export function callout(kind: CalloutKind, title: Words, children: Paragraphs): Callout {
  return { type: "callout", kind, title: inlineNodes(title), children: blockNodes(children) };
}

export function quotation(children: Paragraphs): Block {
  return { type: "quotation", children: blockNodes(children) };
}

export function signOff(...fields: readonly (readonly [label: string, value: string])[]): Block {
  return {
    type: "signOff",
    items: fields.map(([label, value]) => ({
      type: "descriptionItem",
      term: inlineNodes(label),
      children: value === "" ? [] : [paragraph(value)],
    })),
  };
}

export const META: Meta = {
  title: "Example note",
  language: "en-GB",
  date: "2026-03-17",
  marking: { text: "OFFICIAL-SENSITIVE", alignment: "centre" },
  footer: "Example note | 17 March 2026",
};

export function documentOf(children: Paragraphs, meta: Partial<Meta> = {}): Document {
  return { meta: { ...META, ...meta }, children: blockNodes(children) };
}
