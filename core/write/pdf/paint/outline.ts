import type PDFDocument from "pdfkit";
import type { Outline } from "pdfkit";
import type { HouseStyle } from "../../../house-style/house-style.ts";
import type { DocumentLayout } from "../layout/layout-document.ts";

/** Bookmarks for every heading below the title, nested by level, each at its heading's place. */
export function writeOutline(pdf: PDFDocument, layout: DocumentLayout, house: HouseStyle): void {
  pdf.outline.options = { expanded: true };
  const open: { readonly level: number; readonly item: Outline }[] = [];
  for (const heading of layout.headings) {
    const page = (layout.headingPages.get(heading.id) ?? 1) - 1;
    while ((open.at(-1)?.level ?? 0) >= heading.level) open.pop();
    const parent = open.at(-1)?.item ?? pdf.outline;
    const top = headingTop(layout, heading.id, page) + house.paper.margin.top;
    // pdfkit measures `left` from the right edge of the paper.
    const left = house.paper.width;
    const item = parent.addItem(heading.text, { expanded: true, pageNumber: page, top, left });
    open.push({ level: heading.level, item });
  }
}

function headingTop(layout: DocumentLayout, id: string, page: number): number {
  return layout.pages[page]?.body.find(({ piece }) => piece.heading === id)?.y ?? 0;
}
