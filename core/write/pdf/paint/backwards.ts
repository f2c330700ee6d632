import { number } from "../file/pdf-values.ts";
import type { ShapedGlyph } from "../fonts/shaped-text.ts";
import type { EmbeddedFace } from "./embed-font.ts";

/**
 * Words that are read from right to left, given in the order in which they are read; `x` is the left edge of them
 * all. Their glyphs come as they stand, marked as reversed (ISO 32000-1, 14.8.2.3.3). Readers that do not know the
 * mark turn such letters round of their own accord, and find the spaces between words only where these stand in one
 * string.
 */
export function backwardsOperators(
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
