import type { Format } from "../brief/brief.ts";
import type { Document } from "../document/node.ts";
import type { Problem } from "../problem/problem.ts";
import { compareContent } from "./compare-content.ts";
import { documentContent } from "./document/document-content.ts";
import { readDocxContent } from "./docx/read-docx-content.ts";
import { readPdfContent } from "./pdf/read-pdf-content.ts";

interface File {
  readonly format: Format;
  readonly bytes: Uint8Array;
  /** Page numbers that the file prints, by the ids of the nodes on those pages. */
  readonly pages: ReadonlyMap<string, number>;
}

/** Differences between files and the document from which they were written. */
export function verifyNote(document: Document, files: readonly File[]): readonly Problem[] {
  return files.flatMap(({ format, bytes, pages }) => {
    const written = { name: "the note", content: documentContent(document, (id) => pages.get(id)) };
    const read = format === "pdf" ? readPdfContent(bytes) : readDocxContent(bytes);
    if (!read.ok) return read.problems;
    const name = format === "pdf" ? "the PDF" : "the Word file";
    return compareContent(written, { name, content: read.value });
  });
}
