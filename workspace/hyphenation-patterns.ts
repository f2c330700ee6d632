import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ReadPatterns } from "../core/write/pdf/hyphenation/patterns.ts";

/** The patterns of a folder; words of a language whose file cannot be read stay whole. */
export function patternsIn(folder: string): ReadPatterns {
  return (language) => {
    try {
      return JSON.parse(readFileSync(join(folder, `${language}.json`), "utf8"));
    } catch {
      return undefined;
    }
  };
}
