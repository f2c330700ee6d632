import type { Block, Inline, Node, NodeOf } from "./node.ts";

/** The content of a field of a node: a run of inlines, blocks, parts of the node, or one part. */
export type FieldContent = "inlines" | "blocks" | "parts" | "part";

type ContentOf<Value> = Value extends readonly Inline[]
  ? "inlines"
  : Value extends readonly Block[]
    ? "blocks"
    : Value extends readonly Node[]
      ? "parts"
      : Value extends Node
        ? "part"
        : never;

type FieldsOf<AnyNode> = {
  readonly [Field in keyof AnyNode as [ContentOf<AnyNode[Field]>] extends [never] ? never : Field]: ContentOf<
    AnyNode[Field]
  >;
};

type NodesIn<Value> = Value extends readonly (infer Item)[] ? Extract<Item, Node> : Extract<Value, Node>;

/** A node that stands directly in another. */
export type ChildOf<AnyNode> = {
  readonly [Field in keyof AnyNode]-?: NodesIn<AnyNode[Field]>;
}[keyof AnyNode];

/** The types of node that contain a type of part. */
type ContainerOf<Type, Container extends Node = Node> = Container extends Node
  ? Type extends ChildOf<Container>["type"]
    ? Container["type"]
    : never
  : never;

/**
 * Where blocks may stand: `flow` wherever blocks are held, `pages` outside list items, descriptions and cells,
 * `document` at the top level alone.
 */
type BlockPlace = "flow" | "pages" | "document";

type GroupOf<Type extends Node["type"]> = Type extends Block["type"]
  ? { readonly group: "block"; readonly within: BlockPlace }
  : Type extends Inline["type"]
    ? { readonly group: "inline"; readonly within: "run" }
    : { readonly group: "part"; readonly within: readonly ContainerOf<Type>[] };

type NodeType<Type extends Node["type"]> = GroupOf<Type> & {
  /** The fields that hold other nodes, in reading order. */
  readonly fields: FieldsOf<NodeOf<Type>>;
  readonly description: string;
};

/**
 * Every type of node. A type or field that is missing here, or that no node has, does not compile. Functions that walk
 * the tree follow this table through `childrenOf`, `visitRuns` and `mapRunsOf`.
 */
export const NODE_TYPES = {
  heading: {
    group: "block",
    within: "flow",
    fields: { children: "inlines" },
    description: "A heading. The title of the document is its only heading of level 1.",
  },
  paragraph: {
    group: "block",
    within: "flow",
    fields: { children: "inlines" },
    description: "A paragraph.",
  },
  list: {
    group: "block",
    within: "flow",
    fields: { items: "parts" },
    description: "A list, with numbers or bullets.",
  },
  descriptionList: {
    group: "block",
    within: "flow",
    fields: { items: "parts" },
    description: "Terms with descriptions, set as two columns.",
  },
  table: {
    group: "block",
    within: "flow",
    fields: { caption: "inlines", head: "parts", body: "parts" },
    description: "A table. Every row fills every column, spans counted; head rows are repeated on each page.",
  },
  callout: {
    group: "block",
    within: "flow",
    fields: { title: "inlines", children: "blocks" },
    description: "Blocks in a frame, apart from the running text.",
  },
  quotation: {
    group: "block",
    within: "flow",
    fields: { children: "blocks" },
    description: "Blocks in the words of somebody else.",
  },
  contents: {
    group: "block",
    within: "pages",
    fields: {},
    description: "A list of the headings, with links and page numbers.",
  },
  pageBreak: {
    group: "block",
    within: "pages",
    fields: {},
    description: "The end of a page.",
  },
  figure: {
    group: "block",
    within: "flow",
    fields: { caption: "inlines", content: "part" },
    description: "A chart or picture with its caption, kept on one page.",
  },
  group: {
    group: "block",
    within: "flow",
    fields: { children: "blocks" },
    description: "Blocks that stay on one page if a page can hold them.",
  },
  section: {
    group: "block",
    within: "document",
    fields: { children: "blocks" },
    description: "Blocks with a page set-up of their own: two columns, or a landscape page.",
  },
  signOff: {
    group: "block",
    within: "flow",
    fields: { items: "parts" },
    description: "Who answers for the note: terms with descriptions, kept on one page.",
  },
  listItem: {
    group: "part",
    within: ["list"],
    fields: { children: "blocks" },
    description: "An item of a list.",
  },
  descriptionItem: {
    group: "part",
    within: ["descriptionList", "signOff"],
    fields: { term: "inlines", children: "blocks" },
    description: "A term and its description.",
  },
  row: {
    group: "part",
    within: ["table"],
    fields: { cells: "parts" },
    description: "A row of a table.",
  },
  cell: {
    group: "part",
    within: ["row"],
    fields: { children: "blocks" },
    description: "A cell, which may span several columns and rows.",
  },
  chart: {
    group: "part",
    within: ["figure"],
    fields: {},
    description: "Series of numbers by category, drawn as bars or lines.",
  },
  image: {
    group: "part",
    within: ["figure"],
    fields: {},
    description: "A picture of the dossier or template, by its file name.",
  },
  text: {
    group: "inline",
    within: "run",
    fields: {},
    description: "Characters.",
  },
  strong: {
    group: "inline",
    within: "run",
    fields: { children: "inlines" },
    description: "Words in bold.",
  },
  emphasis: {
    group: "inline",
    within: "run",
    fields: { children: "inlines" },
    description: "Words in italics.",
  },
  span: {
    group: "inline",
    within: "run",
    fields: { children: "inlines" },
    description: "Words in another language than the text around them.",
  },
  link: {
    group: "inline",
    within: "run",
    fields: { children: "inlines" },
    description: "A link to an absolute `https:` or `mailto:` address.",
  },
  crossReference: {
    group: "inline",
    within: "run",
    fields: { children: "inlines" },
    description: "A link to a heading, table or figure of the same document.",
  },
  lineBreak: {
    group: "inline",
    within: "run",
    fields: {},
    description: "The end of a line within a paragraph.",
  },
  footnote: {
    group: "inline",
    within: "run",
    fields: { children: "inlines" },
    description: "A footnote, at the place of its first reference. A footnote holds no footnotes.",
  },
  repeatedReference: {
    group: "inline",
    within: "run",
    fields: {},
    description: "A repeated reference to a footnote earlier in the document.",
  },
  portionMark: {
    group: "inline",
    within: "run",
    fields: {},
    description: "The marking of one paragraph, in brackets before its text.",
  },
} as const satisfies { readonly [Type in Node["type"]]: NodeType<Type> };

function isBlockType(type: Node["type"]): type is Block["type"] {
  return NODE_TYPES[type].group === "block";
}

/** The types of node by their names in this table, in its order. */
const TYPES = Object.keys(NODE_TYPES) as readonly Node["type"][];

export const BLOCK_TYPES: readonly Block["type"][] = TYPES.filter(isBlockType);
