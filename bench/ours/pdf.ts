import { join } from "node:path";
import { DEFAULT_HOUSE_STYLE } from "../../core/house-style/house-style.ts";
import { type PdfOptions, writePdf } from "../../core/write/pdf/write-pdf.ts";
import { patternsIn } from "../../workspace/hyphenation-patterns.ts";
import { loadFonts } from "../../workspace/load-fonts.ts";
import type { Content } from "../content/content.mjs";
import { documentOf } from "./document-of-content.ts";

/** Attaché's PDF writer, with tags by default; the fonts are read once. */
export async function openPdf(
  fontFolder: string,
  options: PdfOptions = {},
): Promise<(content: Content) => Uint8Array> {
  const fonts = await loadFonts(fontFolder);
  if (!fonts.ok) throw new Error(`the fonts of ${fontFolder} cannot be read`);
  const patterns = patternsIn(join(fontFolder, "../hyphenation"));
  const wish = { patterns, ...options };
  return (content) => writePdf(documentOf(content), DEFAULT_HOUSE_STYLE, fonts.value, wish).bytes;
}
