import { chartTable } from "../../../chart/chart-table.ts";
import type { Figure } from "../../../document/node.ts";
import { SPACE_BEFORE_FIGURE } from "../../../house-style/measures.ts";
import { bookmarked } from "../context/bookmark.ts";
import {
  NO_LEADING_CONTEXT,
  type WriteBlocks,
  type WriteContext,
  withSpaceBefore,
} from "../context/write-context.ts";
import { bookmarkedWords } from "../inlines/bookmarked-words.ts";
import { sideOf } from "../inlines/inlines.ts";
import { blockParagraph } from "../paragraphs/block-paragraph.ts";
import { chartRun } from "./chart-run.ts";
import { pictureRun } from "./picture.ts";

/** Writes caption, drawing and, if a chart requests it, a table of its numbers, all on one page. */
export function figureXml(node: Figure, context: WriteContext, write: WriteBlocks): string {
  const { content } = node;
  const table = content.type === "chart" && content.table ? chartTable(content, context.language) : undefined;
  const caption = captionXml(node, context);
  const leadingContext = caption === "" ? withSpaceBefore(context, SPACE_BEFORE_FIGURE) : NO_LEADING_CONTEXT;
  const closingSpace = table === undefined ? context.closingSpace : undefined;
  const inside: WriteContext = { ...context, leadingContext, closingSpace };
  const drawing = drawingParagraph(node, inside, drawingXml(node, context), table !== undefined);
  const numbers =
    table === undefined ? "" : write([table], { ...context, leadingContext: NO_LEADING_CONTEXT });
  return caption + drawing + numbers;
}

/**
 * The paragraph of a drawing. LibreOffice reverses numbers and Latin words of a chart in a right-to-left paragraph, so the
 * paragraph of a chart runs from left to right unless it has a list label, which would change sides.
 */
function drawingParagraph(node: Figure, context: WriteContext, drawing: string, keepNext: boolean): string {
  const { indent, rightIndent, leadingContext } = context;
  const turned =
    node.content.type === "chart" && context.direction === "rtl" && leadingContext.label === undefined;
  if (!turned) return blockParagraph(context, "Figure", drawing, { keepNext });
  const mirrored = { ...context, indent: rightIndent, rightIndent: indent };
  return blockParagraph(mirrored, "Figure", drawing, { keepNext, side: "ltr" });
}

function captionXml(node: Figure, context: WriteContext): string {
  if (node.caption.length === 0) return "";
  const side = sideOf(node.caption, context);
  const content = bookmarkedWords(context.index.captions.get(node), node.caption, context, { side });
  return blockParagraph({ ...context, closingSpace: undefined }, "Caption", content, {
    keepNext: true,
    side,
  });
}

function drawingXml(node: Figure, context: WriteContext): string {
  const indexed = context.index.figures.get(node);
  if (indexed === undefined) throw new Error("a figure that the index does not know");
  const { content } = node;
  const run =
    content.type === "chart"
      ? chartRun(node, content, indexed, context)
      : pictureRun(node, content, indexed, context);
  return node.caption.length === 0 ? marked(node, context, run) : run;
}

function marked(node: Figure, context: WriteContext, content: string): string {
  const bookmark = context.index.captions.get(node);
  return bookmark === undefined ? content : bookmarked(bookmark, content);
}
