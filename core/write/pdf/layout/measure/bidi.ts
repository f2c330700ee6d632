import bidiFactory from "bidi-js";
import { type Direction, hasRightToLeft } from "../../../../document/direction.ts";
import { PHONE_NUMBER } from "../../../../document/phone-number.ts";

const bidi = bidiFactory();

/**
 * The embedding level of each UTF-16 unit of a paragraph (UAX 9, P2 to I2): odd runs from right to left.
 * Undefined for a paragraph that runs from left to right throughout, which needs no more work.
 */
export function levelsOf(text: string, direction: Direction): Uint8Array | undefined {
  if (direction === "ltr" && !hasRightToLeft(text)) return undefined;
  const numbers = text.replace(PHONE, (number) => "0".repeat(number.length)).replace(SIGN, "0");
  return bidi.getEmbeddingLevels(numbers, direction).levels;
}

/** A telephone number is one number, whatever stands between its groups (HL3). */
const PHONE = new RegExp(PHONE_NUMBER, "gu");

/**
 * A sign or currency directly before a figure, behind no letter and no digit, and a percent sign behind it go with the
 * figure (an override that UAX 9 leaves to programs, HL3): the rules alone set them on its other side where text runs
 * from right to left, but for some in a line without letters. Arabic digits are left to the rules.
 */
const SIGN =
  /(?<![\p{L}\p{N}])(?:[-+\u00b1\u2212\u2013](?=[$£¥\u20a0-\u20cf]?[0-9])|[$£¥\u20a0-\u20cf](?=[0-9]))|(?<=[0-9])[%\u2030]/gu;

/** The runs of a line from left to right (UAX 9, L2): from the highest level down, each stretch is turned round. */
export function inVisualOrder<Run extends { readonly level: number }>(runs: readonly Run[]): readonly Run[] {
  const highest = runs.reduce((most, run) => Math.max(most, run.level), 0);
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
