import type { Document } from "../../../document/node.ts";
import type { HouseStyle } from "../../../house-style/house-style.ts";
import { PackedDocument } from "../file/packed-document.ts";
import type { DocumentLayout } from "../layout/layout-document.ts";
import { createFonts } from "./fonts.ts";
import { informationOf, writeMetadata, writeOutputIntent } from "./metadata.ts";
import { addOutline } from "./outline.ts";
import { paintPages } from "./paint-pages.ts";
import { writeStructure } from "./structure.ts";

/** Writes a layout as a file: pages, then fonts, bookmarks, structure and metadata. */
export function paintDocument(
  document: Document,
  house: HouseStyle,
  colourProfile: Uint8Array,
  layout: DocumentLayout,
  tagged: boolean,
): Uint8Array {
  const { meta } = document;
  const pdf = new PackedDocument({ language: meta.language, tagged, information: informationOf(meta) });
  const fonts = createFonts(pdf);
  const painted = paintPages({ pdf, document, house, layout, embed: fonts.embed, tagged });
  fonts.end();
  addOutline(pdf, layout, painted.pages);
  pdf.catalogue.OutputIntents = [writeOutputIntent(pdf, colourProfile)];
  if (tagged) {
    writeStructure(pdf, layout.structure, painted);
    // The metadata claim PDF/A-2a and PDF/UA-1, to which an untagged file does not conform.
    pdf.catalogue.Metadata = writeMetadata(pdf, meta);
  }
  return pdf.finish();
}
