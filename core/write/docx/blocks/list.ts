import type { Direction } from "../../../document/direction.ts";
import type { List, ListItem } from "../../../document/node.ts";
import { familyWidth } from "../../../house-style/family-width.ts";
import { ITEM_SPACE, LABEL_GAP, LIST_SPACE, MINIMUM_LINE } from "../../../house-style/measures.ts";
import { textWidth } from "../../../house-style/text-width.ts";
import { isTableText, type ParagraphStyleId } from "../../../house-style/word-style-ids.ts";
import { roomFor } from "../context/room.ts";
import {
  type LeadingContext,
  NO_LEADING_CONTEXT,
  type WriteBlocks,
  type WriteContext,
} from "../context/write-context.ts";
import { sideOf } from "../inlines/inlines.ts";
import { beforeTable, leadingContextAfter } from "../paragraphs/table-end.ts";
import type { Numbering } from "../properties/paragraph-properties.ts";

/** Items are paragraphs with a numbering; what follows in an item is indented below its text. */
export function listXml(node: List, context: WriteContext, write: WriteBlocks): string {
  const numbering = context.index.lists.get(node) ?? { numId: 0, level: 0 };
  const label = { numbering, width: LABEL_GAP };
  const styles = listStyles(node, context.textStyle);
  const outerIndent = context.outerIndent + beyondIndent(node, styles.labelStyle, context);
  const inside: WriteContext = {
    ...context,
    ...styles,
    outerIndent,
    indent: outerIndent + context.style.listIndent * (numbering.level + 1),
  };
  // A list that begins an item needs a paragraph for that item's label.
  const written = context.leadingContext.label === undefined ? [] : [beforeTable(context)];
  let leadingContext: LeadingContext = written.length === 0 ? context.leadingContext : NO_LEADING_CONTEXT;
  for (const item of node.items) {
    const closingSpace = spaceAfterItem(item === node.items.at(-1), numbering, context);
    const itemXml = write(item.children, {
      ...inside,
      direction: itemDirection(item, context),
      leadingContext: { ...leadingContext, label },
      closingSpace,
    });
    leadingContext = item.children.length === 0 ? leadingContext : leadingContextAfter(itemXml);
    written.push(itemXml);
  }
  return written.join("");
}

/** Direction of an item: that of its first paragraph, as in the PDF. */
function itemDirection({ children: [first] }: ListItem, context: WriteContext): Direction {
  return first?.type === "paragraph" ? sideOf(first.children, context, first.language) : context.direction;
}

/** Tolerance, in points, within which a label may overhang its column. */
const LABEL_TOLERANCE = 0.5;

/** Width, in points, by which the widest label, the last number, with its gap exceeds the indent of a level. */
function beyondIndent(
  { ordered, start, items }: List,
  label: ParagraphStyleId,
  context: WriteContext,
): number {
  if (!ordered || items.length === 0) return 0;
  const { style, styles } = context;
  const size = (styles[label].run.size ?? style.text.body.size) * familyWidth(style.fonts.word).ratio;
  const beyond = textWidth(`${start + items.length - 1}.`) * size + LABEL_GAP - style.listIndent;
  const spare = Math.max(0, roomFor(context) - style.listIndent - MINIMUM_LINE);
  return beyond > LABEL_TOLERANCE ? Math.min(beyond, spare) : 0;
}

function listStyles(
  { role, ordered }: List,
  around: ParagraphStyleId,
): { readonly textStyle: ParagraphStyleId; readonly labelStyle: ParagraphStyleId } {
  if (role === "points") return { textStyle: "Points", labelStyle: "Points" };
  if (role === "sources") return { textStyle: "Sources", labelStyle: "Sources" };
  if (keepsText(around)) return { textStyle: around, labelStyle: around };
  return { textStyle: "ListContinue", labelStyle: ordered ? "ListNumber" : "ListBullet" };
}

/** Whether a plain list in this text has the text's own style. */
function keepsText(style: ParagraphStyleId): boolean {
  return style === "Points" || style === "Sources" || style === "SignOffContinue" || isTableText(style);
}

/** The style of a list's items has their space already, but in cells: there text has none. */
function spaceAfterItem(last: boolean, { level }: Numbering, context: WriteContext): number | undefined {
  const inTable = isTableText(context.textStyle);
  if (!last) return inTable ? ITEM_SPACE : undefined;
  const own = level === 0 && !inTable ? LIST_SPACE : 0;
  const space = Math.max(context.closingSpace ?? 0, own);
  return space > 0 ? space : undefined;
}
