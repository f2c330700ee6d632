import { chartTable } from "../../../../chart/chart-table.ts";
import type { ColumnNeed } from "../../../../document/column-shares.ts";
import { dispatch } from "../../../../document/dispatch.ts";
import { naturalSize } from "../../../../document/image-size.ts";
import type { Block, Figure, Handlers, Inline, List, Table } from "../../../../document/node.ts";
import type { TextStyle } from "../../../../house-style/house-style.ts";
import type { Context } from "../context.ts";
import { minimumWidthOfBox } from "../lines/minimum-width.ts";
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

export interface BlockMeasuring {
  readonly context: Context;
  readonly text: TextStyle;
  /** Whether `least` counts the parts into which words are hyphenated: measuring them takes longer. */
  readonly parts: boolean;
  readonly needOfTable: (table: Table) => ColumnNeed;
}

const NOTHING: ColumnNeed = { least: 0, minimum: 0, maximum: 0 };

/** A chart is still legible at the one width, and needs no more than the other. */
const CHART: ColumnNeed = { least: 90, minimum: 90, maximum: 300 };

/** The page numbers of a contents list and the room before them. */
const NUMBERS = 36;

function needOfBlocks(blocks: readonly Block[], measuring: BlockMeasuring): ColumnNeed {
  return widest(blocks.map((block) => dispatch(NEEDS, block, measuring)));
}

const NEEDS: Handlers<Block, ColumnNeed, [BlockMeasuring]> = {
  heading: (node, measuring) => {
    const text = headingStyle(node, measuring.context.house, measuring.text);
    return needOfInlines(node.children, { ...measuring, text });
  },
  paragraph: (node, measuring) => {
    const text = paragraphStyle(node, measuring.context.house, measuring.text);
    return needOfInlines(node.children, { ...measuring, text });
  },
  list: needOfList,
  descriptionList: ({ items }, measuring) =>
    wider(needOfItems(items, measuring), measuring.context.house.termWidth),
  table: (node, { needOfTable }) => needOfTable(node),
  callout: ({ title, children }, measuring) =>
    wider(
      widest([
        needOfInlines(title, { ...measuring, text: calloutTitleStyle(measuring.context.house) }),
        needOfBlocks(children, measuring),
      ]),
      CALLOUT_SIDES,
    ),
  quotation: (node, measuring) => wider(needOfBlocks(node.children, measuring), QUOTATION_SIDES),
  contents: (_, measuring) =>
    wider(
      needOfTexts(
        measuring.context.headings.map(({ text }) => text),
        measuring,
      ),
      NUMBERS,
    ),
  pageBreak: () => NOTHING,
  figure: (node, measuring) =>
    widest([needOfCaption(node.caption, measuring), needOfFigure(node, measuring)]),
  group: (node, measuring) => needOfBlocks(node.children, measuring),
  section: (node, measuring) => needOfBlocks(node.children, measuring),
  signOff: ({ items }, measuring) =>
    wider(
      needOfItems(items, { ...measuring, text: signOffStyle(measuring.context.house) }),
      measuring.context.house.termWidth,
    ),
};

function needOfList(node: List, measuring: BlockMeasuring): ColumnNeed {
  const { house } = measuring.context;
  const text = listStyle(node, house, measuring.text);
  return wider(needOfItems(node.items, { ...measuring, text }), house.listIndent);
}

function needOfItems(
  items: readonly { readonly children: readonly Block[] }[],
  measuring: BlockMeasuring,
): ColumnNeed {
  return widest(items.map(({ children }) => needOfBlocks(children, measuring)));
}

function needOfTexts(texts: readonly string[], measuring: BlockMeasuring): ColumnNeed {
  return widest(texts.map((value) => needOfInlines([{ type: "text", value }], measuring)));
}

export function needOfCaption(
  caption: readonly Inline[],
  { context, parts }: Pick<BlockMeasuring, "context" | "parts">,
): ColumnNeed {
  return caption.length === 0
    ? NOTHING
    : needOfInlines(caption, { context, parts, text: captionStyle(context.house) });
}

/** What stands in a cell; its paragraphs are set alike whatever their role, those of a head in bold. */
export function needOfCell(
  blocks: readonly Block[],
  measuring: BlockMeasuring,
  words: TextStyle,
): ColumnNeed {
  return widest(
    blocks.map((block) =>
      block.type === "paragraph"
        ? needOfInlines(block.children, { ...measuring, text: words })
        : dispatch(NEEDS, block, measuring),
    ),
  );
}

export function needOfInlines(
  inlines: readonly Inline[],
  { context, text, parts }: Pick<BlockMeasuring, "context" | "text" | "parts">,
): ColumnNeed {
  const { bold, size, colour } = text;
  const { language, measurer } = context;
  const hyphenated = parts && context.hyphenation !== "none";
  const style = { bold, italic: false, size, colour, rise: 0, tag: null, language, hyphenated };
  let least = 0;
  let minimum = 0;
  let maximum = 0;
  for (const box of measure(measurer, inlines, style)) {
    if (box.width > least)
      least = Math.max(least, parts ? minimumWidthOfBox(measurer, box, size) : box.width);
    minimum = Math.max(minimum, box.width);
    maximum += box.width + box.space.width;
  }
  return { least: least, minimum, maximum };
}

/** A chart may stand above a table of its numbers. */
function needOfFigure({ content }: Figure, { context, needOfTable }: BlockMeasuring): ColumnNeed {
  if (content.type === "chart") {
    return content.table ? widest([CHART, needOfTable(chartTable(content, context.language))]) : CHART;
  }
  const file = context.images[content.name];
  return { least: 0, minimum: 0, maximum: file ? naturalSize(file).width : 0 };
}

export function wider({ least, minimum, maximum }: ColumnNeed, sides: number): ColumnNeed {
  return { least: least + sides, minimum: minimum + sides, maximum: maximum + sides };
}

/** Spread into a call, a table's thousands of cells would overflow the stack. */
export function widest(needs: readonly ColumnNeed[]): ColumnNeed {
  return needs.reduce(
    (most, { least, minimum, maximum }) => ({
      least: Math.max(most.least, least),
      minimum: Math.max(most.minimum, minimum),
      maximum: Math.max(most.maximum, maximum),
    }),
    NOTHING,
  );
}
