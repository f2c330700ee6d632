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
}

/** Where files say something else than the document they were written from. `pages` by the ids of headings. */
export function verifyNote(
  document: Document,
  pages: ReadonlyMap<string, number>,
  files: readonly File[],
): readonly Problem[] {
  const written = { name: "the note", content: documentContent(document, (id) => pages.get(id)) };
  return files.flatMap(({ format, bytes }) => {
    const read = format === "pdf" ? readPdfContent(bytes) : readDocxContent(bytes);
    if (!read.ok) return read.problems;
    const name = format === "pdf" ? "the PDF" : "the Word file";
    return compareContent(written, { name, content: read.value });
  });
}
