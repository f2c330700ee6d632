import { handle } from "../../../document/handle.ts";
import type { Handlers, Node, Table } from "../../../document/node.ts";

/** `listLevel` counts the lists around a list, from 0, inside the nearest cell, callout or description. */
export type Visit = (node: Node, listLevel: number) => void;

/** Visits nodes in reading order. The text of notes is another story and is not entered. */
export function walk(nodes: readonly Node[], visit: Visit, listLevel = 0): void {
  for (const node of nodes) {
    visit(node, listLevel);
    walk(handle(CHILDREN, node), visit, levelInside(node, listLevel));
  }
}

const NO_CHILDREN: readonly Node[] = [];

/** A table without any is not written, nor is its caption. */
export function hasCells({ columns, head, body }: Table): boolean {
  return columns.length > 0 && head.length + body.length > 0;
}

const CHILDREN: Handlers<Node, readonly Node[]> = {
  heading: (node) => node.children,
  paragraph: (node) => node.children,
  list: (node) => node.items,
  listItem: (node) => node.children,
  descriptionList: (node) => node.items,
  descriptionItem: (node) => [...node.term, ...node.children],
  table: (node) => (hasCells(node) ? [...node.caption, ...node.head, ...node.body] : NO_CHILDREN),
  row: (node) => node.cells,
  cell: (node) => node.children,
  callout: (node) => [...node.title, ...node.children],
  quotation: (node) => node.children,
  contents: () => NO_CHILDREN,
  pageBreak: () => NO_CHILDREN,
  figure: (node) => node.caption,
  group: (node) => node.children,
  section: (node) => node.children,
  signOff: (node) => node.items,
  text: () => NO_CHILDREN,
  strong: (node) => node.children,
  emphasis: (node) => node.children,
  span: (node) => node.children,
  link: (node) => node.children,
  // The number of a page stands in the place of its words.
  crossReference: (node) => (node.show === "page" ? NO_CHILDREN : node.children),
  lineBreak: () => NO_CHILDREN,
  footnote: () => NO_CHILDREN,
  repeatedReference: () => NO_CHILDREN,
  portionMark: () => NO_CHILDREN,
};

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
