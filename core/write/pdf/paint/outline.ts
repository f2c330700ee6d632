import type { PDFOutline, PDFReference } from "pdfkit";
import type { PackedDocument } from "../file/packed-document.ts";
import { wellFormed } from "../file/pdf-values.ts";
import type { DocumentLayout } from "../layout/layout-document.ts";
import { destinationOf } from "./destination.ts";

interface Bookmark {
  readonly level: number;
  readonly item: PDFOutline;
  readonly children: Bookmark[];
}

/** Adds bookmarks for every heading, nested by level and open (ISO 32000-1, 12.3.3). */
export function addOutline(
  pdf: PackedDocument,
  layout: DocumentLayout,
  pages: readonly PDFReference[],
): void {
  const root: Bookmark = { level: 0, item: pdf.outline, children: [] };
  const open = [root];
  for (const { id, level, text } of layout.headings) {
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const parent = open.at(-1) ?? root;
    const item = parent.item.addItem(wellFormed(text), { pageNumber: 0 });
    // pdfkit's own destination has the zoom 0, which some viewers do not treat as "unchanged".
    item.outlineData.Dest = destinationOf(layout, pages, id);
    const bookmark: Bookmark = { level, item, children: [] };
    parent.children.push(bookmark);
    open.push(bookmark);
  }
  stateCounts(root);
}

/** Sets Count to the number of all open descendants (12.3.3); pdfkit's `expanded` counts only children. */
function stateCounts({ item, children }: Bookmark): number {
  const count = children.reduce((sum, child) => sum + 1 + stateCounts(child), 0);
  if (count > 0) item.outlineData.Count = count;
  return count;
}
