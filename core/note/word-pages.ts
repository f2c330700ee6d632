import type { WordPageCount } from "../check/check-length.ts";
import { OTHER_FACES, SAME_FACES } from "../check/estimate-word-pages.ts";
import type { Document } from "../document/node.ts";
import { dressFor } from "../write/docx/house/dress.ts";
import { countPages } from "../write/pdf/count-pages.ts";
import type { Pdf } from "../write/pdf/write-pdf.ts";
import type { Office } from "./generate-note.ts";

/**
 * What the pages of the Word file are estimated from: those of the PDF or, in an organisation's template, the same text
 * on its paper and in its sizes. Only in the face itself, which the template names and does not bring, may it differ.
 */
export function wordPageCount(document: Document, pdf: Pdf, { house, style, fonts }: Office): WordPageCount {
  if (house === undefined) return { ...pdf, spread: SAME_FACES };
  const dressed = dressFor(house, style).style;
  const spread = isAsWide(dressed.fonts.word, style.fonts) ? SAME_FACES : OTHER_FACES;
  return { ...countPages(document, dressed, fonts), spread };
}

function isAsWide(face: string, { word, pdf }: Office["style"]["fonts"]): boolean {
  return [word, pdf].some((own) => own.toLowerCase() === face.toLowerCase());
}
