import type { Document } from "../../document/node.ts";
import type { HouseStyle } from "../../house-style/house-style.ts";
import { openFaces } from "./fonts/faces.ts";
import type { FontFiles } from "./fonts/font-files.ts";
import { layoutDocument } from "./layout/layout-document.ts";
import { pageFill } from "./layout/page-fill.ts";
import type { Pdf } from "./write-pdf.ts";

/** The pages that a document would have in a style, without the file: layout alone. */
export function countPages(
  document: Document,
  house: HouseStyle,
  files: FontFiles,
): Pick<Pdf, "pages" | "fill" | "targets"> {
  const { pages, targets } = layoutDocument(document, house, openFaces(files));
  return {
    pages: pages.length,
    fill: pages.map(pageFill),
    targets: new Map([...targets].map(([id, { page }]) => [id, page])),
  };
}
