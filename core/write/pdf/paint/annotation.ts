import type { PDFReference, PdfDictionary } from "pdfkit";
import { uriOf } from "../../../document/uri-of.ts";
import type { PackedDocument } from "../file/packed-document.ts";
import { rounded, textValue } from "../file/pdf-values.ts";
import type { DocumentLayout } from "../layout/layout-document.ts";
import { destinationOf } from "./destination.ts";
import type { LinkArea } from "./paint-page.ts";

/**
 * Adds a link annotation to the current page (ISO 32000-1, 12.5.6.5), with the text of the link as its description
 * (ISO 14289-1, 7.18.5). `parentKey`: its key in the parent tree.
 */
export function addLink(
  pdf: PackedDocument,
  link: LinkArea,
  parentKey: number,
  { layout, pages }: { readonly layout: DocumentLayout; readonly pages: readonly PDFReference[] },
  height: number,
): PDFReference {
  const [left, right] = [rounded(link.x), rounded(link.x + link.width)];
  const [bottom, top] = [rounded(height - link.y - link.height), rounded(height - link.y)];
  const options: PdfDictionary = { Contents: textValue(link.text), StructParent: parentKey };
  // pdfkit expects the top edge and measures the height downwards.
  const area = [left, top, right - left, bottom - top] as const;
  if (link.href.startsWith("#")) {
    const destination = destinationOf(layout, pages, link.href.slice(1));
    pdf.annotate(...area, { Subtype: "Link", Dest: destination, ...options });
  } else pdf.link(...area, uriOf(link.href), options);
  const annotation = pdf.page.annotations.at(-1);
  if (annotation === undefined) throw new Error("pdfkit added no annotation to its page");
  return annotation;
}
