import { number } from "../file/pdf-values.ts";
import type { ShapedGlyph } from "../fonts/shaped-text.ts";
import type { EmbeddedFace } from "./embed-font.ts";

/**
 * Shows right-to-left words, given in reading order; `x` is the left edge of the run. Glyphs are shown from left to right
 * in a ReversedChars sequence (ISO 32000-1, 14.8.2.3.3). Readers that ignore the sequence reverse such characters by
 * themselves, and find the spaces between words only if the run is one string.
 */
export function reversedCharacters(
  embedded: EmbeddedFace,
  words: readonly (readonly ShapedGlyph[])[],
  x: number,
  y: number,
): string {
  const shown = words
    .map((word) => embedded.encode(word, true))
    .toReversed()
    .join("");
  return `/ReversedChars BMC\n1 0 0 1 ${number(x)} ${number(y)} Tm[(${shown})]TJ\nEMC\n`;
}
