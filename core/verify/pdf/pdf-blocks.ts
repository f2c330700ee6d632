import type { VerifiedBlock, VerifiedNote, VerifiedRow } from "../content.ts";
import { footnoteReference } from "../footnote-reference.ts";
import { joinedText, type TextFragment } from "./joined-text.ts";
import type { PageText } from "./shown-text.ts";
import type { StructureChild, StructureElement } from "./structure.ts";
import type { Spend } from "./work.ts";

export interface PdfBlockContext {
  readonly pages: readonly PageText[];
  /** Receives footnotes while blocks are read, because they are in the structure at their references. */
  readonly notes: VerifiedNote[];
  /** Keys of the marked content that was read or that an alternative text replaces. */
  readonly taken: Set<string>;
  readonly spend: Spend;
}

/** Key of marked content: its page, counted from 1, and its marked-content identifier. */
export function contentKey(page: number, number: number): string {
  return `${page} ${number}`;
}

interface Place {
  readonly reading: PdfBlockContext;
  readonly depth: number;
}

export function pdfBlocks(
  elements: readonly StructureElement[],
  reading: PdfBlockContext,
): readonly VerifiedBlock[] {
  return elements.flatMap((element) => blocksOf(element, { reading, depth: 0 }));
}

/** Blocks of an element by its structure type (ISO 32000-1, 14.8.4); other elements are replaced by their children. */
function blocksOf(element: StructureElement, place: Place): readonly VerifiedBlock[] {
  const { role, alternative, summary, direction } = element;
  const page = pageOf(element);
  const level = /^H(\d)$/.exec(role)?.[1];
  if (level !== undefined)
    return [{ type: "heading", level: Number(level), text: textOf(element, place), direction, ...page }];
  switch (role) {
    case "P":
    case "Caption":
      return [{ type: "paragraph", text: textOf(element, place), direction, ...page }];
    case "L":
      return listBlocks(element, place);
    case "Table":
      return [
        ...childrenOf(element, "Caption").flatMap((child) => blocksOf(child, place)),
        {
          type: "table",
          summary,
          direction,
          headColumn: hasHeadColumn(element),
          rows: rowsOf(element, false, place),
          ...page,
        },
      ];
    case "Sect":
      return [{ type: "callout", children: inside(element, { ...place, depth: 0 }), ...page }];
    case "TOC":
      return [
        { type: "contents", entries: elementsOf(element).map((entry) => entryOf(entry, place)), ...page },
      ];
    case "Figure":
      takeAll(element, place);
      return [{ type: "figure", alternative, ...page }];
    case "Note":
      takeNote(element, place);
      return [];
    default:
      return inside(element, place);
  }
}

/** Blocks of the children. Text directly in the element is a paragraph. */
function inside(element: StructureElement, place: Place): readonly VerifiedBlock[] {
  const own = element.children.filter((child) => child.type === "content");
  const loose = joinedText(own.flatMap((child) => fragmentsOf(child, place)));
  const paragraph: readonly VerifiedBlock[] =
    loose.trim() === ""
      ? []
      : [{ type: "paragraph", text: loose, direction: element.direction, ...pageOf(element) }];
  return [...paragraph, ...elementsOf(element).flatMap((child) => blocksOf(child, place))];
}

function listBlocks(list: StructureElement, place: Place): readonly VerifiedBlock[] {
  const described = list.listNumbering === "None";
  return childrenOf(list, "LI").flatMap((item): readonly VerifiedBlock[] => {
    const label = joinedText(childrenOf(item, "Lbl").flatMap((child) => fragmentsOf(child, place)));
    const body = (depth: number): readonly VerifiedBlock[] =>
      childrenOf(item, "LBody").flatMap((child) => inside(child, { ...place, depth }));
    const page = pageOf(item);
    if (described) {
      const direction = childrenOf(item, "Lbl")[0]?.direction;
      return [{ type: "description", term: label, direction, children: body(0), ...page }];
    }
    const number = /\d+/.exec(label)?.[0];
    const ordered =
      list.listNumbering === undefined ? number !== undefined : list.listNumbering === "Decimal";
    return [
      {
        type: "listItem",
        depth: place.depth,
        ordered,
        ...(ordered && number !== undefined && { number: Number(number) }),
        text: "",
        ...page,
      },
      ...body(place.depth + 1),
    ];
  });
}

function rowsOf(element: StructureElement, head: boolean, place: Place): readonly VerifiedRow[] {
  return elementsOf(element).flatMap((child): readonly VerifiedRow[] => {
    if (child.role === "THead") return rowsOf(child, true, place);
    if (child.role === "TBody" || child.role === "TFoot") return rowsOf(child, false, place);
    if (child.role !== "TR") return [];
    const cells = elementsOf(child).map((cell) => ({
      columnSpan: cell.columnSpan,
      rowSpan: cell.rowSpan,
      children: inside(cell, { ...place, depth: 0 }),
    }));
    return [{ head, cells }];
  });
}

function hasHeadColumn(table: StructureElement): boolean {
  const bodies = childrenOf(table, "TBody");
  const rows = (bodies.length === 0 ? [table] : bodies).flatMap((body) => childrenOf(body, "TR"));
  return rows.some((row) => elementsOf(row)[0]?.role === "TH");
}

/** An entry of a table of contents, which ends with the page number. */
function entryOf(
  element: StructureElement,
  place: Place,
): { readonly title: string; readonly number?: number } {
  // The words are read without `fragmentsOf`, which takes a Reference with a number for a footnote reference (14.8.4.4.1).
  const words = joinedText(element.children.flatMap((child) => wordsOf(child, place)));
  const [, title, number] = /^(.*?)(?:\n(\d+))?$/s.exec(words) ?? [];
  return { title: title ?? "", ...(number !== undefined && { number: Number(number) }) };
}

function takeNote(note: StructureElement, place: Place): void {
  const label = joinedText(childrenOf(note, "Lbl").flatMap((child) => fragmentsOf(child, place)));
  const words = note.children.filter((child) => child.type === "content" || child.role !== "Lbl");
  place.reading.notes.push({
    number: Number(/\d+/.exec(label)?.[0] ?? 0),
    text: joinedText(words.flatMap((child) => fragmentsOf(child, place))),
    direction: (childrenOf(note, "P")[0] ?? note).direction,
  });
}

/** The words of an element of any type, with footnote references. */
export function elementWords(element: StructureElement, pages: readonly PageText[], spend: Spend): string {
  return joinedText(wordsOf(element, { reading: { pages, notes: [], taken: new Set(), spend }, depth: 0 }));
}

function textOf(element: StructureElement, place: Place): string {
  return joinedText(fragmentsOf(element, place));
}

/** Text of an element or marked content. Each visit is counted, because several elements may refer to the same content. */
function fragmentsOf(child: StructureChild, place: Place): readonly TextFragment[] {
  const { spend, pages } = place.reading;
  spend("elements", 1);
  if (child.type === "content") {
    takeAll(child, place);
    const shown = pages[child.page - 1]?.content.get(child.number) ?? [];
    for (const { text } of shown) spend("characters", text.length + 1);
    return shown;
  }
  if (child.actual !== undefined) {
    takeAll(child, place);
    spend("characters", child.actual.length);
    return [child.actual];
  }
  if (child.role === "Note") {
    takeNote(child, place);
    return [];
  }
  const fragments = wordsOf(child, place);
  if (child.role !== "Reference") return fragments;
  const words = joinedText(fragments);
  const number = words.length > LONGEST_REFERENCE ? undefined : /^\P{L}*?(\d+)\P{L}*?$/u.exec(words)?.[1];
  return number === undefined ? fragments : [footnoteReference(number)];
}

/** Characters of a footnote number with its brackets; the pattern would be slow on long texts. */
const LONGEST_REFERENCE = 50;

function takeAll(child: StructureChild, place: Place): void {
  if (child.type === "content") place.reading.taken.add(contentKey(child.page, child.number));
  else for (const item of child.children) takeAll(item, place);
}

/** Text of the children of an element, or of marked content. */
function wordsOf(child: StructureChild, place: Place): readonly TextFragment[] {
  if (child.type === "content") return fragmentsOf(child, place);
  const fragments = child.children.flatMap((item) => fragmentsOf(item, place));
  // Each level copies the fragments of the levels below.
  place.reading.spend("fragments", fragments.length);
  return fragments;
}

function elementsOf({ children }: StructureElement): readonly StructureElement[] {
  return children.filter((child) => child.type === "element");
}

function childrenOf(element: StructureElement, role: string): readonly StructureElement[] {
  return elementsOf(element).filter((child) => child.role === role);
}

function pageOf(child: StructureChild): { readonly page?: number } {
  const page = child.type === "content" ? child.page : child.firstPage;
  return page === undefined ? {} : { page };
}
