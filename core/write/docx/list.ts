import type { List } from "../../document/node.ts";
import { ITEM_SPACE, LABEL_GAP, LIST_SPACE } from "./measures.ts";
import type { Numbering } from "./paragraph-properties.ts";
import { NO_OPENING, type Opening, type Scope, type WriteBlocks } from "./scope.ts";
import type { ParagraphStyleId } from "./style-ids.ts";
import { beforeTable, openingAfter } from "./table-end.ts";

/** Items are paragraphs with a numbering; what follows in an item is indented below its text. */
export function listXml(node: List, scope: Scope, write: WriteBlocks): string {
  const numbering = scope.index.lists.get(node) ?? { instance: 0, level: 0 };
  const label = { numbering, width: LABEL_GAP };
  const inside: Scope = {
    ...scope,
    ...listStyles(node, scope.textStyle),
    indent: scope.outerIndent + scope.style.listIndent * (numbering.level + 1),
  };
  // A list that begins an item leaves that item's label nothing to stand on.
  const written = scope.opening.label === undefined ? [] : [beforeTable(scope)];
  let opening: Opening = written.length === 0 ? scope.opening : NO_OPENING;
  for (const item of node.items) {
    const closingSpace = spaceAfterItem(item === node.items.at(-1), numbering, scope);
    const itemXml = write(item.children, { ...inside, opening: { ...opening, label }, closingSpace });
    opening = item.children.length === 0 ? opening : openingAfter(itemXml);
    written.push(itemXml);
  }
  return written.join("");
}

function listStyles(
  { role, ordered }: List,
  around: ParagraphStyleId,
): { readonly textStyle: ParagraphStyleId; readonly labelStyle: ParagraphStyleId } {
  if (role === "points") return { textStyle: "Points", labelStyle: "Points" };
  if (role === "sources") return { textStyle: "Sources", labelStyle: "Sources" };
  if (isTableText(around)) return { textStyle: around, labelStyle: around };
  return { textStyle: "ListContinue", labelStyle: ordered ? "ListNumber" : "ListBullet" };
}

/** The style of a list's items has their space already, but in cells: there text has none. */
function spaceAfterItem(last: boolean, { level }: Numbering, scope: Scope): number | undefined {
  const inTable = isTableText(scope.textStyle);
  if (!last) return inTable ? ITEM_SPACE : undefined;
  return scope.closingSpace ?? (level === 0 && !inTable ? LIST_SPACE : undefined);
}

function isTableText(style: ParagraphStyleId): boolean {
  return style === "TableText" || style === "TableHead";
}
