import { chartTable } from "../../chart/chart-table.ts";
import { dispatch } from "../../document/dispatch.ts";
import { headingsOf } from "../../document/headings.ts";
import type {
  Block,
  Contents,
  DescriptionItem,
  Document,
  Figure,
  Handlers,
  Heading,
  Inline,
  List,
  Row,
  Table,
} from "../../document/node.ts";
import { inlineText } from "../../document/text.ts";
import type { VerifiedBlock, VerifiedRow } from "../content.ts";
import { comparable } from "../text.ts";
import { inlineWords, type PageOf } from "./inline-words.ts";
import { printedLevels } from "./printed-levels.ts";

interface Place {
  readonly document: Document;
  readonly levels: ReadonlyMap<Heading, number>;
  readonly pageOf: PageOf;
  /** Number of lists around, within the nearest cell, callout or description. */
  readonly depth: number;
}

/** The blocks of a document as both files must show them. */
export function documentBlocks(document: Document, pageOf: PageOf): readonly VerifiedBlock[] {
  const levels = printedLevels(headingsOf(document.children));
  return blocksOf(document.children, { document, levels, pageOf, depth: 0 });
}

function blocksOf(blocks: readonly Block[], place: Place): readonly VerifiedBlock[] {
  return blocks.flatMap((block) => dispatch(verifiedBlocks(place), block));
}

function verifiedBlocks(place: Place): Handlers<Block, readonly VerifiedBlock[]> {
  const words = (inlines: readonly Inline[]): string => inlineWords(inlines, place.pageOf);
  const inside = (node: { readonly children: readonly Block[] }): readonly VerifiedBlock[] =>
    blocksOf(node.children, place);
  const apart = (blocks: readonly Block[]): readonly VerifiedBlock[] =>
    blocksOf(blocks, { ...place, depth: 0 });
  const descriptions = (items: readonly DescriptionItem[]): readonly VerifiedBlock[] =>
    items.map(({ term, children }) => ({
      type: "description",
      term: words(term),
      children: apart(children),
    }));
  return {
    heading: (node) => [
      { type: "heading", level: place.levels.get(node) ?? node.level, text: words(node.children) },
    ],
    paragraph: (node) => [{ type: "paragraph", text: words(node.children) }],
    list: (node) => itemsOf(node, place),
    descriptionList: ({ items }) => descriptions(items),
    table: (node) => tableBlocks(node, words, apart),
    callout: (node) => [
      {
        type: "callout",
        children: [{ type: "paragraph", text: words(node.title) }, ...apart(node.children)],
      },
    ],
    quotation: inside,
    contents: (node) => contentsBlocks(node, place),
    pageBreak: () => [],
    figure: (node) => figureBlocks(node, words, (blocks) => blocksOf(blocks, place), place),
    group: inside,
    section: inside,
    signOff: ({ items }) => descriptions(items),
  };
}

type Words = (inlines: readonly Inline[]) => string;
type Blocks = (blocks: readonly Block[]) => readonly VerifiedBlock[];

function itemsOf({ items, ordered, start }: List, place: Place): readonly VerifiedBlock[] {
  return items.flatMap(({ children }, index): readonly VerifiedBlock[] => [
    {
      type: "listItem",
      depth: place.depth,
      ordered,
      ...(ordered && { number: start + index }),
      text: "",
    },
    ...blocksOf(children, { ...place, depth: place.depth + 1 }),
  ]);
}

function tableBlocks(table: Table, words: Words, blocks: Blocks): readonly VerifiedBlock[] {
  const { head, body, summary = "" } = table;
  return [
    { type: "paragraph", text: words(table.caption) },
    {
      type: "table",
      summary,
      headColumn: body.some((row) => row.cells[0]?.header ?? false),
      rows: [...rowsOf(head, true, blocks), ...rowsOf(body, false, blocks)],
    },
  ];
}

function rowsOf(rows: readonly Row[], head: boolean, blocks: Blocks): readonly VerifiedRow[] {
  return rows.map(({ cells }) => ({
    head,
    cells: cells.map(({ columnSpan, rowSpan, children }) => ({
      columnSpan,
      rowSpan,
      children: blocks(children),
    })),
  }));
}

function figureBlocks(
  figure: Figure,
  words: Words,
  blocks: Blocks,
  { document }: Place,
): readonly VerifiedBlock[] {
  const { caption, content, alternative } = figure;
  const table =
    content.type === "chart" && content.table ? [chartTable(content, document.meta.language)] : [];
  return [
    { type: "paragraph", text: words(caption) },
    { type: "figure", alternative, ...(content.type === "chart" && { chart: content }) },
    ...blocks(table),
  ];
}

/** Blocks of a table of contents; none without entries, because it is not printed. */
function contentsBlocks({ title, depth }: Contents, { levels, pageOf }: Place): readonly VerifiedBlock[] {
  const listed = [...levels].flatMap(([heading, level]) =>
    level > 1 && level <= depth && comparable(inlineText(heading.children)) !== "" ? [heading] : [],
  );
  if (listed.length === 0) return [];
  return [
    { type: "paragraph", text: title },
    {
      type: "contents",
      entries: listed.map(({ id, children }) => {
        const number = pageOf(id);
        return { title: inlineText(children), ...(number !== undefined && { number }) };
      }),
    },
  ];
}
