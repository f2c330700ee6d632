import type { Callout } from "../../../document/node.ts";
import { inlineText } from "../../../document/text.ts";
import { CALLOUT_BAR_WIDTH } from "../../../house-style/measures.ts";
import { CALLOUT_TABLES, CALLOUT_TITLES } from "../../../house-style/word-style-ids.ts";
import { roomFor } from "../context/room.ts";
import type { WriteBlocks, WriteContext } from "../context/write-context.ts";
import { inlinesFrom, sideOf } from "../inlines/inlines.ts";
import { ownDirection } from "../paragraphs/block-paragraph.ts";
import { paragraph } from "../paragraphs/paragraph.ts";
import { beforeTable } from "../paragraphs/table-end.ts";
import { calloutPadding } from "../styles/table-style-definitions.ts";
import { cellContent, cellContext } from "../tables/cell-content.ts";
import { cellElement, rowElement, tableElement } from "../tables/table-element.ts";

/**
 * A table of one cell: the only means of Word by which paragraphs, lists and tables share one background
 * whatever their indents, and stay together on a page.
 */
export function calloutXml(node: Callout, context: WriteContext, write: WriteBlocks): string {
  const padding = calloutPadding(context.style);
  // Word centres the bar on the edge of the cell, so half of it would be in the margin.
  const width = roomFor(context) - CALLOUT_BAR_WIDTH / 2;
  const inner = cellContext(context, {
    width: width - padding.left - padding.right,
    textStyle: "Normal",
  });
  const content = titleXml(node, inner) + cellContent(node.children, inner, write);
  const properties = {
    style: CALLOUT_TABLES[node.kind],
    columns: [width],
    rightToLeft: context.direction === "rtl",
    indent: context.indent + CALLOUT_BAR_WIDTH / 2,
    headRows: false,
    headColumn: false,
    title: inlineText(node.title),
  };
  return beforeTable(context) + tableElement(properties, [rowElement({}, [cellElement({ width }, content)])]);
}

function titleXml(node: Callout, context: WriteContext): string {
  if (node.title.length === 0) return "";
  const side = sideOf(node.title, context);
  const properties = { style: CALLOUT_TITLES[node.kind], rightToLeft: ownDirection(context, side) };
  return paragraph(properties, inlinesFrom(side, node.title, context));
}
