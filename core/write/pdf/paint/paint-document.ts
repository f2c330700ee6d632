import type { Document, Meta } from "../../../document/node.ts";
import type { HouseStyle } from "../../../house-style/house-style.ts";
import { createPdfFile, type PdfFile } from "../file/pdf-file.ts";
import { type ObjectNumber, reference, textString } from "../file/pdf-values.ts";
import type { DocumentLayout } from "../layout/layout-document.ts";
import { createFonts } from "./fonts.ts";
import { writeInformation, writeMetadata, writeOutputIntent } from "./metadata.ts";
import { writeOutline } from "./outline.ts";
import { paintPages } from "./paint-pages.ts";
import { type PaintedPages, writeStructure } from "./structure.ts";

/** Paints a layout: pages, then fonts, bookmarks, structure and metadata, then the catalogue that names them. */
export function paintDocument(
  document: Document,
  house: HouseStyle,
  colourProfile: Uint8Array,
  layout: DocumentLayout,
  tagged: boolean,
): Uint8Array {
  const file = createPdfFile();
  const fonts = createFonts(file);
  const pictures = new Map<string, ObjectNumber>();
  const tree = file.allot();
  const painted = paintPages({ file, document, house, layout, embed: fonts.embed, pictures, tree, tagged });
  fonts.end();
  const kids = painted.pages.map(reference).join(" ");
  file.object(`<</Type/Pages/Kids[${kids}]/Count ${painted.pages.length}>>`, tree);
  const outline = writeOutline(file, layout, painted.pages);
  const root = file.object(
    `<</Type/Catalog/Pages ${reference(tree)}/Lang${textString(document.meta.language)}` +
      `/ViewerPreferences<</DisplayDocTitle true>>` +
      `${outline === undefined ? "" : `/Outlines ${reference(outline)}`}` +
      `/OutputIntents[${reference(writeOutputIntent(file, colourProfile))}]` +
      `${tagged ? accessibility(file, document.meta, layout, painted) : ""}>>`,
  );
  return file.finish({ root, info: writeInformation(file, document.meta) });
}

/** The structure, and the metadata that say which standards the file keeps. */
function accessibility(
  file: PdfFile,
  meta: Meta,
  { structure }: DocumentLayout,
  painted: PaintedPages,
): string {
  return (
    `/MarkInfo<</Marked true>>/StructTreeRoot ${reference(writeStructure(file, structure, painted))}` +
    `/Metadata ${reference(writeMetadata(file, meta))}`
  );
}
