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
  /** Those that it names, by the ids of what stands on them. */
  readonly pages: ReadonlyMap<string, number>;
}

/** Where files say something else than the document they were written from. */
export function verifyNote(document: Document, files: readonly File[]): readonly Problem[] {
  return files.flatMap(({ format, bytes, pages }) => {
    const written = { name: "the note", content: documentContent(document, (id) => pages.get(id)) };
    const read = format === "pdf" ? readPdfContent(bytes) : readDocxContent(bytes);
    if (!read.ok) return read.problems;
    const name = format === "pdf" ? "the PDF" : "the Word file";
    return compareContent(written, { name, content: read.value });
  });
}
