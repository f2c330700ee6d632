import { PDF_DEPTHS } from "../../limits/limits.ts";
import type { PdfObjects } from "./pdf-value.ts";
import { isA, type PdfDictionary, type PdfReference, type PdfValue, pdfName, pdfText } from "./pdf-value.ts";
import { Unreadable } from "./unreadable.ts";

/** An element of the structure tree (ISO 32000-1, 14.7.2), with what is read of its attributes. */
export interface StructureElement {
  readonly type: "element";
  /** A standard type, where the file maps its own to one (14.7.3). */
  readonly role: string;
  readonly alternative: string;
  /** What is to be read instead of its content (14.9.4). */
  readonly actual: string | undefined;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly summary: string;
  readonly listNumbering: string | undefined;
  /** Which way its lines run, where it or an element around says so (14.8.5.4, WritingMode). */
  readonly direction: "ltr" | "rtl" | undefined;
  /** The addresses of the links whose annotations belong to it (12.6.4.7). */
  readonly addresses: readonly string[];
  /** Where its first marked content is shown. */
  readonly firstPage: number | undefined;
  readonly children: readonly StructureChild[];
}

/** Marked content by its page, counted from 1, and number. */
export interface ContentReference {
  readonly type: "content";
  readonly page: number;
  readonly number: number;
}

export type StructureChild = StructureElement | ContentReference;

interface Reading {
  readonly objects: PdfObjects;
  /** Numbers of pages by the numbers of their objects. */
  readonly pages: ReadonlyMap<number, number>;
  readonly roles: ReadonlyMap<string, PdfValue>;
}

/** What an element takes over from those around it. */
interface Around {
  readonly page: number;
  readonly depth: number;
  readonly direction: StructureElement["direction"];
}

const OUTERMOST: Around = { page: 0, depth: 0, direction: undefined };

/** The elements at the top of the tree. Throws `Unreadable` where a file has none. */
export function readStructure(
  objects: PdfObjects,
  catalogue: PdfDictionary,
  pages: readonly PdfReference[],
): readonly StructureElement[] {
  const root = objects.dictionary(catalogue.entries.get("StructTreeRoot"));
  if (root === undefined) throw new Unreadable("it has no structure: it is not a tagged PDF");
  const reading: Reading = {
    objects,
    pages: new Map(pages.map(({ number }, index) => [number, index + 1])),
    roles: objects.dictionary(root.entries.get("RoleMap"))?.entries ?? new Map(),
  };
  return kidsOf(reading, root, OUTERMOST).filter((child) => child.type === "element");
}

function kidsOf(reading: Reading, dictionary: PdfDictionary, around: Around): readonly StructureChild[] {
  if (around.depth > PDF_DEPTHS.elements) throw new Unreadable("its structure is nested too deeply");
  return kidValues(reading, dictionary).flatMap((item) => childOf(reading, item, around));
}

function kidValues({ objects }: Reading, { entries }: PdfDictionary): readonly PdfValue[] {
  const kids = objects.resolve(entries.get("K")) ?? null;
  return isA(kids, "array") ? kids.items : [kids];
}

/** References to annotations are no text and are passed over. */
function childOf(reading: Reading, value: PdfValue, around: Around): readonly StructureChild[] {
  const { objects } = reading;
  objects.spend("elements", 1);
  const kid = objects.resolve(value);
  if (typeof kid === "number") return [{ type: "content", page: around.page, number: kid }];
  if (!isA(kid, "dictionary")) return [];
  const own = pageOf(reading, kid) ?? around.page;
  const type = pdfName(kid.entries.get("Type"));
  const number = kid.entries.get("MCID");
  if (type === "MCR") return typeof number === "number" ? [{ type: "content", page: own, number }] : [];
  if (type === "OBJR") return [];
  return [element(reading, kid, { ...around, page: own })];
}

function pageOf({ pages }: Reading, { entries }: PdfDictionary): number | undefined {
  const page = entries.get("Pg");
  return isA(page, "reference") ? pages.get(page.number) : undefined;
}

function element(reading: Reading, dictionary: PdfDictionary, around: Around): StructureElement {
  const { objects } = reading;
  const { entries } = dictionary;
  const attributes = attributesOf(objects, entries.get("A"));
  const direction = WRITING_MODES.get(pdfName(attributes.get("WritingMode")) ?? "") ?? around.direction;
  const text = (name: string): string | undefined => {
    const found = pdfText(objects.resolve(entries.get(name)));
    objects.spend("characters", found?.length ?? 0);
    return found;
  };
  const children = kidsOf(reading, dictionary, { ...around, depth: around.depth + 1, direction });
  return {
    type: "element",
    role: roleOf(reading, pdfName(entries.get("S")) ?? ""),
    alternative: text("Alt") ?? "",
    actual: text("ActualText"),
    columnSpan: spanOf(attributes.get("ColSpan")),
    rowSpan: spanOf(attributes.get("RowSpan")),
    summary: pdfText(objects.resolve(attributes.get("Summary"))) ?? "",
    listNumbering: pdfName(attributes.get("ListNumbering")),
    direction,
    addresses: addressesOf(reading, dictionary),
    firstPage: children.map(firstPageOf).find((page) => page !== undefined),
    children,
  };
}

function firstPageOf(child: StructureChild): number | undefined {
  return child.type === "content" ? child.page : child.firstPage;
}

/** Text that runs from top to bottom is compared with nothing. */
const WRITING_MODES: ReadonlyMap<string, "ltr" | "rtl"> = new Map([
  ["LrTb", "ltr"],
  ["RlTb", "rtl"],
]);

function addressesOf(reading: Reading, dictionary: PdfDictionary): readonly string[] {
  const { objects } = reading;
  return kidValues(reading, dictionary).flatMap((item) => {
    objects.spend("elements", 1);
    const entries = objects.dictionary(item)?.entries;
    if (pdfName(entries?.get("Type")) !== "OBJR") return [];
    return linkAddress(objects, objects.dictionary(entries?.get("Obj"))) ?? [];
  });
}

/** Where a link annotation leads outside of the file; nothing where it stays inside. */
export function linkAddress(objects: PdfObjects, annotation: PdfDictionary | undefined): string | undefined {
  const action = objects.dictionary(annotation?.entries.get("A"));
  return pdfText(objects.resolve(action?.entries.get("URI")));
}

function roleOf({ roles }: Reading, name: string): string {
  const mapped = pdfName(roles.get(name));
  return mapped === undefined || mapped === name ? name : mapped;
}

/** One attribute object or several, of any owner (14.7.5). */
function attributesOf(objects: PdfObjects, value: PdfValue | undefined): ReadonlyMap<string, PdfValue> {
  const found = objects.resolve(value);
  const items = isA(found, "array") ? found.items : [found];
  objects.spend("elements", items.length);
  return new Map(items.flatMap((item) => [...(objects.dictionary(item)?.entries ?? [])]));
}

function spanOf(value: PdfValue | undefined): number {
  return typeof value === "number" && value > 0 ? value : 1;
}
