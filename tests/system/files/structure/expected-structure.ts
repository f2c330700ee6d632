import { chartTable } from "../../../../core/chart/chart-table.ts";
import { directionOf } from "../../../../core/document/direction.ts";
import type {
  Block,
  Cell,
  Contents,
  Document,
  Figure,
  Handlers,
  Heading,
  Inline,
  List,
  Row,
  Table,
} from "../../../../core/document/node.ts";

/** An element that a document must be tagged with, or the words in it. */
export type Expected = ExpectedElement | string;

export interface ExpectedElement {
  readonly role: string;
  /** Attributes that the standards ask for, as they are read. */
  readonly attributes?: Readonly<Record<string, string>>;
  readonly language?: string;
  readonly alternative?: string;
  readonly children: readonly Expected[];
}

/** What the walk needs to know of the whole. */
interface Whole {
  readonly document: Document;
  readonly headings: readonly { readonly heading: Heading; readonly level: number }[];
  readonly pageOf: (id: string) => number | undefined;
}

/** How a document must be tagged, by its tree alone; `pageOf`: where the writer says that headings stand. */
export function expectedStructure(
  document: Document,
  pageOf: (id: string) => number | undefined,
): ExpectedElement {
  const whole: Whole = { document, headings: headingsIn(document.children), pageOf };
  const WritingMode = directionOf(document.meta.language) === "rtl" ? "RlTb" : "LrTb";
  return { role: "Document", attributes: { WritingMode }, children: blocksOf(document.children, whole) };
}

/** No level is skipped on the way down (ISO 14289-1, 7.4.2). */
function headingsIn(blocks: readonly Block[]): Whole["headings"] {
  let above = 0;
  return findHeadings(blocks).map((heading) => {
    above = Math.min(heading.level, above + 1);
    return { heading, level: above };
  });
}

function findHeadings(value: unknown): readonly Heading[] {
  if (Array.isArray(value)) return value.flatMap(findHeadings);
  if (typeof value !== "object" || value === null) return [];
  if ("type" in value && value.type === "heading") return [value as Heading];
  return Object.values(value).flatMap(findHeadings);
}

function blocksOf(blocks: readonly Block[], whole: Whole): readonly Expected[] {
  const table = blockElements(whole);
  return blocks.flatMap((block) => (table[block.type] as (node: Block) => readonly Expected[])(block));
}

function element(
  role: string,
  children: readonly Expected[],
  more: Partial<ExpectedElement> = {},
): ExpectedElement {
  return { role, children, ...more };
}

function languageOf({ language }: { readonly language?: string }): { readonly language?: string } {
  return language === undefined ? {} : { language };
}

function blockElements(whole: Whole): Handlers<Block, readonly Expected[]> {
  const inside = (children: readonly Block[]): readonly Expected[] => blocksOf(children, whole);
  const words = (children: readonly Inline[]): readonly Expected[] => wordsOf(children, whole);
  return {
    heading: (node) => {
      const level = whole.headings.find(({ heading }) => heading === node)?.level;
      return [element(`H${level}`, words(node.children), languageOf(node))];
    },
    paragraph: (node) => [element("P", words(node.children), languageOf(node))],
    list: (node) => [listElement(node, whole)],
    descriptionList: (node) => [
      termsElement(node.items.map(({ term, children }) => [words(term), inside(children)])),
    ],
    table: (node) => [tableElement(node, whole)],
    callout: (node) => [element("Sect", [element("P", words(node.title)), ...inside(node.children)])],
    quotation: (node) => [element("BlockQuote", inside(node.children))],
    contents: (node) => contentsElements(node, whole),
    pageBreak: () => [],
    figure: (node) => figureElements(node, whole),
    group: (node) => inside(node.children),
    section: (node) => inside(node.children),
    signOff: (node) => [
      termsElement(node.items.map(({ term, children }) => [words(term), inside(children)])),
    ],
  };
}

function listElement({ ordered, start, items }: List, whole: Whole): ExpectedElement {
  return element(
    "L",
    items.map(({ children }, index) =>
      element("LI", [
        element("Lbl", [ordered ? `${start + index}.` : "•"]),
        element("LBody", blocksOf(children, whole)),
      ]),
    ),
    { attributes: { ListNumbering: ordered ? "Decimal" : "Disc" } },
  );
}

type Term = readonly [term: readonly Expected[], description: readonly Expected[]];

function termsElement(terms: readonly Term[]): ExpectedElement {
  const items = terms.map(([term, description]) =>
    element("LI", [element("Lbl", term), element("LBody", description)]),
  );
  return element("L", items, { attributes: { ListNumbering: "None" } });
}

function tableElement({ caption, summary, head, body }: Table, whole: Whole): ExpectedElement {
  return element(
    "Table",
    [
      element("Caption", wordsOf(caption, whole)),
      ...(head.length === 0 ? [] : [element("THead", rowElements(head, "Column", whole))]),
      element("TBody", rowElements(body, "Row", whole)),
    ],
    summary ? { attributes: { Summary: summary } } : {},
  );
}

function rowElements(rows: readonly Row[], scope: string, whole: Whole): readonly Expected[] {
  return rows.map(({ cells }) =>
    element(
      "TR",
      cells.map((cell) => cellElement(cell, scope, whole)),
    ),
  );
}

function cellElement({ header, columnSpan, rowSpan, children }: Cell, scope: string, whole: Whole) {
  const attributes = {
    ...(header && { Scope: scope }),
    ...(columnSpan > 1 && { ColSpan: String(columnSpan) }),
    ...(rowSpan > 1 && { RowSpan: String(rowSpan) }),
  };
  const words = wordsAlone(children);
  return element(header ? "TH" : "TD", words ?? blocksOf(children, whole), { attributes });
}

/** The words of a cell that holds nothing else; they stand in it without a paragraph. */
function wordsAlone(children: readonly Block[]): readonly string[] | undefined {
  const [only, ...others] = children;
  if (only?.type !== "paragraph" || others.length > 0 || only.language !== undefined) return undefined;
  const words = only.children.flatMap((inline) => (inline.type === "text" ? [inline.value] : []));
  return words.length === only.children.length ? words : undefined;
}

function contentsElements({ title, depth }: Contents, whole: Whole): readonly Expected[] {
  const entries = whole.headings
    .filter(({ level, heading }) => level > 1 && level <= depth && plainWords(heading.children).trim() !== "")
    .map(({ heading }) => {
      const number = element("Span", [String(whole.pageOf(heading.id))]);
      const link = element("Link", [plainWords(heading.children), number]);
      return element("TOCI", [element("Reference", [link])]);
    });
  return entries.length === 0 ? [] : [element("P", [title]), element("TOC", entries)];
}

function figureElements({ caption, content, alternative }: Figure, whole: Whole): readonly Expected[] {
  const table =
    content.type === "chart" && content.table ? [chartTable(content, whole.document.meta.language)] : [];
  return [
    element("P", wordsOf(caption, whole)),
    element("Figure", [], { alternative }),
    ...blocksOf(table, whole),
  ];
}

function wordsOf(inlines: readonly Inline[], whole: Whole): readonly Expected[] {
  const table = inlineElements(whole);
  return inlines.flatMap((inline) => (table[inline.type] as (node: Inline) => readonly Expected[])(inline));
}

function inlineElements(whole: Whole): Handlers<Inline, readonly Expected[]> {
  const words = (children: readonly Inline[]): readonly Expected[] => wordsOf(children, whole);
  const call = (number: number): Expected => element("Reference", [element("Link", [String(number)])]);
  return {
    text: (node) => [node.value],
    strong: (node) => words(node.children),
    emphasis: (node) => words(node.children),
    span: (node) => [element("Span", words(node.children), languageOf(node))],
    link: (node) => [element("Link", words(node.children))],
    lineBreak: () => [],
    footnote: (node) => [
      call(node.number),
      element("Note", [
        element("Lbl", [element("Link", [String(node.number)])]),
        element("P", words(node.children)),
      ]),
    ],
    repeatedReference: (node) => [call(node.number)],
    crossReference: (node) => [
      element("Link", node.show === "page" ? [String(whole.pageOf(node.target))] : words(node.children)),
    ],
    portionMark: (node) => [`(${node.value})`],
  };
}

/** The words of a heading as a contents list shows them: without the calls of notes. */
function plainWords(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === "text") return inline.value;
      if (inline.type === "portionMark") return `(${inline.value})`;
      return inline.type === "footnote" || !("children" in inline) ? "" : plainWords(inline.children);
    })
    .join(" ");
}
