import { PDF_DEPTHS } from "../../limits/limits.ts";
import type { PdfObjects } from "./pdf-value.ts";
import { isA, type PdfDictionary, type PdfReference, type PdfValue, pdfName, pdfText } from "./pdf-value.ts";
import { Unreadable } from "./unreadable.ts";

/** An element of the structure tree (ISO 32000-1, 14.7.2), with the attributes that are compared. */
export interface StructureElement {
  readonly type: "element";
  /** Structure type; a type of the file's own is replaced by the standard type to which RoleMap maps it (14.7.3). */
  readonly role: string;
  readonly alternative: string;
  /** ActualText, which replaces the content (14.9.4). */
  readonly actual: string | undefined;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly summary: string;
  readonly listNumbering: string | undefined;
  /** Direction of its lines, from its WritingMode or that of an enclosing element (14.8.5.4). */
  readonly direction: "ltr" | "rtl" | undefined;
  /** Addresses of the link annotations that belong to it (12.6.4.7). */
  readonly addresses: readonly string[];
  /** Page of its first marked content, counted from 1. */
  readonly firstPage: number | undefined;
  readonly children: readonly StructureChild[];
}

/** Reference to marked content: its page, counted from 1, and marked-content identifier (MCID). */
export interface ContentReference {
  readonly type: "content";
  readonly page: number;
  readonly number: number;
}

export type StructureChild = StructureElement | ContentReference;

interface StructureContext {
  readonly objects: PdfObjects;
  /** Page numbers, counted from 1, by the object numbers of the pages. */
  readonly pages: ReadonlyMap<number, number>;
  readonly roles: ReadonlyMap<string, PdfValue>;
}

/** Values that an element inherits from those that enclose it. */
interface Inherited {
  readonly page: number;
  readonly depth: number;
  readonly direction: StructureElement["direction"];
}

const OUTERMOST: Inherited = { page: 0, depth: 0, direction: undefined };

/** Reads the top elements of the structure tree. Throws `Unreadable` if the file has no structure. */
export function readStructure(
  objects: PdfObjects,
  catalogue: PdfDictionary,
  pages: readonly PdfReference[],
): readonly StructureElement[] {
  const root = objects.dictionary(catalogue.entries.get("StructTreeRoot"));
  if (root === undefined) throw new Unreadable("it has no structure: it is not a tagged PDF");
  const context: StructureContext = {
    objects,
    pages: new Map(pages.map(({ number }, index) => [number, index + 1])),
    roles: objects.dictionary(root.entries.get("RoleMap"))?.entries ?? new Map(),
  };
  return kidsOf(context, root, OUTERMOST).filter((child) => child.type === "element");
}

function kidsOf(
  context: StructureContext,
  dictionary: PdfDictionary,
  inherited: Inherited,
): readonly StructureChild[] {
  if (inherited.depth > PDF_DEPTHS.elements) throw new Unreadable("its structure is nested too deeply");
  return kidValues(context, dictionary).flatMap((item) => childOf(context, item, inherited));
}

function kidValues({ objects }: StructureContext, { entries }: PdfDictionary): readonly PdfValue[] {
  const kids = objects.resolve(entries.get("K")) ?? null;
  return isA(kids, "array") ? kids.items : [kids];
}

/** The child that a kid describes. References to annotations contain no text and are skipped. */
function childOf(
  context: StructureContext,
  value: PdfValue,
  inherited: Inherited,
): readonly StructureChild[] {
  const { objects } = context;
  objects.spend("elements", 1);
  const kid = objects.resolve(value);
  if (typeof kid === "number") return [{ type: "content", page: inherited.page, number: kid }];
  if (!isA(kid, "dictionary")) return [];
  const own = pageOf(context, kid) ?? inherited.page;
  const type = pdfName(kid.entries.get("Type"));
  const number = kid.entries.get("MCID");
  if (type === "MCR") return typeof number === "number" ? [{ type: "content", page: own, number }] : [];
  if (type === "OBJR") return [];
  return [element(context, kid, { ...inherited, page: own })];
}

function pageOf({ pages }: StructureContext, { entries }: PdfDictionary): number | undefined {
  const page = entries.get("Pg");
  return isA(page, "reference") ? pages.get(page.number) : undefined;
}

function element(
  context: StructureContext,
  dictionary: PdfDictionary,
  inherited: Inherited,
): StructureElement {
  const { objects } = context;
  const { entries } = dictionary;
  const attributes = attributesOf(objects, entries.get("A"));
  const direction = WRITING_MODES.get(pdfName(attributes.get("WritingMode")) ?? "") ?? inherited.direction;
  const text = (name: string): string | undefined => {
    const found = pdfText(objects.resolve(entries.get(name)));
    objects.spend("characters", found?.length ?? 0);
    return found;
  };
  const children = kidsOf(context, dictionary, { ...inherited, depth: inherited.depth + 1, direction });
  return {
    type: "element",
    role: roleOf(context, pdfName(entries.get("S")) ?? ""),
    alternative: text("Alt") ?? "",
    actual: text("ActualText"),
    columnSpan: spanOf(attributes.get("ColSpan")),
    rowSpan: spanOf(attributes.get("RowSpan")),
    summary: pdfText(objects.resolve(attributes.get("Summary"))) ?? "",
    listNumbering: pdfName(attributes.get("ListNumbering")),
    direction,
    addresses: addressesOf(context, dictionary),
    firstPage: children.map(firstPageOf).find((page) => page !== undefined),
    children,
  };
}

function firstPageOf(child: StructureChild): number | undefined {
  return child.type === "content" ? child.page : child.firstPage;
}

/** Horizontal writing modes; the direction of vertical text is not compared. */
const WRITING_MODES: ReadonlyMap<string, "ltr" | "rtl"> = new Map([
  ["LrTb", "ltr"],
  ["RlTb", "rtl"],
]);

function addressesOf(context: StructureContext, dictionary: PdfDictionary): readonly string[] {
  const { objects } = context;
  return kidValues(context, dictionary).flatMap((item) => {
    objects.spend("elements", 1);
    const entries = objects.dictionary(item)?.entries;
    if (pdfName(entries?.get("Type")) !== "OBJR") return [];
    return linkAddress(objects, objects.dictionary(entries?.get("Obj"))) ?? [];
  });
}

/** Address of a link annotation; undefined for a link within the file. */
export function linkAddress(objects: PdfObjects, annotation: PdfDictionary | undefined): string | undefined {
  const action = objects.dictionary(annotation?.entries.get("A"));
  return pdfText(objects.resolve(action?.entries.get("URI")));
}

function roleOf({ roles }: StructureContext, name: string): string {
  const mapped = pdfName(roles.get(name));
  return mapped === undefined || mapped === name ? name : mapped;
}

/** Attributes of one or several attribute objects, of any owner (14.7.5). */
function attributesOf(objects: PdfObjects, value: PdfValue | undefined): ReadonlyMap<string, PdfValue> {
  const found = objects.resolve(value);
  const items = isA(found, "array") ? found.items : [found];
  objects.spend("elements", items.length);
  return new Map(items.flatMap((item) => [...(objects.dictionary(item)?.entries ?? [])]));
}

function spanOf(value: PdfValue | undefined): number {
  return typeof value === "number" && value > 0 ? value : 1;
}
