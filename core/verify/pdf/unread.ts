import { VERIFY_LIMITS } from "../../limits/limits.ts";
import type { PdfObjects } from "./pdf-value.ts";
import { type PdfDictionary, pdfName } from "./pdf-value.ts";
import type { PageText, Unread } from "./shown-text.ts";

export function nothingUnread(): Unread {
  return { outside: 0, invisible: 0, pictures: 0, forms: 0 };
}

/** Singular and plural of each, in the order in which they are named. */
const NAMES: Readonly<Record<keyof Unread, readonly [string, string]>> = {
  outside: ["character outside its structure", "characters outside its structure"],
  invisible: ["invisible character", "invisible characters"],
  pictures: ["picture outside its structure", "pictures outside its structure"],
  forms: ["part in a form of its own", "parts in forms of their own"],
};

/** Annotations that print nothing of their own: a link's words are text of the page. */
const SILENT = new Set(["Link", "Popup"]);

/** What a file holds that is not compared, in words: `12 characters outside its structure (page 2)`. */
export function unreadOf(
  pages: readonly PageText[],
  isTaken: (page: number, number: number) => boolean,
): readonly string[] {
  const counts = pages.map((page, index) => withUntaken(page, index + 1, isTaken));
  return (Object.keys(NAMES) as (keyof Unread)[]).flatMap((kind) =>
    counted(
      counts.map((unread) => unread[kind]),
      ...NAMES[kind],
    ),
  );
}

/** Marked content that no element claims, or an element at a place where nothing reads it. */
function withUntaken(
  { content, unread }: PageText,
  page: number,
  isTaken: (page: number, number: number) => boolean,
): Unread {
  let untaken = 0;
  for (const [number, texts] of content)
    if (!isTaken(page, number)) for (const { text } of texts) untaken += visibleCharacters(text);
  return { ...unread, outside: unread.outside + untaken };
}

/** Notes, stamps, typed words and fields of a form, drawn over the page (12.5.6). */
export function annotationsOf(objects: PdfObjects, pages: readonly PdfDictionary[]): readonly string[] {
  const counts = new Map<string, number[]>();
  for (const [page, { entries }] of pages.entries())
    for (const item of objects.items(entries.get("Annots"))) {
      objects.spend("elements", 1);
      const kind = kindOf(pdfName(objects.dictionary(item)?.entries.get("Subtype")), counts);
      if (SILENT.has(kind)) continue;
      const byPage = counts.get(kind) ?? pages.map(() => 0);
      byPage[page] = (byPage[page] ?? 0) + 1;
      counts.set(kind, byPage);
    }
  return [...counts].flatMap(([kind, byPage]) =>
    counted(byPage, `annotation of the kind ${kind}`, `annotations of the kind ${kind}`),
  );
}

/** ISO 32000-1 defines 25 types (12.5.6.1); all others in a file are reported together. */
function kindOf(name: string | undefined, known: ReadonlyMap<string, unknown>): string {
  if (name === undefined || name.length > LONGEST_KIND) return "unknown";
  return known.has(name) || SILENT.has(name) || known.size < VERIFY_LIMITS.annotationKinds ? name : "unknown";
}

const LONGEST_KIND = 40;

function counted(byPage: readonly number[], one: string, several: string): readonly string[] {
  const count = byPage.reduce((sum, each) => sum + each, 0);
  if (count === 0) return [];
  const pages = byPage.flatMap((each, index) => (each > 0 ? [index + 1] : []));
  const where = pages.length === 1 ? `page ${pages[0]}` : `pages ${pages.slice(0, MAX_PAGES).join(", ")}`;
  const more = pages.length > MAX_PAGES ? ` and ${pages.length - MAX_PAGES} more` : "";
  return [`${count} ${count === 1 ? one : several} (${where}${more})`];
}

const MAX_PAGES = 5;

export function visibleCharacters(text: string): number {
  return Array.from(text.replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, "")).length;
}
