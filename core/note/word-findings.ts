import { checkAccessibility } from "../accessibility/check-accessibility.ts";
import type { Finding } from "../check/finding.ts";
import type { NoteFile } from "./note.ts";

/** What Word's own accessibility checker would list for the note's Word file: advice, which forbids nothing. */
export function wordFindings(files: readonly NoteFile[]): readonly Finding[] {
  return files
    .filter(({ format }) => format === "docx")
    .flatMap(({ bytes }) => {
      const checked = checkAccessibility(bytes);
      return checked.ok ? checked.value.map(asAdvice) : checked.problems;
    });
}

function asAdvice(problem: Finding): Finding {
  return { ...problem, severity: "warning", message: `Word's accessibility checker: ${problem.message}` };
}
