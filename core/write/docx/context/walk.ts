import { childrenOf } from "../../../document/children.ts";
import type { Node, Table } from "../../../document/node.ts";

/** `listLevel` counts the lists around a list, from 0, inside the nearest cell, callout or description. */
export type Visit = (node: Node, listLevel: number) => void;

/** Visits nodes in reading order, without the text of footnotes, which is in another part. */
export function walk(nodes: readonly Node[], visit: Visit, listLevel = 0): void {
  for (const node of nodes) {
    visit(node, listLevel);
    walk(printedChildren(node), visit, levelInside(node, listLevel));
  }
}

const NO_CHILDREN: readonly Node[] = [];

/** Whether a table has cells; one without is not written, nor is its caption. */
export function hasCells({ columns, head, body }: Table): boolean {
  return columns.length > 0 && head.length + body.length > 0;
}

/** The children of a node that are written in its place. */
function printedChildren(node: Node): readonly Node[] {
  switch (node.type) {
    case "footnote":
      return NO_CHILDREN;
    case "table":
      return hasCells(node) ? childrenOf(node) : NO_CHILDREN;
    case "crossReference":
      // The page number is printed in place of its words.
      return node.show === "page" ? NO_CHILDREN : node.children;
    default:
      return childrenOf(node);
  }
}

function levelInside(node: Node, listLevel: number): number {
  switch (node.type) {
    case "list":
      return listLevel + 1;
    case "cell":
    case "callout":
    case "descriptionItem":
      return 0;
    default:
      return listLevel;
  }
}
