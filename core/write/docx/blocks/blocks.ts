import { dispatch } from "../../../document/dispatch.ts";
import type { Block, Handlers } from "../../../document/node.ts";
import {
  CELL_BLOCK_GAP,
  SPACE_BEFORE_CALLOUT,
  SPACE_BEFORE_SIGN_OFF,
  SPACE_BEFORE_TABLE,
} from "../../../house-style/measures.ts";
import { isTableText } from "../../../house-style/word-style-ids.ts";
import type { LeadingContext, WriteContext } from "../context/write-context.ts";
import { figureXml } from "../figures/figure.ts";
import { keepLastWithNext } from "../paragraphs/keep-last.ts";
import { endsWithTable, leadingContextAfter, startsWithTable, tableEnd } from "../paragraphs/table-end.ts";
import { tableXml } from "../tables/table.ts";
import { calloutXml } from "./callout.ts";
import { contentsXml } from "./contents.ts";
import { descriptionListXml } from "./description-list.ts";
import { groupXml } from "./group.ts";
import { headingXml } from "./heading.ts";
import { listXml } from "./list.ts";
import { paragraphXml } from "./paragraph.ts";
import { quotationXml } from "./quotation.ts";
import { signOffXml } from "./sign-off.ts";

/** Writes blocks one below the other, without empty paragraphs for spacing. */
export function blocks(nodes: readonly Block[], context: WriteContext): string {
  // An array, not one growing string: looking at the end of a concatenated string flattens it each time.
  const written: string[] = [];
  let leadingContext: LeadingContext = context.leadingContext;
  for (const [place, node] of nodes.entries()) {
    if (node.type === "pageBreak") {
      if (context.allowPageBreak) leadingContext = { label: leadingContext.label, pageBreakBefore: true };
      continue;
    }
    const following = nodes[place + 1];
    const next = blockXml(
      node,
      following,
      placed(context, leadingContext, closingSpaceOf(following, context)),
    );
    if (next === "") continue;
    if (startsWithTable(next) && endsWithTable(written.at(-1) ?? ""))
      written.push(tableEnd(leadingContext.spaceBefore, context.keepNext || node.type === "signOff"));
    written.push(next);
    leadingContext = leadingContextAfter(next);
  }
  return written.join("");
}

/** The last lines above a sign-off are kept on its page. */
function blockXml(node: Block, following: Block | undefined, context: WriteContext): string {
  const xml = dispatch(BLOCKS, node, node.type === "paragraph" ? context : unaligned(context));
  return following?.type === "signOff" && node.type !== "section" ? keepLastWithNext(xml) : xml;
}

/** A column of a table aligns the paragraphs that its cells hold themselves, as in the PDF. */
function unaligned(context: WriteContext): WriteContext {
  if (context.alignment === undefined && !context.numerals) return context;
  return { ...context, alignment: undefined, numerals: false };
}

/** The context of a block; the same object where nothing differs, which is usual. */
function placed(
  context: WriteContext,
  leadingContext: LeadingContext,
  closingSpace: number | undefined,
): WriteContext {
  if (context.leadingContext === leadingContext && context.closingSpace === closingSpace) return context;
  return { ...context, leadingContext, closingSpace };
}

/** Minimum space below a block, in points, which depends on the next block. */
function closingSpaceOf(next: Block | undefined, context: WriteContext): number | undefined {
  if (next === undefined) return context.closingSpace;
  return isTableText(context.textStyle) ? Math.max(CELL_BLOCK_GAP, spaceAbove(next) ?? 0) : spaceAbove(next);
}

/** Space that belongs to the paragraph above, as a table has none of its own. */
function spaceAbove(block: Block | undefined): number | undefined {
  switch (block?.type) {
    case "signOff":
      return SPACE_BEFORE_SIGN_OFF;
    case "callout":
      return SPACE_BEFORE_CALLOUT;
    case "table":
      return block.caption.length === 0 ? SPACE_BEFORE_TABLE : undefined;
    case "group":
      return spaceAbove(block.children[0]);
    default:
      return undefined;
  }
}

const BLOCKS: Handlers<Block, string, [WriteContext]> = {
  heading: headingXml,
  paragraph: paragraphXml,
  list: (node, context) => listXml(node, context, blocks),
  descriptionList: (node, context) => descriptionListXml(node, context, blocks),
  table: (node, context) => tableXml(node, context, blocks),
  callout: (node, context) => calloutXml(node, context, blocks),
  quotation: (node, context) => quotationXml(node, context, blocks),
  contents: contentsXml,
  // Not a paragraph of its own: the next one begins a page.
  pageBreak: () => "",
  figure: (node, context) => figureXml(node, context, blocks),
  group: (node, context) => groupXml(node, context, blocks),
  section: (node, context) => blocks(node.children, context),
  signOff: (node, context) => signOffXml(node, context, blocks),
};
