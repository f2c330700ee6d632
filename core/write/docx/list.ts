import type { List } from "../../document/node.ts";
import { listIndent, textIndent } from "./list-kinds.ts";
import type { Opening, Scope, WriteBlocks } from "./scope.ts";
import type { ParagraphStyleId } from "./style-ids.ts";
import { beforeTable, openingAfter } from "./table-end.ts";

/** Items are paragraphs with a numbering; what follows in an item is indented below its text. */
export function listXml(node: List, scope: Scope, write: WriteBlocks): string {
  const numbering = scope.index.lists.get(node) ?? { instance: 0, level: 0 };
  const label = { numbering, width: listIndent(node, scope.style) };
  const inside: Scope = {
    ...scope,
    ...listStyles(node, scope.textStyle),
    indent: scope.outerIndent + textIndent(node, numbering.level, scope.style),
  };
  // A list that begins an item leaves that item's label nothing to stand on.
  let xml = scope.opening.label === undefined ? "" : beforeTable(scope);
  let opening: Opening = xml === "" ? scope.opening : {};
  for (const item of node.items) {
    const itemXml = write(item.children, { ...inside, opening: { ...opening, label } });
    const last = item.children.at(-1);
    opening = last === undefined ? opening : openingAfter(itemXml, last, scope.style);
    xml += itemXml;
  }
  return xml;
}

function listStyles(
  { role, ordered }: List,
  around: ParagraphStyleId,
): { readonly textStyle: ParagraphStyleId; readonly labelStyle: ParagraphStyleId } {
  if (role === "points") return { textStyle: "Points", labelStyle: "Points" };
  if (role === "sources") return { textStyle: "Sources", labelStyle: "Sources" };
  if (around === "TableText" || around === "TableHead") return { textStyle: around, labelStyle: around };
  return { textStyle: "ListContinue", labelStyle: ordered ? "ListNumber" : "ListBullet" };
}
