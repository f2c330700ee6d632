import type { PDFReference, PdfDictionary } from "pdfkit";
import type { Direction } from "../../../document/direction.ts";
import { assertNever } from "../../../problem/result.ts";
import type { PackedDocument } from "../file/packed-document.ts";
import { number, type ObjectNumber, reference, textString } from "../file/pdf-values.ts";
import { NO_ATTRIBUTES, type StructureChild, type StructureElement } from "../layout/structure-element.ts";

/** Pages, annotations and marked content, as the structure tree refers to them. */
export interface PaintedPages {
  readonly pages: readonly PDFReference[];
  /** For each page, the structure elements by marked-content identifier. */
  readonly elementsByMcid: readonly (readonly StructureElement[])[];
  readonly annotations: readonly { readonly object: PDFReference; readonly element: StructureElement }[];
}

/**
 * Writes the structure tree, the parent tree and the IDTree (ISO 32000-1, 14.7.2 to 14.7.4). Elements are written as
 * text: with pdfkit's own, the file would take 50 per cent more time.
 */
export function writeStructure(pdf: PackedDocument, root: StructureElement, painted: PaintedPages): void {
  const tree = pdf.getStructTreeRoot();
  const first = pdf.ref();
  const elements: StructureElement[] = [];
  const allocate = (element: StructureElement): void => {
    element.object = element === root ? first.id : pdf.allocate();
    elements.push(element);
    for (const child of element.children) if (child.type === "element") allocate(child);
  };
  allocate(root);
  pdf.endWithText(first, elementBody(root, tree.id, painted));
  for (const element of elements) {
    if (element.parent !== null)
      pdf.writeObject(element.object, elementBody(element, numberOf(element.parent), painted));
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

function numberOf({ object, role }: StructureElement): ObjectNumber {
  if (object === 0) throw new Error(`the structure element ${role} is not in its tree`);
  return object;
}

function elementBody(element: StructureElement, parent: ObjectNumber, painted: PaintedPages): string {
  const home = homeOf(element);
  const page = home === undefined ? "" : `/Pg ${pageOf(painted, home)}`;
  let kids = "";
  for (const child of element.children) kids += `${kids === "" ? "" : " "}${kid(child, home, painted)}`;
  return `<</S/${element.role}/P ${parent} 0 R${page}/K[${kids}]${attributesOf(element)}>>`;
}

function pageOf({ pages }: PaintedPages, index: number): string {
  return reference(pages[index]?.id ?? 0);
}

/** Index of the page of an element's first marked content. */
function homeOf({ children }: StructureElement): number | undefined {
  for (const child of children) if (child.type === "content") return child.page;
  return undefined;
}

/** An entry of K. Content on the page of the element's Pg entry needs only its identifier (14.7.4.2). */
function kid(child: StructureChild, home: number | undefined, painted: PaintedPages): string {
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

/** Attribute objects by owner (ISO 32000-1, 14.8.5), language, ID and alternate description. */
function attributesOf({ attributes, box, direction }: StructureElement): string {
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

/** Entries of the parent tree: keys from 0 for pages, then keys for annotations. */
function parentNumbers(painted: PaintedPages): string {
  const pages = painted.elementsByMcid.map(
    (elements, page) => `${page}[${elements.map((element) => reference(numberOf(element))).join(" ")}]`,
  );
  const annotations = painted.annotations.map(
    ({ element }, index) => `${painted.pages.length + index} ${reference(numberOf(element))}`,
  );
  return [...pages, ...annotations].join("\n");
}

/** The IDTree: elements by ID, sorted as a name tree requires (7.9.6). */
function identifiers(pdf: PackedDocument, elements: readonly StructureElement[]): PdfDictionary {
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
