import { number, type ObjectNumber, reference } from "../file/pdf-values.ts";
import type { DocumentLayout } from "../layout/layout-document.ts";

/** A place to go to (ISO 32000-1, 12.3.2.2): the page, with the target at the top of the window. */
export function destinationOf(layout: DocumentLayout, pages: readonly ObjectNumber[], id: string): string {
  const target = layout.targets.get(id) ?? { page: 1, y: 0 };
  const height = layout.pages[target.page - 1]?.paper.height ?? 0;
  return `[${reference(pages[target.page - 1] ?? 0)}/XYZ 0 ${number(height - target.y)} null]`;
}
