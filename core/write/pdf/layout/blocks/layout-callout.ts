import type { Callout, Quotation } from "../../../../document/node.ts";
import { calloutColours } from "../../../../house-style/callout-colours.ts";
import {
  CALLOUT_BAR_WIDTH,
  CALLOUT_PADDING,
  CALLOUT_TITLE_GAP,
  QUOTATION_INSET,
} from "../../../../house-style/measures.ts";
import { type Context, inset, type LayoutBlocks, startEdge } from "../context.ts";
import {
  changeFirst,
  changeFirstShown,
  changeLastShown,
  type Fragment,
  type Frame,
  padBottom,
  padTop,
} from "../fragments/fragment.ts";
import { stackHeight } from "../fragments/stack.ts";
import { layoutText } from "../lines/layout-text.ts";
import { addElement } from "../structure-element.ts";
import { calloutTitleStyle } from "./text-styles.ts";

/** Width, in points, that a callout or quotation takes from its column. */
export const CALLOUT_SIDES = CALLOUT_PADDING.start + CALLOUT_PADDING.end;
export const QUOTATION_SIDES = 2 * QUOTATION_INSET;

/** Minimum gap, in points, between bar and text; in a column too narrow for it there is no bar. */
const BAR_GAP = 3;

/** Lays out a callout: text on a background with a bar at the start edge. A page break may split it; both parts have the frame. */
export function layoutCallout(
  callout: Callout,
  context: Context,
  layoutBlocks: LayoutBlocks,
): readonly Fragment[] {
  const { bar, ground, title } = calloutColours(callout.kind, context.house);
  const { x, width, direction } = context;
  const element = addElement(context.element, "Sect");
  const pageHeight = context.pageHeight - CALLOUT_PADDING.top - CALLOUT_PADDING.bottom;
  const inner = { ...inset(context, CALLOUT_PADDING.start, CALLOUT_PADDING.end), element, pageHeight };
  const start = Math.abs(startEdge(inner, 0, 0) - startEdge(context, 0, 0));
  const hasBar = start >= CALLOUT_BAR_WIDTH + BAR_GAP;
  const frame: Frame = { x, width, background: ground, bar: hasBar ? bar : undefined, direction };
  const titles =
    callout.title.length === 0
      ? []
      : layoutText(inner, callout.title, {
          style: { ...calloutTitleStyle(context.house), colour: title },
          element: addElement(element, "P"),
          wholeWords: true,
          keepWithNext: true,
        });
  const above = context.above + stackHeight(titles);
  const body = layoutBlocks(callout.children, titles.length === 0 ? inner : { ...inner, above });
  const spaced =
    titles.length === 0 ? body : changeFirst(body, (first) => ({ ...first, gap: CALLOUT_TITLE_GAP }));
  const padded = changeLastShown(
    changeFirstShown([...titles, ...spaced], (first) => padTop(first, CALLOUT_PADDING.top)),
    (last) => padBottom(last, CALLOUT_PADDING.bottom),
  );
  return padded.map((item) => inFrame(item, frame));
}

/** Adds the outer frame to a fragment and to its repeated header rows. */
function inFrame(item: Fragment, frame: Frame): Fragment {
  const { repeated } = item;
  return {
    ...item,
    frames: [frame, ...item.frames],
    ...(repeated && { repeated: repeated.map((head) => inFrame(head, frame)) }),
  };
}

export function layoutQuotation(
  quotation: Quotation,
  context: Context,
  layoutBlocks: LayoutBlocks,
): readonly Fragment[] {
  const element = addElement(context.element, "BlockQuote");
  return layoutBlocks(quotation.children, {
    ...inset(context, QUOTATION_SIDES / 2, QUOTATION_SIDES / 2),
    element,
  });
}
