import { chartTable } from "../../../chart/chart-table.ts";
import type { Figure } from "../../../document/node.ts";
import { bookmarked } from "../context/bookmark.ts";
import { NO_OPENING, type WriteBlocks, type WriteContext } from "../context/write-context.ts";
import { bookmarkedWords } from "../inlines/bookmarked-words.ts";
import { sideOf } from "../inlines/inlines.ts";
import { blockParagraph } from "../paragraphs/block-paragraph.ts";
import { chartRun } from "./chart-run.ts";
import { pictureRun } from "./picture.ts";

/** Caption, drawing and, where a chart asks for them, its numbers: all on one page. */
export function figureXml(node: Figure, scope: WriteContext, write: WriteBlocks): string {
  const { content } = node;
  const table = content.type === "chart" && content.table ? chartTable(content, scope.language) : undefined;
  const caption = captionXml(node, scope);
  const inside: WriteContext = caption === "" ? scope : { ...scope, opening: NO_OPENING };
  const drawing = drawingParagraph(node, inside, drawingXml(node, scope), table !== undefined);
  const numbers = table === undefined ? "" : write([table], { ...scope, opening: NO_OPENING });
  return caption + drawing + numbers;
}

/**
 * LibreOffice writes figures and Latin words of a chart backwards where its paragraph runs from right to left, so
 * that of a chart does not. A label that it carries keeps its own side.
 */
function drawingParagraph(node: Figure, scope: WriteContext, drawing: string, keepNext: boolean): string {
  const { indent, rightIndent, opening } = scope;
  const turned = node.content.type === "chart" && scope.direction === "rtl" && opening.label === undefined;
  if (!turned) return blockParagraph(scope, "Figure", drawing, { keepNext });
  const mirrored = { ...scope, indent: rightIndent, rightIndent: indent };
  return blockParagraph(mirrored, "Figure", drawing, { keepNext, side: "ltr" });
}

function captionXml(node: Figure, scope: WriteContext): string {
  if (node.caption.length === 0) return "";
  const side = sideOf(node.caption, scope);
  const content = bookmarkedWords(scope.index.captions.get(node), node.caption, scope, { side });
  return blockParagraph(scope, "Caption", content, { keepNext: true, side });
}

function drawingXml(node: Figure, scope: WriteContext): string {
  const indexed = scope.index.figures.get(node);
  if (indexed === undefined) throw new Error("a figure that the index does not know");
  const { content } = node;
  const run =
    content.type === "chart"
      ? chartRun(node, content, indexed, scope)
      : pictureRun(node, content, indexed, scope);
  return node.caption.length === 0 ? marked(node, scope, run) : run;
}

function marked(node: Figure, scope: WriteContext, content: string): string {
  const bookmark = scope.index.captions.get(node);
  return bookmark === undefined ? content : bookmarked(bookmark, content);
}
