import type PDFDocument from "pdfkit";
import type { Reference } from "pdfkit";
import { assertNever } from "../../../problem/result.ts";
import type { Tag, TagAttributes, TagChild } from "../layout/tag.ts";
import { pdfString } from "../pdf-string.ts";

/** What painting leaves for the structure tree: references of pages and annotations, owners of content. */
export interface PaintedPages {
  readonly pages: readonly Reference[];
  /** For each page, the element of each marked content by its number. */
  readonly owners: readonly (readonly Tag[])[];
  readonly annotations: readonly { readonly reference: Reference; readonly owner: Tag }[];
}

/** Writes the structure tree, the parent tree and the table of ids (ISO 32000-1, 14.7.2 to 14.7.4). */
export function writeStructure(document: PDFDocument, root: Tag, painted: PaintedPages): void {
  const references = new Map<Tag, Reference>();
  const order: Tag[] = [];
  const allot = (tag: Tag): void => {
    references.set(tag, document.ref());
    order.push(tag);
    for (const child of tag.children) if (child.type === "element") allot(child.tag);
  };
  allot(root);
  const tree = document.ref();
  const of = (tag: Tag): Reference => references.get(tag) ?? tree;
  for (const tag of order) writeElement(tag, of(tag), tag.parent ? of(tag.parent) : tree, of, painted);

  const parents = document.ref({ Nums: parentNumbers(painted, of) });
  parents.end();
  const ids = identifiers(order, of);
  Object.assign(tree.data, {
    Type: "StructTreeRoot",
    K: [of(root)],
    ParentTree: parents,
    ParentTreeNextKey: painted.pages.length + painted.annotations.length,
    ...(ids.length > 0 && { IDTree: idTree(document, ids) }),
  });
  tree.end();
  document._root.data.StructTreeRoot = tree;
  document._root.data.MarkInfo = { Marked: true };
}

function writeElement(
  tag: Tag,
  reference: Reference,
  parent: Reference,
  of: (tag: Tag) => Reference,
  painted: PaintedPages,
): void {
  const { attributes } = tag;
  const kids = tag.children.map((child) => kid(child, of, painted));
  const own = elementAttributes(attributes);
  Object.assign(reference.data, {
    Type: "StructElem",
    S: tag.role,
    P: parent,
    ...(kids.length > 0 && { K: kids }),
    ...(attributes.language && { Lang: pdfString(attributes.language) }),
    ...(attributes.id && { ID: pdfString(attributes.id) }),
    ...(own.length > 0 && { A: own.length === 1 ? own[0] : own }),
  });
  reference.end();
}

function kid(child: TagChild, of: (tag: Tag) => Reference, painted: PaintedPages): unknown {
  switch (child.type) {
    case "element":
      return of(child.tag);
    case "content":
      return { Type: "MCR", Pg: painted.pages[child.page], MCID: child.number };
    case "annotation":
      return {
        Type: "OBJR",
        Pg: painted.pages[child.page],
        Obj: painted.annotations[child.index]?.reference,
      };
    default:
      return assertNever(child);
  }
}

/** Attribute objects by their owner (ISO 32000-1, 14.8.5). */
function elementAttributes(attributes: TagAttributes): readonly Record<string, unknown>[] {
  const { scope, columnSpan, rowSpan, summary, listNumbering } = attributes;
  const table = {
    ...(scope && { Scope: scope }),
    ...(columnSpan && { ColSpan: columnSpan }),
    ...(rowSpan && { RowSpan: rowSpan }),
    ...(summary && { Summary: pdfString(summary) }),
  };
  return [
    ...(Object.keys(table).length > 0 ? [{ O: "Table", ...table }] : []),
    ...(listNumbering ? [{ O: "List", ListNumbering: listNumbering }] : []),
  ];
}

/** Keys 0 to the last page are pages, those behind them annotations. */
function parentNumbers(painted: PaintedPages, of: (tag: Tag) => Reference): readonly unknown[] {
  const pages = painted.owners.flatMap((owners, page) => [page, owners.map(of)]);
  const annotations = painted.annotations.flatMap(({ owner }, index) => [
    painted.pages.length + index,
    of(owner),
  ]);
  return [...pages, ...annotations];
}

function identifiers(
  order: readonly Tag[],
  of: (tag: Tag) => Reference,
): readonly (readonly [string, Reference])[] {
  return order
    .flatMap((tag) => (tag.attributes.id ? [[tag.attributes.id, of(tag)] as const] : []))
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function idTree(document: PDFDocument, ids: readonly (readonly [string, Reference])[]): Reference {
  const names = ids.flatMap(([id, reference]) => [pdfString(id), reference]);
  const tree = document.ref({ Names: names });
  tree.end();
  return tree;
}
