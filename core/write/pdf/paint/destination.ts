import type { PDFReference, PdfValue } from "pdfkit";
import { rounded } from "../file/pdf-values.ts";
import type { DocumentLayout } from "../layout/layout-document.ts";

/** Explicit destination (ISO 32000-1, 12.3.2.2) that shows the target at the top of the window at the current zoom. */
export function destinationOf(
  layout: DocumentLayout,
  pages: readonly PDFReference[],
  id: string,
): readonly PdfValue[] {
  const target = layout.targets.get(id) ?? { page: 1, y: 0 };
  const height = layout.pages[target.page - 1]?.paper.height ?? 0;
  return [pages[target.page - 1] ?? null, "XYZ", 0, rounded(height - target.y), null];
}
