import type { WordCount } from "../check/check-length.ts";
import { type AppliedHouseTemplate, applyToNote } from "../house-template/style/apply-house-template.ts";
import { type Pdf, writePdf } from "../write/pdf/write-pdf.ts";
import { countWordPages } from "./count-word-pages.ts";
import type { NoteRequest } from "./note.ts";
import type { NoteContent } from "./note-content.ts";
import type { Office } from "./office.ts";
import { statementsOfPassages } from "./statements-of-passages.ts";

/** The note's pages. */
export interface NoteLayout {
  readonly pdf: Pdf;
  /** The house template, applied once for all that follows; absent without one, or without a Word file. */
  readonly house: AppliedHouseTemplate | undefined;
  /** Pages of a Word file in a house template, which differ from those of the PDF. */
  readonly word: WordCount | undefined;
  /** Page numbers printed in the Word file, by the id of their target. */
  readonly wordTargets: ReadonlyMap<string, number>;
}

/** Lays out and writes the PDF, whose pages are counted even when only a Word file is requested. */
export function layoutNote(
  { house: template, formats }: NoteRequest,
  { document, style, rendering, passages }: NoteContent,
  office: Office,
): NoteLayout {
  const statements = statementsOfPassages(rendering.prints, passages);
  const pdf = writePdf(document, style, office.fonts, { patterns: office.patterns, statements });
  const house =
    template && formats.includes("docx") ? applyToNote(template, style, document.meta) : undefined;
  const word = house && countWordPages(document, house, office);
  return { pdf, house, word, wordTargets: word?.targets ?? pdf.targets };
}
