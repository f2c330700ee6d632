import { checkAccessibility } from "../accessibility/check-accessibility.ts";
import type { Finding } from "../check/finding.ts";
import { TOO_LARGE } from "../ooxml/open-word-file.ts";
import type { NoteFile } from "./note.ts";

/** Findings of Word's accessibility checker for the note's Word file, as advice, which forbids nothing. */
export function wordFindings(files: readonly NoteFile[]): readonly Finding[] {
  return files
    .filter(({ format }) => format === "docx")
    .flatMap(({ bytes }) => {
      const checked = checkAccessibility(bytes);
      return checked.ok ? checked.value.map(asAdvice) : checked.problems.map(asUnchecked);
    });
}

function asAdvice(problem: Finding): Finding {
  return { ...problem, severity: "warning", message: `Word's accessibility checker: ${problem.message}` };
}

/** Reports a note that exceeds the limits for files of unknown origin as unchecked; a broken one remains an error. */
function asUnchecked(problem: Finding): Finding {
  if (problem.code !== TOO_LARGE) return problem;
  return {
    code: TOO_LARGE,
    severity: "warning",
    message: "the Word file is too large for its accessibility to be checked",
    hint: "open it in Word and choose Review > Check Accessibility",
  };
}
