import type { Document } from "../../../core/document/node.ts";
import { DEFAULT_HOUSE_STYLE } from "../../../core/house-style/house-style.ts";
import { compareContent } from "../../../core/verify/compare-content.ts";
import type { Content } from "../../../core/verify/content.ts";
import { documentContent } from "../../../core/verify/document/document-content.ts";
import { readDocxContent } from "../../../core/verify/docx/read-docx-content.ts";
import { readPdfContent } from "../../../core/verify/pdf/read-pdf-content.ts";
import { writeDocx } from "../../../core/write/docx/write-docx.ts";
import { writePdf } from "../../../core/write/pdf/write-pdf.ts";
import { expectValue, office } from "../../support/sample.ts";

const { fonts } = office();

export interface Readings {
  readonly document: Content;
  readonly pdf: Content;
  readonly docx: Content;
}

/** Contents of a document and of its files, read back. */
export function readingsOf(document: Document): Readings {
  const pdf = writePdf(document, DEFAULT_HOUSE_STYLE, fonts);
  const docx = writeDocx(document, DEFAULT_HOUSE_STYLE, pdf.targets);
  return {
    document: documentContent(document, (id) => pdf.targets.get(id)),
    pdf: expectValue(readPdfContent(pdf.bytes)),
    docx: expectValue(readDocxContent(docx)),
  };
}

/** Differences between any two of the document and its files. */
export function parityOf(document: Document): readonly string[] {
  const readings = readingsOf(document);
  return differencesOf(readings);
}

export function differencesOf({ document, pdf, docx }: Readings): readonly string[] {
  const named = {
    document: { name: "the document", content: document },
    pdf: { name: "the PDF", content: pdf },
    docx: { name: "the Word file", content: docx },
  };
  return [
    ...compareContent(named.document, named.pdf),
    ...compareContent(named.document, named.docx),
    ...compareContent(named.pdf, named.docx),
  ].map(({ message }) => message);
}
