import type { Callout, Quotation } from "../../../../document/node.ts";
import { calloutColours } from "../../../../house-style/callout-colours.ts";
import { type Context, inset, type LayoutBlocks, startEdge } from "../context.ts";
import { layoutText } from "../lines/layout-text.ts";
import { BAR_WIDTH } from "../pieces/frame.ts";
import {
  changeFirst,
  changeFirstShown,
  changeLastShown,
  type Frame,
  type Piece,
  padBottom,
  padTop,
} from "../pieces/piece.ts";
import { stackHeight } from "../pieces/stack.ts";
import { addTag } from "../tag.ts";
import { calloutTitleStyle } from "./text-styles.ts";

const PADDING = { top: 6, end: 12, bottom: 6, start: 14 };
/** What a callout and a quotation take from the width around them. */
export const CALLOUT_SIDES = PADDING.start + PADDING.end;
export const QUOTATION_SIDES = 48;
const TITLE_GAP = 2;

/** Between the bar and the letters at the least; a narrow column has the ground alone. */
const BAR_GAP = 3;

/** Text apart on a quiet ground with a bar where its lines begin; pages may cut it, the ground goes along. */
export function layoutCallout(
  callout: Callout,
  context: Context,
  layoutBlocks: LayoutBlocks,
): readonly Piece[] {
  const { bar, ground, title } = calloutColours(callout.kind, context.house);
  const { x, width, direction } = context;
  const tag = addTag(context.tag, "Sect");
  const pageHeight = context.pageHeight - PADDING.top - PADDING.bottom;
  const inner = { ...inset(context, PADDING.start, PADDING.end), tag, pageHeight };
  const start = Math.abs(startEdge(inner, 0, 0) - startEdge(context, 0, 0));
  const hasBar = start >= BAR_WIDTH + BAR_GAP;
  const frame: Frame = { x, width, ground, bar: hasBar ? bar : undefined, direction };
  const titles =
    callout.title.length === 0
      ? []
      : layoutText(inner, callout.title, {
          style: { ...calloutTitleStyle(context.house), colour: title },
          tag: addTag(tag, "P"),
          wholeWords: true,
          keepWithNext: true,
        });
  const above = context.above + stackHeight(titles);
  const body = layoutBlocks(callout.children, titles.length === 0 ? inner : { ...inner, above });
  const spaced = titles.length === 0 ? body : changeFirst(body, (first) => ({ ...first, gap: TITLE_GAP }));
  const padded = changeLastShown(
    changeFirstShown([...titles, ...spaced], (first) => padTop(first, PADDING.top)),
    (last) => padBottom(last, PADDING.bottom),
  );
  return padded.map((item) => inFrame(item, frame));
}

/** A head that is repeated overleaf stands in the frame too. */
function inFrame(item: Piece, frame: Frame): Piece {
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
): readonly Piece[] {
  const tag = addTag(context.tag, "BlockQuote");
  return layoutBlocks(quotation.children, {
    ...inset(context, QUOTATION_SIDES / 2, QUOTATION_SIDES / 2),
    tag,
  });
}
