import type { PDFOutline } from "pdfkit";
import type { PackedDocument } from "../file/packed-document.ts";
import { rounded, wellFormed } from "../file/pdf-values.ts";
import type { DocumentLayout } from "../layout/layout-document.ts";

interface Bookmark {
  readonly level: number;
  readonly item: PDFOutline;
  readonly children: Bookmark[];
}

/** Adds bookmarks for every heading, nested by level and open (ISO 32000-1, 12.3.3). */
export function addOutline(pdf: PackedDocument, { headings, targets, pages }: DocumentLayout): void {
  const root: Bookmark = { level: 0, item: pdf.outline, children: [] };
  const open = [root];
  for (const { id, level, text } of headings) {
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const parent = open.at(-1) ?? root;
    const { page, y } = targets.get(id) ?? { page: 1, y: 0 };
    const { width, height } = pages[page - 1]?.paper ?? { width: 0, height: 0 };
    const item = parent.item.addItem(wellFormed(text), {
      pageNumber: page - 1,
      // pdfkit takes both from the right and the top edge of the paper.
      left: rounded(width),
      top: rounded(height) - rounded(height - y),
    });
    const bookmark: Bookmark = { level, item, children: [] };
    parent.children.push(bookmark);
    open.push(bookmark);
  }
  stateCounts(root);
}

/** Counts all open descendants, as the standard asks; pdfkit's `expanded` counts children only. */
function stateCounts({ item, children }: Bookmark): number {
  const count = children.reduce((sum, child) => sum + 1 + stateCounts(child), 0);
  if (count > 0) item.outlineData.Count = count;
  return count;
}
