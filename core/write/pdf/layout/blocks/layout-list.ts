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
  withDisplayItems,
  withGap,
} from "../fragments/fragment.ts";
import { baselineOf, emptyLine, labelItems, layoutLabel } from "../lines/layout-text.ts";
import { addElement, type StructureElement, stateDirection } from "../structure-element.ts";
import { listStyle } from "./text-styles.ts";

const BULLETS = ["•", "–", "·"];

/** Lays out a list with labels in the indent; a label is on the baseline of the item's first line. */
export function layoutList(list: List, context: Context, layoutBlocks: LayoutBlocks): readonly Fragment[] {
  const text = listStyle(list, context.house, context.text);
  const element = addElement(context.element, "L", { listNumbering: list.ordered ? "Decimal" : "Disc" });
  const around = { ...context, text: { ...text, spaceAfter: ITEM_SPACE }, element };
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

/** Direction of an item, and so the side of its label: that of its first paragraph, as in Word. */
function itemDirection({ children: [first] }: ListItem, { direction, language }: Context): Direction {
  if (first?.type !== "paragraph") return direction;
  return startSide(inlineText(first.children), { stated: first.language, document: language }, direction);
}

interface Label {
  readonly text: string;
  readonly width: number;
}

/** Caches the widths of labels in the style of their list: all bullets of a list are equal. */
function rememberedWidths(context: Context, { size, colour }: TextStyle): (label: string) => number {
  const widths = new Map<string, number>();
  return (label) => {
    const width = widths.get(label) ?? layoutLabel(context, label, size, colour, null).width;
    widths.set(label, width);
    return width;
  };
}

/** `around`: the context of the list; labels are in the indent of its items. */
function layoutItem(
  item: ListItem,
  label: Label,
  around: Context,
  indent: number,
  layoutBlocks: LayoutBlocks,
): readonly Fragment[] {
  const context = inset(around, indent);
  const element = addElement(context.element, "LI");
  stateDirection(element, context.direction);
  const labelElement = addElement(element, "Lbl");
  const body = addElement(element, "LBody");
  const blocks = layoutBlocks(item.children, { ...context, element: body, listDepth: context.listDepth + 1 });
  const fragments = isShown(blocks) ? blocks : [...blocks, emptyLine(context, context.text)];
  const room = around.width - context.width - LABEL_GAP;
  if (label.width > room) {
    return [labelAbove(around, label.text, labelElement), ...fragments];
  }
  return changeFirstShown(fragments, (shown) => {
    const first = shown.baseline === 0 ? asTallAsLine(shown, context) : shown;
    const place = { gap: LABEL_GAP, baseline: first.baseline };
    return withDisplayItems(
      first,
      labelItems(context, label.text, place, { style: context.text, element: labelElement }),
    );
  });
}

/** Gives a fragment without text, such as a picture, the height and baseline of a line for its label. */
function asTallAsLine(first: Fragment, context: Context): Fragment {
  const height = Math.max(first.height, context.text.leading);
  return { ...first, height, baseline: baselineOf(context, context.text) };
}

/** Width of the widest label, the last number; 0 for bullets, which fit the usual indent. */
function widestLabel(list: List, context: Context, { size, colour }: TextStyle): number {
  if (!list.ordered || list.items.length === 0) return 0;
  const label = labelOf(list, list.items.length - 1, context.listDepth);
  return layoutLabel(context, label, size, colour, null).width;
}

/** A label on a line of its own, in a column too narrow for an indent. */
function labelAbove(context: Context, label: string, element: StructureElement): Fragment {
  const { size, colour, leading } = context.text;
  const baseline = baselineOf(context, context.text);
  const { itemsAt, width } = layoutLabel(context, label, size, colour, element);
  const displayItems = itemsAt(startEdge(context, 0, width), baseline);
  const overflow = width - context.width;
  return createFragment(leading, displayItems, {
    baseline,
    keepWithNext: true,
    ...(overflow > 0 && { misfits: [{ type: "text", trail: context.trail, text: label, overflow }] }),
  });
}

function labelOf(list: List, index: number, depth: number): string {
  if (list.ordered) return `${list.start + index}.`;
  return BULLETS[Math.min(depth, BULLETS.length - 1)] ?? "•";
}
