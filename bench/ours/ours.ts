import { join } from "node:path";
import { DEFAULT_HOUSE_STYLE } from "../../core/house-style/house-style.ts";
import { writeDocx } from "../../core/write/docx/write-docx.ts";
import { type PdfOptions, writePdf } from "../../core/write/pdf/write-pdf.ts";
import { patternsIn } from "../../workspace/hyphenation-patterns.ts";
import { loadFonts } from "../../workspace/load-fonts.ts";
import type { Content } from "../content/content.mjs";
import { documentOf } from "./document-of-content.ts";

type Write = (content: Content) => Uint8Array;

/** Our PDF writer, with tags unless told otherwise; the fonts are read once. */
export async function openPdf(fontFolder: string, options: PdfOptions = {}): Promise<Write> {
  const fonts = await loadFonts(fontFolder);
  if (!fonts.ok) throw new Error(`the fonts of ${fontFolder} cannot be read`);
  const own: PdfOptions = { patterns: patternsIn(join(fontFolder, "../hyphenation")), ...options };
  return (content) => writePdf(documentOf(content), DEFAULT_HOUSE_STYLE, fonts.value, own).bytes;
}

/** Our Word writer; the contents list is left without page numbers, which come from the PDF's layout. */
export async function openWord(): Promise<Write> {
  return (content) => writeDocx(documentOf(content), DEFAULT_HOUSE_STYLE);
}
export { openPageSamples } from "./open-page-samples.ts";
export { openPreviews } from "./open-worker.ts";
