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
  /** Whether `min` is measured by the hyphenated parts of words, which takes longer, or by whole words. */
  readonly parts: boolean;
  readonly needOfTable: (table: Table) => ColumnNeed;
}

const NOTHING: ColumnNeed = { min: 0, minContent: 0, maxContent: 0 };

/** Widths of a chart, in points: still legible, and wide enough. */
const CHART: ColumnNeed = { min: 90, minContent: 90, maxContent: 300 };

/** Width of the page numbers of a contents list and the space before them, in points. */
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

/** Widths for the content of a cell; its paragraphs have the style `words` whatever their role. */
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
  const style = { bold, italic: false, size, colour, rise: 0, element: null, language, hyphenated };
  let min = 0;
  let minContent = 0;
  let maxContent = 0;
  for (const box of measure(measurer, inlines, style)) {
    if (box.width > min) min = Math.max(min, parts ? minimumWidthOfBox(measurer, box, size) : box.width);
    minContent = Math.max(minContent, box.width);
    maxContent += box.width + box.space.width;
  }
  return { min, minContent, maxContent };
}

/** Widths for a figure; a chart may have a table of its numbers below. */
function needOfFigure({ content }: Figure, { context, needOfTable }: BlockMeasuring): ColumnNeed {
  if (content.type === "chart") {
    return content.table ? widest([CHART, needOfTable(chartTable(content, context.language))]) : CHART;
  }
  const file = context.images[content.name];
  return { min: 0, minContent: 0, maxContent: file ? naturalSize(file).width : 0 };
}

export function wider({ min, minContent, maxContent }: ColumnNeed, sides: number): ColumnNeed {
  return { min: min + sides, minContent: minContent + sides, maxContent: maxContent + sides };
}

/** Maximum of each width. Not `Math.max` of a spread array: thousands of arguments would overflow the stack. */
export function widest(needs: readonly ColumnNeed[]): ColumnNeed {
  return needs.reduce(
    (max, { min, minContent, maxContent }) => ({
      min: Math.max(max.min, min),
      minContent: Math.max(max.minContent, minContent),
      maxContent: Math.max(max.maxContent, maxContent),
    }),
    NOTHING,
  );
}
