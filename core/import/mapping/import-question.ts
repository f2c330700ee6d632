import type { Problem } from "../../problem/problem.ts";
import { listNames } from "../../text/nearest.ts";
import type { Dimension } from "../statistics.ts";

/** Something that the file does not tell and that the mapping must say. */
export function question(message: string, hint: string): Problem {
  return { code: "import-question", severity: "error", message, hint };
}

/** The codes of a dimension with their labels, for a person to choose from. */
export function listCodes({ values }: Dimension, codes: Iterable<string> = values.keys()): string {
  const texts = [...codes].map((code) => {
    const label = values.get(code) ?? code;
    return label === code ? `"${code}"` : `${code} (${label})`;
  });
  return listNames(texts);
}
