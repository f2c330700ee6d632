import type { Block, Inline, Node } from "./node.ts";
import { type ChildOf, type FieldContent, NODE_TYPES } from "./node-types.ts";

type Nodes = readonly Node[];

interface Field {
  readonly name: string;
  readonly content: FieldContent;
}

const FIELDS: ReadonlyMap<Node["type"], readonly Field[]> = new Map(
  Object.entries(NODE_TYPES).map(([type, { fields }]) => [
    type as Node["type"],
    Object.entries(fields).map(([name, content]): Field => ({ name, content })),
  ]),
);

const NO_FIELDS: readonly Field[] = [];
const NO_CHILDREN: Nodes = [];

/** The fields of a node that hold other nodes, in reading order. */
function fieldsOf({ type }: Node): readonly Field[] {
  return FIELDS.get(type) ?? NO_FIELDS;
}

/** The nodes of one field. The table of node types says which fields hold nodes. */
function nodesIn(node: Node, { name, content }: Field): Nodes {
  const value = (node as unknown as Readonly<Record<string, unknown>>)[name];
  return content === "part" ? [value as Node] : (value as Nodes);
}

/** The child nodes of a node, in reading order. The children of a single field are returned without copying. */
export function childrenOf<AnyNode extends Node>(node: AnyNode): readonly ChildOf<AnyNode>[] {
  const fields = fieldsOf(node);
  const [only] = fields;
  let children = NO_CHILDREN;
  if (only !== undefined && fields.length === 1) children = nodesIn(node, only);
  else if (only !== undefined) children = fields.flatMap((field) => nodesIn(node, field));
  return children as readonly ChildOf<AnyNode>[];
}

/** Visits nodes in reading order, each before what it holds. */
export function visitNodes(nodes: Nodes, visit: (node: Node) => void): void {
  for (const node of nodes) {
    visit(node);
    visitNodes(childrenOf(node), visit);
  }
}

/** Visits nodes in reading order without entering runs of inlines: `visitRun` is given each as a whole. */
export function visitRuns(
  nodes: Nodes,
  visitRun: (run: readonly Inline[]) => void,
  visitNode: (node: Node) => void = () => {},
): void {
  for (const node of nodes) {
    visitNode(node);
    for (const field of fieldsOf(node)) {
      const held = nodesIn(node, field);
      if (field.content === "inlines") visitRun(held as readonly Inline[]);
      else visitRuns(held, visitRun, visitNode);
    }
  }
}

/** The nearest blocks inside a node, through parts such as rows and cells but not through other blocks. */
export function blocksInside(node: Node): readonly Block[] {
  const blocks: Block[] = [];
  collectBlocks(node, blocks);
  return blocks;
}

function collectBlocks(node: Node, blocks: Block[]): void {
  for (const field of fieldsOf(node)) {
    if (field.content === "blocks") for (const block of nodesIn(node, field)) blocks.push(block as Block);
    else if (field.content !== "inlines")
      for (const part of nodesIn(node, field)) collectBlocks(part, blocks);
  }
}

export type MapRun = (run: readonly Inline[]) => readonly Inline[];

/** The node with each run of inlines below it replaced; runs are visited in reading order and not entered. */
export function mapRunsOf<AnyNode extends Node>(node: AnyNode, map: MapRun): AnyNode {
  const fields = fieldsOf(node);
  if (fields.length === 0) return node;
  const changed: Record<string, unknown> = {};
  for (const field of fields) {
    const held = nodesIn(node, field);
    if (field.content === "inlines") changed[field.name] = map(held as readonly Inline[]);
    else {
      const mapped = held.map((each) => mapRunsOf(each, map));
      changed[field.name] = field.content === "part" ? mapped[0] : mapped;
    }
  }
  return { ...node, ...changed };
}
