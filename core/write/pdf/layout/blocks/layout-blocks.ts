import { dispatch } from "../../../../document/dispatch.ts";
import type { Block, Figure, Handlers, Heading, Paragraph, Table } from "../../../../document/node.ts";
import {
  DESCRIPTIONS_SPACE,
  LIST_SPACE,
  SPACE_AFTER_CONTENTS,
  SPACE_AFTER_FIGURE,
  SPACE_AFTER_TABLE,
  SPACE_AROUND_QUOTATION,
  SPACE_BEFORE_CALLOUT,
  SPACE_BEFORE_CAPTION,
  SPACE_BEFORE_FIGURE,
  SPACE_BEFORE_SIGN_OFF,
  SPACE_BEFORE_TABLE,
} from "../../../../house-style/measures.ts";
import { type Context, roomBelow } from "../context.ts";
import { type Fragment, isForcedBreak, withGap, withTarget } from "../fragments/fragment.ts";
import { stackHeight } from "../fragments/stack.ts";
import { layoutText } from "../lines/layout-text.ts";
import { addElement, languageOf } from "../structure-element.ts";
import { layoutCallout, layoutQuotation } from "./layout-callout.ts";
import { layoutContents } from "./layout-contents.ts";
import { layoutDescriptionList, layoutSignOff } from "./layout-description-list.ts";
import { layoutFigure } from "./layout-figure.ts";
import { layoutList } from "./layout-list.ts";
import { layoutTable } from "./layout-table.ts";
import { contentsTitleStyle, headingStyle, paragraphStyle } from "./text-styles.ts";

/** A forced page break: an empty fragment that page breaking acts on and that paints nothing. */
const PAGE_BREAK: Fragment = {
  height: 0,
  gap: 0,
  displayItems: [],
  baseline: 0,
  keepWithNext: true,
  breakBefore: true,
  footnotes: [],
  frames: [],
};

/** Lays out blocks as a stack of fragments. */
export function layoutBlocks(blocks: readonly Block[], context: Context): readonly Fragment[] {
  return stackBlocks(blocks, context)[1];
}

/** Stacks blocks as fragments; the space between two blocks is the larger of their margins. */
export function stackBlocks(blocks: readonly Block[], context: Context): Spaced {
  const fragments: Fragment[] = [];
  let after = 0;
  let { above } = context;
  for (const block of blocks) {
    const inner = { ...context, above, trail: { node: block, outer: context.trail } };
    const [before, own, behind] = dispatch(LAYOUTS, block, inner);
    if (block.type === "signOff") keepLastWithNext(fragments);
    const gap = fragments.length === 0 ? before : Math.max(before, after);
    for (const item of withGap(own, gap)) fragments.push(item);
    if (own.length > 0) after = behind;
    above = heightAbove(fragments, context);
  }
  return [fragments[0]?.gap ?? 0, fragments, after];
}

/** Keeps the last lines above a sign-off on the same page as it. */
function keepLastWithNext(fragments: Fragment[]): void {
  const last = fragments.at(-1);
  if (last && !isForcedBreak(last)) fragments[fragments.length - 1] = { ...last, keepWithNext: true };
}

/** Largest space, in points, before a block that is a figure or may begin with one. */
const MAX_SPACE_BEFORE = Math.max(
  SPACE_BEFORE_FIGURE,
  SPACE_BEFORE_CAPTION,
  SPACE_BEFORE_CALLOUT,
  SPACE_AROUND_QUOTATION,
);

/** Height of the trailing fragments that keep with the next block. */
function heightAbove(fragments: readonly Fragment[], { above }: Context): number {
  let height = 0;
  for (let index = fragments.length - 1; index >= 0; index -= 1) {
    const item = fragments[index];
    if (!item?.keepWithNext || item.breakBefore) return height;
    height += item.height + (height === 0 ? MAX_SPACE_BEFORE : item.gap);
  }
  return above + height;
}

/** Space before in points, fragments, space after in points. */
export type Spaced = readonly [number, readonly Fragment[], number];

const LAYOUTS: Handlers<Block, Spaced, [Context]> = {
  heading: layoutHeading,
  paragraph: layoutParagraph,
  list: (node, context) => [0, layoutList(node, context, layoutBlocks), LIST_SPACE],
  descriptionList: (node, context) => [
    0,
    layoutDescriptionList(node, context, layoutBlocks),
    DESCRIPTIONS_SPACE,
  ],
  table: (node, context) => [
    spaceBeforeCaptioned(node, SPACE_BEFORE_TABLE),
    withTarget(layoutTable(node, context, layoutBlocks), node.id),
    SPACE_AFTER_TABLE,
  ],
  callout: (node, context) => [
    SPACE_BEFORE_CALLOUT,
    layoutCallout(node, context, layoutBlocks),
    SPACE_AFTER_TABLE,
  ],
  quotation: (node, context) => [
    SPACE_AROUND_QUOTATION,
    layoutQuotation(node, context, layoutBlocks),
    SPACE_AROUND_QUOTATION,
  ],
  contents: (node, context) => [
    contentsTitleStyle(context.house).spaceBefore,
    layoutContents(node, context),
    SPACE_AFTER_CONTENTS,
  ],
  pageBreak: () => [0, [PAGE_BREAK], 0],
  figure: (node, context) => [
    spaceBeforeCaptioned(node, SPACE_BEFORE_FIGURE),
    withTarget(layoutFigure(node, context, layoutBlocks), node.id),
    SPACE_AFTER_FIGURE,
  ],
  group: (node, context) => {
    const [before, fragments, after] = stackBlocks(node.children, context);
    return [before, keepTogether(fragments, context), after];
  },
  section: (node, context) => stackBlocks(node.children, context),
  signOff: (node, context) => [SPACE_BEFORE_SIGN_OFF, layoutSignOff(node, context, layoutBlocks), 0],
};

function spaceBeforeCaptioned({ caption }: Figure | Table, withoutCaption: number): number {
  return caption.length > 0 ? SPACE_BEFORE_CAPTION : withoutCaption;
}

function layoutHeading(node: Heading, context: Context): Spaced {
  const style = headingStyle(node, context.house, context.text);
  const lines = layoutText(context, node.children, {
    style,
    element: addElement(context.element, `H${structureLevel(node, context)}`, languageOf(node)),
    language: node.language,
    wholeWords: true,
    keepWithNext: true,
  });
  return [style.spaceBefore, withTarget(lines, node.id), style.spaceAfter];
}

function layoutParagraph(node: Paragraph, context: Context): Spaced {
  const style = paragraphStyle(node, context.house, context.text);
  const lines = layoutText(context, node.children, {
    style,
    element: addElement(context.element, "P", languageOf(node)),
    language: node.language,
    keepWithNext: node.role === "kicker",
  });
  return [style.spaceBefore, lines, style.spaceAfter];
}

function structureLevel(heading: Heading, context: Context): number {
  return context.headings.find((item) => item.id === heading.id)?.level ?? heading.level;
}

/**
 * Keeps fragments on one page if a page can hold them; else they would leave a gap and be split all the same. The
 * descriptions and rows of a group do not flow.
 */
function keepTogether(fragments: readonly Fragment[], context: Context): readonly Fragment[] {
  if (stackHeight(fragments) > roomBelow(context)) return fragments;
  return fragments.map((item, index) => ({ ...item, flows: false, grouped: index < fragments.length - 1 }));
}
