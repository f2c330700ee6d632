import type { List } from "../../document/node.ts";
import { LABEL_GAP, LIST_SPACE } from "./measures.ts";
import type { Numbering } from "./paragraph-properties.ts";
import type { Opening, Scope, WriteBlocks } from "./scope.ts";
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
  let opening: Opening = written.length === 0 ? scope.opening : {};
  const closingSpace = scope.closingSpace ?? (isOutermost(numbering, scope) ? LIST_SPACE : undefined);
  for (const item of node.items) {
    const place = {
      opening: { ...opening, label },
      closingSpace: item === node.items.at(-1) ? closingSpace : undefined,
    };
    const itemXml = write(item.children, { ...inside, ...place });
    const last = item.children.at(-1);
    opening = last === undefined ? opening : openingAfter(itemXml, last);
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

function isOutermost({ level }: Numbering, { textStyle }: Scope): boolean {
  return level === 0 && !isTableText(textStyle);
}

function isTableText(style: ParagraphStyleId): boolean {
  return style === "TableText" || style === "TableHead";
}
