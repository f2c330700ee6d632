import { type Direction, startSide } from "../../../../document/direction.ts";
import type { List, ListItem } from "../../../../document/node.ts";
import { inlineText } from "../../../../document/text.ts";
import type { TextStyle } from "../../../../house-style/house-style.ts";
import { ITEM_SPACE, LABEL_GAP } from "../../../../house-style/measures.ts";
import { type Context, inset, type LayoutBlocks, startEdge } from "../context.ts";
import {
  changeFirstShown,
  createFragment,
  type Fragment,
  isShown,
  withGap,
  withMarks,
} from "../fragments/fragment.ts";
import { baselineOf, emptyLine, labelMarks, layoutLabel } from "../lines/layout-text.ts";
import { addTag, stateDirection, type Tag } from "../tag.ts";
import { listStyle } from "./text-styles.ts";

const BULLETS = ["•", "–", "·"];

/** Lists with labels hanging in the indent; an item's label stands on the baseline of its first line. */
export function layoutList(list: List, context: Context, layoutBlocks: LayoutBlocks): readonly Fragment[] {
  const text = listStyle(list, context.house, context.text);
  const tag = addTag(context.tag, "L", { listNumbering: list.ordered ? "Decimal" : "Disc" });
  const around = { ...context, text: { ...text, spaceAfter: ITEM_SPACE }, tag };
  const indent = Math.max(context.house.listIndent, widestLabel(list, context, text) + LABEL_GAP);
  const widthOfLabel = rememberedWidths(context, text);
  const spacing = list.role === "points" ? text.spaceAfter : ITEM_SPACE;
  return list.items.flatMap((item, index) => {
    const label = labelOf(list, index, context.listDepth);
    const fragments = layoutItem(
      item,
      { text: label, width: widthOfLabel(label) },
      { ...around, direction: itemDirection(item, context), above: index === 0 ? context.above : 0 },
      indent,
      layoutBlocks,
    );
    return index === 0 ? fragments : withGap(fragments, spacing);
  });
}

/** An item has its label where its own lines begin, as in Word. */
function itemDirection({ children: [first] }: ListItem, { direction, language }: Context): Direction {
  if (first?.type !== "paragraph") return direction;
  return startSide(inlineText(first.children), { stated: first.language, document: language }, direction);
}

interface Label {
  readonly text: string;
  readonly width: number;
}

/** Widths of labels in the style of their list: all bullets of a list are alike. */
function rememberedWidths(context: Context, { size, colour }: TextStyle): (label: string) => number {
  const widths = new Map<string, number>();
  return (label) => {
    const width = widths.get(label) ?? layoutLabel(context, label, size, colour, null).width;
    widths.set(label, width);
    return width;
  };
}

/** `around`: where the list stands; labels hang in the indent of its items. */
function layoutItem(
  item: ListItem,
  label: Label,
  around: Context,
  indent: number,
  layoutBlocks: LayoutBlocks,
): readonly Fragment[] {
  const context = inset(around, indent);
  const tag = addTag(context.tag, "LI");
  stateDirection(tag, context.direction);
  const labelTag = addTag(tag, "Lbl");
  const body = addTag(tag, "LBody");
  const blocks = layoutBlocks(item.children, { ...context, tag: body, listDepth: context.listDepth + 1 });
  const fragments = isShown(blocks) ? blocks : [...blocks, emptyLine(context, context.text)];
  const room = around.width - context.width - LABEL_GAP;
  if (label.width > room) {
    return [labelAbove(around, label.text, labelTag), ...fragments];
  }
  return changeFirstShown(fragments, (shown) => {
    const first = shown.baseline === 0 ? asTallAsLine(shown, context) : shown;
    const place = { gap: LABEL_GAP, baseline: first.baseline };
    return withMarks(first, labelMarks(context, label.text, place, { style: context.text, tag: labelTag }));
  });
}

/** What has no line of its own, as a picture, has its label where a line would: labels stand as far apart as lines. */
function asTallAsLine(first: Fragment, context: Context): Fragment {
  const height = Math.max(first.height, context.text.leading);
  return { ...first, height, baseline: baselineOf(context, context.text) };
}

/** The last number is the longest one; bullets need the usual indent alone. */
function widestLabel(list: List, context: Context, { size, colour }: TextStyle): number {
  if (!list.ordered || list.items.length === 0) return 0;
  const label = labelOf(list, list.items.length - 1, context.listDepth);
  return layoutLabel(context, label, size, colour, null).width;
}

/** A column too narrow for an indent has its labels on lines of their own. */
function labelAbove(context: Context, label: string, tag: Tag): Fragment {
  const { size, colour, leading } = context.text;
  const baseline = baselineOf(context, context.text);
  const { marksAt, width } = layoutLabel(context, label, size, colour, tag);
  const marks = marksAt(startEdge(context, 0, width), baseline);
  const overflow = width - context.width;
  return createFragment(leading, marks, {
    baseline,
    keepWithNext: true,
    ...(overflow > 0 && { misfits: [{ type: "text", trail: context.trail, text: label, overflow }] }),
  });
}

function labelOf(list: List, index: number, depth: number): string {
  if (list.ordered) return `${list.start + index}.`;
  return BULLETS[Math.min(depth, BULLETS.length - 1)] ?? "•";
}
