import type { Problem, Severity } from "../../../problem/problem.ts";

/** `part` is the path inside of the Word file. */
export function houseProblem(
  code: string,
  severity: Severity,
  message: string,
  part: string | undefined,
  hint = "save it in Word as .docx or .dotx without it",
): Problem {
  return {
    code,
    severity,
    message,
    ...(severity === "error" ? { hint } : {}),
    ...(part === undefined ? {} : { place: { file: part } }),
  };
}
