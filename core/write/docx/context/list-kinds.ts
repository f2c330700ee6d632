import type { ListRole } from "../../../document/node.ts";
import type { ParagraphStyleId } from "../../../house-style/word-style-ids.ts";

/** One definition in numbering.xml: the form of the labels of a kind of list on each level. */
export interface ListKind {
  readonly role: ListRole;
  readonly ordered: boolean;
}

/** All kinds of lists; their indices are the ids of their definitions. */
export const LIST_KINDS: readonly ListKind[] = [
  { role: "plain", ordered: false },
  { role: "plain", ordered: true },
  { role: "points", ordered: false },
  { role: "points", ordered: true },
  { role: "sources", ordered: false },
  { role: "sources", ordered: true },
];

/** Index of the last of Word's nine levels (17.9.6), on which deeper lists stay. */
export const LAST_LIST_LEVEL = 8;

/** The style that has the numbering of a kind of list itself. */
export function styleOfKind({ role, ordered }: ListKind): ParagraphStyleId | undefined {
  switch (role) {
    case "plain":
      return ordered ? "ListNumber" : "ListBullet";
    case "points":
      return ordered ? undefined : "Points";
    case "sources":
      return ordered ? "Sources" : undefined;
  }
}

export function definitionId(kind: ListKind): number {
  return LIST_KINDS.findIndex(({ role, ordered }) => role === kind.role && ordered === kind.ordered);
}

/** The numId of lists of a kind without their own numbering. The value 0 means "no numbering" (17.9.18), hence the 1. */
export function sharedNumId(kind: ListKind): number {
  return definitionId(kind) + 1;
}
