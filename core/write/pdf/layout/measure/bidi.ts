import bidiFactory from "bidi-js";
import { type Direction, hasRightToLeft } from "../../../../document/direction.ts";
import { PHONE_NUMBER } from "../../../../document/phone-number.ts";

const bidi = bidiFactory();

/**
 * Embedding level of each UTF-16 unit of a paragraph (UAX 9, P2 to I2); odd levels run from right to left. Undefined for
 * a paragraph that runs entirely from left to right.
 */
export function levelsOf(text: string, direction: Direction): Uint8Array | undefined {
  if (direction === "ltr" && !hasRightToLeft(text)) return undefined;
  const numbers = text.replace(PHONE, (number) => "0".repeat(number.length)).replace(SIGN, "0");
  return bidi.getEmbeddingLevels(numbers, direction).levels;
}

/** A telephone number, whose groups and separators are treated as one number (HL3). */
const PHONE = new RegExp(PHONE_NUMBER, "gu");

/**
 * Signs that are treated as digits (a higher-level protocol of UAX 9, HL3): a plus or minus or a currency symbol directly
 * before a number and not after a letter or digit, and a percent sign after it. The rules alone set most of them on the
 * other side of the number in right-to-left text. Arabic digits follow the rules.
 */
const SIGN =
  /(?<![\p{L}\p{N}])(?:[-+\u00b1\u2212\u2013](?=[$£¥\u20a0-\u20cf]?[0-9])|[$£¥\u20a0-\u20cf](?=[0-9]))|(?<=[0-9])[%\u2030]/gu;

/** Runs of a line in visual order (UAX 9, L2): from the highest level down, each sequence is reversed. */
export function inVisualOrder<Run extends { readonly level: number }>(runs: readonly Run[]): readonly Run[] {
  const highest = runs.reduce((max, run) => Math.max(max, run.level), 0);
  const ordered = [...runs];
  for (let level = highest; level > 0; level -= 1) {
    for (let start = 0; start < ordered.length; start += 1) {
      let end = start;
      while (end < ordered.length && (ordered[end]?.level ?? 0) >= level) end += 1;
      if (end > start) ordered.splice(start, end - start, ...ordered.slice(start, end).reverse());
      start = end;
    }
  }
  return ordered;
}
