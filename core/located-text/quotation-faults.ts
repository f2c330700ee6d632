import type { Problem } from "../problem/problem.ts";

type Fault = Omit<Problem, "place">;

/** Text in a pair of curly quotation marks, which Word substitutes for straight ones. */
const CURLY = /^(?:[“„][^“”„]*[”“]|‘[^‘]*’)$/su;

/**
 * Windows paths in double quotes, in which YAML reads `\t`, `\n`, `\r` and `\_` as tabs, line ends and spaces. `\n`
 * alone may be a line break that was meant, after a letter and a colon.
 */
const PATH = /(?<![\p{L}\p{N}])[A-Za-z]:\\(?:[tr_]|n[^\s\\]*\\)|^"\\\\[\w.-]+\\[ntr_]/u;

/**
 * A warning about quotation marks or backslashes that probably do not have the intended effect. `type` and `written`
 * are the scalar's style and source.
 */
export function quotationFault(
  subject: string,
  type: string | undefined,
  written: string,
): Fault | undefined {
  if (type === "PLAIN" && CURLY.test(written)) {
    return {
      code: "curly-quotes",
      severity: "warning",
      message: `${subject} is printed with its curly quotation marks, because only straight ones (") enclose a text`,
      hint: 'take them out, or keep them by putting straight ones around them: "“…”"',
    };
  }
  if (type !== "QUOTE_DOUBLE" || !PATH.test(written)) return undefined;
  return {
    code: "backslash-in-text",
    severity: "warning",
    message: `${subject} has a path whose backslashes are read as tabs or line breaks between double quotes`,
    hint: "write each backslash twice, or put the text between ' and '",
  };
}
