import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ReadPatterns } from "../core/write/pdf/hyphenation/patterns.ts";

/** Reads hyphenation patterns from a folder. Words in a language whose file cannot be read are not hyphenated. */
export function patternsIn(folder: string): ReadPatterns {
  return (language) => {
    try {
      return JSON.parse(readFileSync(join(folder, `${language}.json`), "utf8"));
    } catch {
      return undefined;
    }
  };
}
