import type { Problem, Severity } from "../problem/problem.ts";

/** What to do about each problem; what was left out needs no action. */
const HINTS = {
  "house-not-readable": "open it in Word and save it as Word Template (.dotx)",
  "house-protected": "open it in Word, take its password away and save it as Word Template (.dotx)",
  "house-strict": "open it in Word and save it as Word Template (.dotx), not as Strict Open XML",
  "house-not-word": "choose a .docx or .dotx file",
  "house-macro": "open it in Word and save it as Word Template (.dotx), without macros",
  "house-unsafe-path": "do not use this file; ask for a new copy from whoever looks after it",
  "house-too-large": "save it in Word without large pictures; if it is small already, do not use this file",
  "house-part-missing": "open it in Word, which may mend it, and save it again",
  "house-part-not-read": "open it in Word, which may mend it, and save it again",
  "house-without-styles": "open it in Word and save it again",
  "house-paper": "set its paper and margins in Word",
  "house-marking":
    "take it out of the template's header and footer: the note's own marking is printed anyway",
  "house-external": undefined,
  "house-left-out": undefined,
  "house-kept-plain": undefined,
  "house-no-alternative": "describe it in Word: Edit Alt Text",
} as const satisfies Readonly<Record<string, string | undefined>>;

export type HouseProblemCode = keyof typeof HINTS;

/** `part` is the path inside of the Word file. */
export function houseProblem(
  code: HouseProblemCode,
  severity: Severity,
  message: string,
  part?: string,
): Problem {
  const hint = HINTS[code];
  return {
    code,
    severity,
    message,
    ...(hint === undefined ? {} : { hint }),
    ...(part === undefined ? {} : { place: { file: part } }),
  };
}
