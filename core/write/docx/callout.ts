import type { Callout } from "../../document/node.ts";
import { inlineText } from "../../document/text.ts";
import { type CalloutColours, calloutColours } from "../../house-style/callout-colours.ts";
import type { HouseStyle } from "../../house-style/house-style.ts";
import type { Border } from "./border.ts";
import { cellContent, cellScope, roomFor } from "./cell-content.ts";
import { inlines } from "./inlines.ts";
import { isRightToLeft } from "./language.ts";
import { paragraph } from "./paragraph.ts";
import type { Scope, WriteBlocks } from "./scope.ts";
import { beforeTable } from "./table-end.ts";
import { cellElement, type Padding, rowElement, tableElement } from "./table-xml.ts";

const BAR_WIDTH = 3;

/**
 * A table of one cell: the only means of Word by which paragraphs, lists and tables share one ground
 * whatever their indents, and stay together on a page.
 */
export function calloutXml(node: Callout, scope: Scope, write: WriteBlocks): string {
  const look = calloutColours(node.kind, scope.style);
  const padding = paddingOf(scope.style);
  // Half of the bar would hang out into the margin.
  const width = roomFor(scope) - BAR_WIDTH / 2;
  const inner = cellScope(scope, {
    width: width - padding.left - padding.right,
    textStyle: "Normal",
  });
  const content = titleXml(node, inner, look) + cellContent(node.children, inner, write);
  const bar: Border = { width: BAR_WIDTH, colour: look.bar };
  const properties = {
    columns: [width],
    rightToLeft: isRightToLeft(scope.language),
    indent: scope.indent + BAR_WIDTH / 2,
    ruled: false,
    padding,
    headRows: false,
    headColumn: false,
    title: inlineText(node.title),
  };
  const cell = cellElement({ width, edges: { left: bar }, ground: look.ground }, content);
  return beforeTable(scope) + tableElement(properties, [rowElement({}, [cell])]);
}

function titleXml(node: Callout, scope: Scope, look: CalloutColours): string {
  if (node.title.length === 0) return "";
  return paragraph({ style: "CalloutTitle" }, inlines(node.title, scope, { colour: look.title }));
}

/** Word adds the space after the last paragraph to the padding below it. */
function paddingOf({ text }: HouseStyle): Padding {
  return { top: 6, right: 12, bottom: Math.max(1, 6 - text.body.spaceAfter), left: 14 };
}
