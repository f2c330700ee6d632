import type { List, ListRole } from "../../document/node.ts";
import type { HouseStyle } from "../../house-style/house-style.ts";

/** One definition in numbering.xml: how the labels of a kind of list look on each level. */
export interface ListKind {
  readonly role: ListRole;
  readonly ordered: boolean;
}

/** Their places are the ids of their definitions. */
export const LIST_KINDS: readonly ListKind[] = [
  { role: "plain", ordered: false },
  { role: "plain", ordered: true },
  { role: "points", ordered: false },
  { role: "points", ordered: true },
  { role: "sources", ordered: false },
  { role: "sources", ordered: true },
];

/** Word knows nine levels (17.9.6); deeper lists stay on the last. */
export const LAST_LIST_LEVEL = 8;

export function definitionId(kind: ListKind): number {
  return LIST_KINDS.findIndex(({ role, ordered }) => role === kind.role && ordered === kind.ordered);
}

/** Instance 0 means "no numbering" (17.9.18), hence the 1. */
export function sharedInstance(kind: ListKind): number {
  return definitionId(kind) + 1;
}

/** Room for the label, and the indent of one level further: it grows with the letters. */
export function listIndent(kind: ListKind, style: HouseStyle): number {
  if (kind.role !== "points") return style.listIndent;
  return (style.listIndent * style.text.points.size) / style.text.body.size;
}

export function textIndent(list: List, level: number, style: HouseStyle): number {
  return listIndent(list, style) * (level + 1);
}
