import { VERIFY_LIMITS } from "../../limits/limits.ts";
import type { PdfObjects } from "./pdf-value.ts";
import { type PdfDictionary, pdfName } from "./pdf-value.ts";
import type { PageText, Unread } from "./shown-text.ts";

export function nothingUnread(): Unread {
  return { outside: 0, invisible: 0, pictures: 0, forms: 0 };
}

/** Singular and plural of each kind, in the order in which they are reported. */
const NAMES: Readonly<Record<keyof Unread, readonly [string, string]>> = {
  outside: ["character outside its structure", "characters outside its structure"],
  invisible: ["invisible character", "invisible characters"],
  pictures: ["picture outside its structure", "pictures outside its structure"],
  forms: ["form XObject", "form XObjects"],
};

/** Types of annotation that show no content of their own. */
const WITHOUT_CONTENT = new Set(["Link", "Popup"]);

/** Descriptions of content that is not compared: `12 characters outside its structure (page 2)`. */
export function unreadOf(
  pages: readonly PageText[],
  isTaken: (page: number, number: number) => boolean,
): readonly string[] {
  const counts = pages.map((page, index) => withUnclaimed(page, index + 1, isTaken));
  return (Object.keys(NAMES) as (keyof Unread)[]).flatMap((kind) =>
    counted(
      counts.map((unread) => unread[kind]),
      ...NAMES[kind],
    ),
  );
}

/** Adds the marked content that no structure element refers to, or only an element that is not read. */
function withUnclaimed(
  { content, unread }: PageText,
  page: number,
  isTaken: (page: number, number: number) => boolean,
): Unread {
  let unclaimed = 0;
  for (const [number, texts] of content)
    if (!isTaken(page, number)) for (const { text } of texts) unclaimed += visibleCharacters(text);
  return { ...unread, outside: unread.outside + unclaimed };
}

/** Annotations with content: notes, stamps, typed text and form fields, drawn over the page (12.5.6). */
export function annotationsOf(objects: PdfObjects, pages: readonly PdfDictionary[]): readonly string[] {
  const counts = new Map<string, number[]>();
  for (const [page, { entries }] of pages.entries())
    for (const item of objects.items(entries.get("Annots"))) {
      objects.spend("elements", 1);
      const kind = kindOf(pdfName(objects.dictionary(item)?.entries.get("Subtype")), counts);
      if (WITHOUT_CONTENT.has(kind)) continue;
      const byPage = counts.get(kind) ?? pages.map(() => 0);
      byPage[page] = (byPage[page] ?? 0) + 1;
      counts.set(kind, byPage);
    }
  return [...counts].flatMap(([kind, byPage]) =>
    counted(byPage, `annotation of type ${kind}`, `annotations of type ${kind}`),
  );
}

/** ISO 32000-1 defines 25 types (12.5.6.1); all others in a file are reported together. */
function kindOf(name: string | undefined, known: ReadonlyMap<string, unknown>): string {
  if (name === undefined || name.length > LONGEST_KIND) return "unknown";
  return known.has(name) || WITHOUT_CONTENT.has(name) || known.size < VERIFY_LIMITS.annotationKinds
    ? name
    : "unknown";
}

/** Characters of a type that a message may name. */
const LONGEST_KIND = 40;

function counted(byPage: readonly number[], one: string, several: string): readonly string[] {
  const count = byPage.reduce((sum, each) => sum + each, 0);
  if (count === 0) return [];
  const pages = byPage.flatMap((each, index) => (each > 0 ? [index + 1] : []));
  const where = pages.length === 1 ? `page ${pages[0]}` : `pages ${pages.slice(0, MAX_PAGES).join(", ")}`;
  const more = pages.length > MAX_PAGES ? ` and ${pages.length - MAX_PAGES} more` : "";
  return [`${count} ${count === 1 ? one : several} (${where}${more})`];
}

/** Pages that a message names. */
const MAX_PAGES = 5;

/** Number of visible characters in a text. */
export function visibleCharacters(text: string): number {
  return Array.from(text.replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, "")).length;
}
