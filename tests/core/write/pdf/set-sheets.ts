import type { Block, Document, Meta, Paragraph } from "../../../../core/document/node.ts";
import { DEFAULT_HOUSE_STYLE } from "../../../../core/house-style/house-style.ts";
import { writePdf } from "../../../../core/write/pdf/write-pdf.ts";
import { type ReadPlace, type ReadSheet, readSheets } from "../../../support/pdf-places.ts";
import { office } from "../../../support/sample.ts";
import { documentOf, heading, paragraph } from "../docx/tree.ts";

export const SENTENCE = "The working group met twice and left open who pays for the survey of the deposits. ";

export function prose(count: number): string {
  return SENTENCE.repeat(count).trim();
}

/** Paragraphs of one line each. */
export function fillLines(count: number): readonly Paragraph[] {
  return Array.from({ length: count }, (_, index) => paragraph(`Line ${index}`));
}

/** The pages of a note with a title and some blocks, read back from its PDF. */
export function sheetsOf(
  blocks: readonly Block[],
  meta: Partial<Meta> = {},
  images: Document["images"] = {},
): Promise<readonly ReadSheet[]> {
  const document = { ...documentOf([heading(1, "title", "Title"), ...blocks], meta), images };
  return readSheets(writePdf(document, DEFAULT_HOUSE_STYLE, office().fonts).bytes);
}

/** Content alone: neither head nor foot nor what is repeated. */
export async function contentOf(blocks: readonly Block[]): Promise<readonly ReadPlace[]> {
  return (await sheetsOf(blocks)).flatMap(({ places }) => places).filter(({ artifact }) => !artifact);
}

/** The first stretch of text that begins with some words. */
export function placeOf(places: readonly ReadPlace[], words: string): ReadPlace {
  const place = places.find((each) => each.text.startsWith(words));
  if (!place) throw new Error(`"${words}" is not among ${places.map((each) => each.text).join(" | ")}`);
  return place;
}

/** For each page whether some words begin a stretch of its text. */
export function pagesWith(sheets: readonly ReadSheet[], words: string): readonly boolean[] {
  return sheets.map(({ places }) => places.some(({ text }) => text.startsWith(words)));
}
