import type { Block, Handlers } from "../../document/node.ts";
import { calloutXml } from "./callout.ts";
import { contentsXml } from "./contents.ts";
import { descriptionListXml } from "./description-list.ts";
import { handle } from "./handle.ts";
import { headingXml } from "./heading.ts";
import { listXml } from "./list.ts";
import { quotationXml } from "./quotation.ts";
import type { Opening, Scope } from "./scope.ts";
import { signOffXml } from "./sign-off.ts";
import { tableXml } from "./table.ts";
import { endsWithTable, openingAfter, startsWithTable, tableEnd } from "./table-end.ts";
import { textParagraphXml } from "./text-paragraph.ts";

/** Blocks below each other; none of them needs an empty paragraph to keep its distance. */
export function blocks(nodes: readonly Block[], scope: Scope): string {
  let xml = "";
  let opening: Opening = scope.opening;
  for (const node of nodes) {
    if (node.type === "pageBreak") {
      opening = { label: opening.label, pageBreakBefore: true };
      continue;
    }
    const next = handle(blockHandlers({ ...scope, opening }), node);
    if (next === "") continue;
    if (endsWithTable(xml) && startsWithTable(next)) xml += tableEnd(opening.spaceBefore);
    xml += next;
    opening = openingAfter(next, node, scope.style);
  }
  return xml;
}

function blockHandlers(scope: Scope): Handlers<Block, string> {
  return {
    heading: (node) => headingXml(node, scope),
    paragraph: (node) => textParagraphXml(node, scope),
    list: (node) => listXml(node, scope, blocks),
    descriptionList: (node) => descriptionListXml(node, scope, blocks),
    table: (node) => tableXml(node, scope, blocks),
    callout: (node) => calloutXml(node, scope, blocks),
    quotation: (node) => quotationXml(node, scope, blocks),
    contents: (node) => contentsXml(node, scope),
    // Not a paragraph of its own: the next one begins a page.
    pageBreak: () => "",
    signOff: (node) => signOffXml(node, scope),
  };
}
