import { startSide } from "../../../../document/direction.ts";
import type { DescriptionItem, DescriptionList, SignOff } from "../../../../document/node.ts";
import { inlineText } from "../../../../document/text.ts";
import type { TextStyle } from "../../../../house-style/house-style.ts";
import {
  ITEM_SPACE,
  MAXIMUM_TERM_SHARE,
  MINIMUM_LINE,
  SIGN_OFF_RULE_GAP,
  SIGN_OFF_RULE_WIDTH,
  TERM_GAP,
} from "../../../../house-style/measures.ts";
import { type Context, inset, type LayoutBlocks, partOf } from "../context.ts";
import type { Fill } from "../fragments/display-item.ts";
import {
  changeFirst,
  type Fragment,
  padBottom,
  padTop,
  withDisplayItems,
  withoutBreaks,
} from "../fragments/fragment.ts";
import { stackHeight } from "../fragments/stack.ts";
import { emptyLine, layoutText } from "../lines/layout-text.ts";
import { addElement } from "../structure-element.ts";
import { layoutRowGroup } from "./layout-rows.ts";
import { needOfInlines, widest } from "./measure-blocks.ts";
import { signOffStyle, termStyle } from "./text-styles.ts";

/** Lays out a description list: terms in a column, descriptions beside them, on one baseline. */
export function layoutDescriptionList(
  list: DescriptionList,
  context: Context,
  layoutBlocks: LayoutBlocks,
): readonly Fragment[] {
  const element = addElement(context.element, "L", { listNumbering: "None" });
  const text = { ...context.text, spaceAfter: ITEM_SPACE };
  const termWidth = widthOfTerms(list, context);
  return list.items.flatMap((item, index) => {
    const above = index === 0 ? context.above : 0;
    const fragments = layoutItem(item, { ...context, element, above }, text, termWidth, layoutBlocks);
    return changeFirst(fragments, (first) => ({ ...first, gap: index === 0 ? 0 : ITEM_SPACE }));
  });
}

/** Width of the column of terms: that of the house style or of the longest word, at most `MAXIMUM_TERM_SHARE` of the line. */
function widthOfTerms({ items }: DescriptionList, context: Context): number {
  const text = termStyle(context.house, context.text);
  const words = widest(items.map(({ term }) => needOfInlines(term, { context, text, parts: false })));
  return Math.min(Math.max(context.house.termWidth, words.minContent), context.width * MAXIMUM_TERM_SHARE);
}

/** Lays out an item; in a column too narrow for both, the term is above the description. */
function layoutItem(
  item: DescriptionItem,
  context: Context,
  text: TextStyle,
  termWidth: number,
  layoutBlocks: LayoutBlocks,
): readonly Fragment[] {
  const element = addElement(context.element, "LI");
  const indent = termWidth + TERM_GAP;
  const hasRoom = context.width - indent >= MINIMUM_LINE;
  const beside = hasRoom && runsAsAround(item, context);
  const terms = layoutText(beside ? partOf(context, 0, termWidth) : context, item.term, {
    style: termStyle(context.house, text),
    element: addElement(element, "Lbl"),
    keepWithNext: !beside,
    beginsAsAround: true,
  });
  const column = hasRoom ? inset(context, indent) : context;
  const above = context.above + (beside ? 0 : stackHeight(terms));
  const inner = { ...column, text, above, element: addElement(element, "LBody") };
  const body = withoutBreaks(layoutBlocks(item.children, inner));
  if (!beside) return [...terms, ...body];
  const place = { row: 0, rowSpan: 1, x: 0, width: 0 };
  return [
    layoutRowGroup({
      cells: [
        { ...place, fragments: terms },
        { ...place, fragments: body },
      ],
      count: 1,
      room: { top: 0, bottom: 0 },
      flows: true,
    }),
  ];
}

/** Whether a description has the direction of the list. One of the other direction is below its term, as in Word. */
function runsAsAround({ children: [first] }: DescriptionItem, { language, direction }: Context): boolean {
  if (first?.type !== "paragraph") return true;
  const stated = { stated: first.language, document: language };
  return startSide(inlineText(first.children), stated, direction) === direction;
}

/** Lays out the sign-off: a block with a rule above, kept on one page by keeping each row with the next. */
export function layoutSignOff(
  { items }: SignOff,
  context: Context,
  layoutBlocks: LayoutBlocks,
): readonly Fragment[] {
  const { colours } = context.house;
  const style = signOffStyle(context.house);
  const list: DescriptionList = { type: "descriptionList", items };
  const rows = layoutDescriptionList(list, { ...context, text: style }, (blocks, inner) =>
    blocks.length > 0 ? layoutBlocks(blocks, inner) : [padBottom(emptyLine(inner, style), style.leading)],
  );
  const rule: Fill = {
    type: "fill",
    x: context.x,
    y: 0,
    width: context.width,
    height: SIGN_OFF_RULE_WIDTH,
    colour: colours.accent,
  };
  const kept = rows.map((row, index) => ({
    ...row,
    flows: false,
    signOff: true,
    keepWithNext: index < rows.length - 1,
  }));
  return changeFirst(kept, (first) => withDisplayItems(padTop(first, SIGN_OFF_RULE_GAP), [rule]));
}
