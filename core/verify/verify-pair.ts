import type { Problem } from "../problem/problem.ts";
import { failure, type Result, success } from "../problem/result.ts";
import { compareContent } from "./compare-content.ts";
import { readDocxContent } from "./docx/read-docx-content.ts";
import { readPdfContent } from "./pdf/read-pdf-content.ts";

/** Where a PDF and a Word file say different things; nothing where they say the same. */
export function verifyPair(pdf: Uint8Array, docx: Uint8Array): Result<readonly Problem[]> {
  const [first, second] = [readPdfContent(pdf), readDocxContent(docx)];
  if (!first.ok || !second.ok) return failure([...first.problems, ...second.problems]);
  return success(
    compareContent(
      { name: "the PDF", content: first.value },
      { name: "the Word file", content: second.value },
    ),
  );
}
