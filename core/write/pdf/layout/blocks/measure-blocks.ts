import { handle } from "../../../../document/handle.ts";
import { naturalSize } from "../../../../document/image-size.ts";
import type { Block, Figure, Handlers, Inline, Table } from "../../../../document/node.ts";
import type { TextStyle } from "../../../../house-style/house-style.ts";
import type { Context } from "../context.ts";
import { measure } from "../measure/measure.ts";
import { CALLOUT_SIDES, QUOTATION_SIDES } from "./layout-callout.ts";

/** The widths between which something is set: no word is cut at the one, no line is broken at the other. */
export interface Range {
  readonly minimum: number;
  readonly maximum: number;
}

export interface BlockMeasuring {
  readonly context: Context;
  readonly text: TextStyle;
  readonly rangeOfTable: (table: Table) => Range;
}

const NOTHING: Range = { minimum: 0, maximum: 0 };

/** A chart is still legible at the one width, and needs no more than the other. */
const CHART: Range = { minimum: 90, maximum: 300 };

/** The page numbers of a contents list and the room before them. */
const NUMBERS = 36;

export function rangeOfBlocks(blocks: readonly Block[], measuring: BlockMeasuring): Range {
  return widest(blocks.map((block) => handle(RANGES, block, measuring)));
}

const RANGES: Handlers<Block, Range, [BlockMeasuring]> = {
  heading: (node, measuring) => rangeOfInlines(node.children, measuring),
  paragraph: (node, measuring) => rangeOfInlines(node.children, measuring),
  list: ({ items }, measuring) => wider(rangeOfItems(items, measuring), measuring.context.house.listIndent),
  descriptionList: ({ items }, measuring) =>
    wider(rangeOfItems(items, measuring), measuring.context.house.termWidth),
  table: (node, { rangeOfTable }) => rangeOfTable(node),
  callout: ({ title, children }, measuring) =>
    wider(widest([rangeOfInlines(title, measuring), rangeOfBlocks(children, measuring)]), CALLOUT_SIDES),
  quotation: (node, measuring) => wider(rangeOfBlocks(node.children, measuring), QUOTATION_SIDES),
  contents: (_, measuring) =>
    wider(
      rangeOfTexts(
        measuring.context.headings.map(({ text }) => text),
        measuring,
      ),
      NUMBERS,
    ),
  pageBreak: () => NOTHING,
  figure: (node, measuring) =>
    widest([rangeOfInlines(node.caption, measuring), rangeOfFigure(node, measuring.context)]),
  group: (node, measuring) => rangeOfBlocks(node.children, measuring),
  section: (node, measuring) => rangeOfBlocks(node.children, measuring),
  signOff: ({ fields }, measuring) =>
    wider(
      rangeOfTexts(
        fields.map(({ value }) => value),
        measuring,
      ),
      measuring.context.house.termWidth,
    ),
};

function rangeOfItems(
  items: readonly { readonly children: readonly Block[] }[],
  measuring: BlockMeasuring,
): Range {
  return widest(items.map(({ children }) => rangeOfBlocks(children, measuring)));
}

function rangeOfTexts(texts: readonly string[], measuring: BlockMeasuring): Range {
  return widest(texts.map((value) => rangeOfInlines([{ type: "text", value }], measuring)));
}

export function rangeOfInlines(
  inlines: readonly Inline[],
  { context, text }: Pick<BlockMeasuring, "context" | "text">,
): Range {
  const { bold, size, colour } = text;
  const { language } = context;
  const style = { bold, italic: false, size, colour, rise: 0, tag: null, language };
  let minimum = 0;
  let maximum = 0;
  for (const box of measure(context.measurer, inlines, style)) {
    minimum = Math.max(minimum, box.width);
    maximum += box.width + box.space.width;
  }
  return { minimum, maximum };
}

function rangeOfFigure({ content }: Figure, context: Context): Range {
  if (content.type === "chart") return CHART;
  const file = context.images[content.name];
  return { minimum: 0, maximum: file ? naturalSize(file).width : 0 };
}

function wider(range: Range, sides: number): Range {
  return { minimum: range.minimum + sides, maximum: range.maximum + sides };
}

/** Spread into a call, a table's thousands of cells would overflow the stack. */
export function widest(ranges: readonly Range[]): Range {
  return ranges.reduce(
    (most, { minimum, maximum }) => ({
      minimum: Math.max(most.minimum, minimum),
      maximum: Math.max(most.maximum, maximum),
    }),
    NOTHING,
  );
}
