import { dispatch } from "../../../document/dispatch.ts";
import type { Block, Handlers } from "../../../document/node.ts";
import type { LeadingContext, WriteContext } from "../context/write-context.ts";
import { figureXml } from "../figures/figure.ts";
import { keepLastWithNext } from "../paragraphs/keep-last.ts";
import { endsWithTable, openingAfter, startsWithTable, tableEnd } from "../paragraphs/table-end.ts";
import { SPACE_BEFORE_SIGN_OFF } from "../styles/measures.ts";
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

/** Blocks below each other; none of them needs an empty paragraph to keep its distance. */
export function blocks(nodes: readonly Block[], scope: WriteContext): string {
  // Collected, not joined at once: looking at the end of a string that grows copies it every time.
  const written: string[] = [];
  let opening: LeadingContext = scope.opening;
  for (const [place, node] of nodes.entries()) {
    if (node.type === "pageBreak") {
      if (scope.allowPageBreak) opening = { label: opening.label, pageBreakBefore: true };
      continue;
    }
    const following = nodes[place + 1];
    const next = blockXml(node, following, placed(scope, opening, closingSpaceOf(following, scope)));
    if (next === "") continue;
    if (startsWithTable(next) && endsWithTable(written.at(-1) ?? ""))
      written.push(tableEnd(opening.spaceBefore, scope.keepNext || node.type === "signOff"));
    written.push(next);
    opening = openingAfter(next);
  }
  return written.join("");
}

/** The last lines above a sign-off are kept on its page. */
function blockXml(node: Block, following: Block | undefined, scope: WriteContext): string {
  const xml = dispatch(BLOCKS, node, node.type === "paragraph" ? scope : unaligned(scope));
  return following?.type === "signOff" && node.type !== "section" ? keepLastWithNext(xml) : xml;
}

/** A column of a table aligns the paragraphs that its cells hold themselves, as in the PDF. */
function unaligned(scope: WriteContext): WriteContext {
  if (scope.alignment === undefined && !scope.numerals) return scope;
  return { ...scope, alignment: undefined, numerals: false };
}

/** Most blocks stand where the one before them did: a scope of their own would be the same. */
function placed(
  scope: WriteContext,
  opening: LeadingContext,
  closingSpace: number | undefined,
): WriteContext {
  if (scope.opening === opening && scope.closingSpace === closingSpace) return scope;
  return { ...scope, opening, closingSpace };
}

/** What stands above a sign-off keeps the distance. */
function closingSpaceOf(next: Block | undefined, scope: WriteContext): number | undefined {
  if (next === undefined) return scope.closingSpace;
  return next.type === "signOff" ? SPACE_BEFORE_SIGN_OFF : undefined;
}

const BLOCKS: Handlers<Block, string, [WriteContext]> = {
  heading: headingXml,
  paragraph: paragraphXml,
  list: (node, scope) => listXml(node, scope, blocks),
  descriptionList: (node, scope) => descriptionListXml(node, scope, blocks),
  table: (node, scope) => tableXml(node, scope, blocks),
  callout: (node, scope) => calloutXml(node, scope, blocks),
  quotation: (node, scope) => quotationXml(node, scope, blocks),
  contents: contentsXml,
  // Not a paragraph of its own: the next one begins a page.
  pageBreak: () => "",
  figure: (node, scope) => figureXml(node, scope, blocks),
  group: (node, scope) => groupXml(node, scope, blocks),
  section: (node, scope) => blocks(node.children, scope),
  signOff: (node, scope) => signOffXml(node, scope, blocks),
};
