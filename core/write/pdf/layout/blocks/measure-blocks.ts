import type { ColumnNeed } from "../../../../document/column-shares.ts";
import { isFigure } from "../../../../document/decimal.ts";
import { handle } from "../../../../document/handle.ts";
import { naturalSize } from "../../../../document/image-size.ts";
import type { Block, Figure, Handlers, Inline, List, Table } from "../../../../document/node.ts";
import type { TextStyle } from "../../../../house-style/house-style.ts";
import type { Context } from "../context.ts";
import type { Box } from "../measure/box.ts";
import { measure } from "../measure/measure.ts";
import { CALLOUT_SIDES, QUOTATION_SIDES } from "./layout-callout.ts";
import {
  calloutTitleStyle,
  captionStyle,
  headingStyle,
  listStyle,
  paragraphStyle,
  signOffStyle,
} from "./text-styles.ts";

/** The widths between which something is set: no word is cut at the one, no line is broken at the other. */
export type Range = ColumnNeed;

export interface BlockMeasuring {
  readonly context: Context;
  readonly text: TextStyle;
  readonly rangeOfTable: (table: Table) => Range;
}

const NOTHING: Range = { figures: 0, minimum: 0, maximum: 0 };

/** A chart is still legible at the one width, and needs no more than the other. */
const CHART: Range = { figures: 0, minimum: 90, maximum: 300 };

/** The page numbers of a contents list and the room before them. */
const NUMBERS = 36;

function rangeOfBlocks(blocks: readonly Block[], measuring: BlockMeasuring): Range {
  return widest(blocks.map((block) => handle(RANGES, block, measuring)));
}

const RANGES: Handlers<Block, Range, [BlockMeasuring]> = {
  heading: (node, { context, text }) =>
    rangeOfInlines(node.children, { context, text: headingStyle(node, context.house, text) }),
  paragraph: (node, { context, text }) =>
    rangeOfInlines(node.children, { context, text: paragraphStyle(node, context.house, text) }),
  list: rangeOfList,
  descriptionList: ({ items }, measuring) =>
    wider(rangeOfItems(items, measuring), measuring.context.house.termWidth),
  table: (node, { rangeOfTable }) => rangeOfTable(node),
  callout: ({ title, children }, measuring) =>
    wider(
      widest([
        rangeOfInlines(title, { ...measuring, text: calloutTitleStyle(measuring.context.house) }),
        rangeOfBlocks(children, measuring),
      ]),
      CALLOUT_SIDES,
    ),
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
    widest([rangeOfCaption(node.caption, measuring.context), rangeOfFigure(node, measuring.context)]),
  group: (node, measuring) => rangeOfBlocks(node.children, measuring),
  section: (node, measuring) => rangeOfBlocks(node.children, measuring),
  signOff: ({ fields }, measuring) =>
    wider(
      rangeOfTexts(
        fields.map(({ value }) => value),
        { ...measuring, text: signOffStyle(measuring.context.house) },
      ),
      measuring.context.house.termWidth,
    ),
};

function rangeOfList(node: List, measuring: BlockMeasuring): Range {
  const { house } = measuring.context;
  const text = listStyle(node, house, measuring.text);
  return wider(rangeOfItems(node.items, { ...measuring, text }), house.listIndent);
}

function rangeOfItems(
  items: readonly { readonly children: readonly Block[] }[],
  measuring: BlockMeasuring,
): Range {
  return widest(items.map(({ children }) => rangeOfBlocks(children, measuring)));
}

function rangeOfTexts(texts: readonly string[], measuring: BlockMeasuring): Range {
  return widest(texts.map((value) => rangeOfInlines([{ type: "text", value }], measuring)));
}

export function rangeOfCaption(caption: readonly Inline[], context: Context): Range {
  return caption.length === 0
    ? NOTHING
    : rangeOfInlines(caption, { context, text: captionStyle(context.house) });
}

/** What stands in a cell; its paragraphs are set alike whatever their role, those of a head in bold. */
export function rangeOfCell(blocks: readonly Block[], measuring: BlockMeasuring, words: TextStyle): Range {
  const { context } = measuring;
  return widest(
    blocks.map((block) =>
      block.type === "paragraph"
        ? rangeOfInlines(block.children, { context, text: words })
        : handle(RANGES, block, measuring),
    ),
  );
}

export function rangeOfInlines(
  inlines: readonly Inline[],
  { context, text }: Pick<BlockMeasuring, "context" | "text">,
): Range {
  const { bold, size, colour } = text;
  const { language } = context;
  const style = { bold, italic: false, size, colour, rise: 0, tag: null, language };
  let figures = 0;
  let minimum = 0;
  let maximum = 0;
  for (const box of measure(context.measurer, inlines, style)) {
    if (box.width > figures && isFigure(textOf(box))) figures = box.width;
    minimum = Math.max(minimum, box.width);
    maximum += box.width + box.space.width;
  }
  return { figures, minimum, maximum };
}

function textOf({ runs }: Box): string {
  return runs.map(({ text }) => text).join("");
}

function rangeOfFigure({ content }: Figure, context: Context): Range {
  if (content.type === "chart") return CHART;
  const file = context.images[content.name];
  return { figures: 0, minimum: 0, maximum: file ? naturalSize(file).width : 0 };
}

export function wider({ figures, minimum, maximum }: Range, sides: number): Range {
  return { figures: figures + sides, minimum: minimum + sides, maximum: maximum + sides };
}

/** Spread into a call, a table's thousands of cells would overflow the stack. */
export function widest(ranges: readonly Range[]): Range {
  return ranges.reduce(
    (most, { figures, minimum, maximum }) => ({
      figures: Math.max(most.figures, figures),
      minimum: Math.max(most.minimum, minimum),
      maximum: Math.max(most.maximum, maximum),
    }),
    NOTHING,
  );
}
