/** A leaf of the structure tree: a run of marked content, which the text layer has under the same id. */
interface StructureLeaf {
  readonly type: string;
  readonly id: string;
}

/** As pdf.js gives it. */
export interface StructureNode {
  readonly role: string;
  readonly children: readonly (StructureNode | StructureLeaf)[];
  readonly alt?: string | undefined;
  readonly lang?: string | undefined;
}

/** ARIA roles of PDF's standard structure types (ISO 32000-2, 14.8.4). The others only group. */
const ROLES: Readonly<Record<string, string>> = {
  L: "list",
  LI: "listitem",
  TOC: "list",
  TOCI: "listitem",
  Table: "table",
  THead: "rowgroup",
  TBody: "rowgroup",
  TFoot: "rowgroup",
  TR: "row",
  TH: "columnheader",
  TD: "cell",
  P: "paragraph",
  BlockQuote: "blockquote",
  Note: "note",
  FENote: "note",
  Aside: "note",
};

interface Building {
  /** Ids of the text layer's marked content, with the prefix that sets this layer apart from others. */
  readonly owned: ReadonlyMap<string, string>;
}

function isLeaf(child: StructureNode | StructureLeaf): child is StructureLeaf {
  return "id" in child && !("role" in child);
}

function leavesOf(node: StructureNode, { owned }: Building): readonly string[] {
  return node.children.flatMap((child) => {
    const id = isLeaf(child) ? owned.get(child.id) : undefined;
    return id === undefined ? [] : [id];
  });
}

function describe(element: HTMLElement, node: StructureNode, parents: readonly StructureNode[]): void {
  const level = /^H([1-6])$/.exec(node.role)?.[1];
  if (level !== undefined) {
    element.setAttribute("role", "heading");
    element.setAttribute("aria-level", level);
  } else if (node.role === "TH" && parents.at(-2)?.role === "TBody") {
    element.setAttribute("role", "rowheader");
  } else if (node.role === "Figure" && node.alt) {
    element.setAttribute("role", "img");
  } else {
    const role = ROLES[node.role];
    if (role !== undefined) element.setAttribute("role", role);
  }
  if (node.alt && element.hasAttribute("role")) element.setAttribute("aria-label", node.alt);
  if (node.lang) element.lang = node.lang;
}

function elementOf(node: StructureNode, parents: readonly StructureNode[], building: Building): HTMLElement {
  const element = document.createElement("span");
  describe(element, node, parents);
  const leaves = leavesOf(node, building);
  if (node.children.every(isLeaf)) {
    if (leaves.length > 0) element.setAttribute("aria-owns", leaves.join(" "));
    return element;
  }
  const inner = [...parents, node];
  for (const child of node.children) {
    if (!isLeaf(child)) {
      element.append(elementOf(child, inner, building));
      continue;
    }
    const id = building.owned.get(child.id);
    if (id === undefined) continue;
    const owner = document.createElement("span");
    owner.setAttribute("aria-owns", id);
    element.append(owner);
  }
  return element;
}

let layers = 0;

/**
 * The page's headings, lists, tables and pictures as elements that are heard and not seen; they own the text layer's
 * pieces. Renames the ids of the text layer: the same page may be shown twice, and older beside newer.
 */
export function structureLayer(tree: StructureNode, textLayer: HTMLElement): HTMLElement {
  layers += 1;
  const owned = new Map<string, string>();
  for (const piece of textLayer.querySelectorAll<HTMLElement>(".markedContent[id]")) {
    const id = `page-text-${layers}-${piece.id}`;
    owned.set(piece.id, id);
    piece.id = id;
  }
  const layer = document.createElement("div");
  layer.className = "structure-layer";
  layer.append(elementOf(tree, [], { owned }));
  return layer;
}
