import type { PDFReference, PdfDictionary } from "pdfkit";
import type { Direction } from "../../../document/direction.ts";
import { assertNever } from "../../../problem/result.ts";
import type { PackedDocument } from "../file/packed-document.ts";
import { number, type ObjectNumber, reference, textString } from "../file/pdf-values.ts";
import { NO_ATTRIBUTES, type Tag, type TagChild } from "../layout/tag.ts";

/** Pages, annotations and marked content, as the structure tree refers to them. */
export interface PaintedPages {
  readonly pages: readonly PDFReference[];
  /** For each page, the element of each marked content by its number. */
  readonly owners: readonly (readonly Tag[])[];
  readonly annotations: readonly { readonly object: PDFReference; readonly owner: Tag }[];
}

/**
 * Writes the structure tree, the parent tree and the table of ids (ISO 32000-1, 14.7.2 to 14.7.4). Elements are written
 * as text: pdfkit's own would cost half the time of the file again.
 */
export function writeStructure(pdf: PackedDocument, root: Tag, painted: PaintedPages): void {
  const tree = pdf.getStructTreeRoot();
  const first = pdf.ref();
  const elements: Tag[] = [];
  const allocate = (tag: Tag): void => {
    tag.object = tag === root ? first.id : pdf.allocate();
    elements.push(tag);
    for (const child of tag.children) if (child.type === "element") allocate(child);
  };
  allocate(root);
  pdf.endWithText(first, elementBody(root, tree.id, painted));
  for (const tag of elements) {
    if (tag.parent !== null) pdf.writeObject(tag.object, elementBody(tag, numberOf(tag.parent), painted));
  }
  const parents = pdf.ref();
  pdf.endWithText(parents, `<</Nums[${parentNumbers(painted)}]>>`);
  Object.assign(tree.data, {
    K: [first],
    ParentTree: parents,
    ParentTreeNextKey: painted.pages.length + painted.annotations.length,
    ...identifiers(pdf, elements),
  });
}

function numberOf({ object, role }: Tag): ObjectNumber {
  if (object === 0) throw new Error(`the structure element ${role} is not in its tree`);
  return object;
}

function elementBody(tag: Tag, parent: ObjectNumber, painted: PaintedPages): string {
  const home = homeOf(tag);
  const page = home === undefined ? "" : `/Pg ${pageOf(painted, home)}`;
  let kids = "";
  for (const child of tag.children) kids += `${kids === "" ? "" : " "}${kid(child, home, painted)}`;
  return `<</S/${tag.role}/P ${parent} 0 R${page}/K[${kids}]${attributesOf(tag)}>>`;
}

function pageOf({ pages }: PaintedPages, index: number): string {
  return reference(pages[index]?.id ?? 0);
}

/** The page of an element's first content of its own. */
function homeOf({ children }: Tag): number | undefined {
  for (const child of children) if (child.type === "content") return child.page;
  return undefined;
}

/** Content on the element's own page is named by its number alone (14.7.4.2). */
function kid(child: TagChild, home: number | undefined, painted: PaintedPages): string {
  switch (child.type) {
    case "element":
      return reference(numberOf(child));
    case "content":
      return child.page === home
        ? String(child.number)
        : `<</Type/MCR/Pg ${pageOf(painted, child.page)}/MCID ${child.number}>>`;
    case "annotation": {
      const page = pageOf(painted, child.page);
      const object = reference(painted.annotations[child.index]?.object.id ?? 0);
      return `<</Type/OBJR/Pg ${page}/Obj ${object}>>`;
    }
    default:
      return assertNever(child);
  }
}

const WRITING_MODES: Readonly<Record<Direction, string>> = { ltr: "LrTb", rtl: "RlTb" };

/** Attribute objects by their owner (ISO 32000-1, 14.8.5), language, id and alternative. */
function attributesOf({ attributes, box, direction }: Tag): string {
  if (attributes === NO_ATTRIBUTES && box === undefined && direction === undefined) return "";
  const { scope, columnSpan, rowSpan, summary, listNumbering, language, id, alternative } = attributes;
  const table =
    (scope ? `/Scope/${scope}` : "") +
    (columnSpan ? `/ColSpan ${columnSpan}` : "") +
    (rowSpan ? `/RowSpan ${rowSpan}` : "") +
    (summary ? `/Summary${textString(summary)}` : "");
  const layout =
    (direction ? `/WritingMode/${WRITING_MODES[direction]}` : "") +
    (box ? `/Placement/Block/BBox[${box.map(number).join(" ")}]` : "");
  const owned =
    (table ? `<</O/Table${table}>>` : "") +
    (listNumbering ? `<</O/List/ListNumbering/${listNumbering}>>` : "") +
    (layout ? `<</O/Layout${layout}>>` : "");
  return (
    (language ? `/Lang${textString(language)}` : "") +
    (id ? `/ID${textString(id)}` : "") +
    (alternative ? `/Alt${textString(alternative)}` : "") +
    (owned ? `/A[${owned}]` : "")
  );
}

/** Keys from 0 are those of the pages, then come those of the annotations. */
function parentNumbers(painted: PaintedPages): string {
  const pages = painted.owners.map(
    (owners, page) => `${page}[${owners.map((owner) => reference(numberOf(owner))).join(" ")}]`,
  );
  const annotations = painted.annotations.map(
    ({ owner }, index) => `${painted.pages.length + index} ${reference(numberOf(owner))}`,
  );
  return [...pages, ...annotations].join("\n");
}

/** Elements by their id, sorted as a name tree must be. */
function identifiers(pdf: PackedDocument, elements: readonly Tag[]): PdfDictionary {
  const named = elements
    .filter(({ attributes }) => attributes.id)
    .map(({ attributes: { id = "" }, object }) => [id, object] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  if (named.length === 0) return {};
  const names = named.map(([id, object]) => `${textString(id)}${reference(object)}`).join(" ");
  const tree = pdf.ref();
  pdf.endWithText(tree, `<</Names[${names}]>>`);
  return { IDTree: tree };
}
