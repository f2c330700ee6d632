import { number } from "../file/pdf-values.ts";
import type { ShapedGlyph } from "../fonts/shaped-text.ts";
import type { EmbeddedFace } from "./embed-font.ts";

interface Words {
  readonly embedded: EmbeddedFace;
  /** In the order in which they are read, the glyphs of each from left to right. */
  readonly words: readonly (readonly ShapedGlyph[])[];
  readonly size: number;
}

/**
 * Words that are read from right to left, `x` the left and `right` the right edge of them all: glyphs as they
 * stand, marked as reversed (ISO 32000-1, 14.8.2.3.3). Readers that do not know the mark turn such letters
 * round of their own accord, and find the spaces between words only where these stand in one string.
 */
export function backwardsOperators(text: Words, x: number, right: number, y: number): string {
  const { embedded, words, size } = text;
  const isLevel = words.every((word) => word.every(({ offset }) => !offset?.y));
  const shown = isLevel
    ? `1 0 0 1 ${number(x)} ${number(y)} Tm[(${words
        .map((word) => embedded.encode(word, size))
        .toReversed()
        .join("")})]TJ\n`
    : raisedOperators(text, right, y);
  return `/ReversedChars BMC\n${shown}EMC\n`;
}

/** Marks above or below the line part the text into strings, which come in the order in which they are read. */
function raisedOperators({ embedded, words, size }: Words, right: number, y: number): string {
  const glyphs = words.toReversed().flat();
  let operators = "";
  let x = right;
  for (let end = glyphs.length; end > 0; ) {
    const rise = glyphs[end - 1]?.offset?.y ?? 0;
    let start = end - 1;
    while (rise === 0 && start > 0 && !glyphs[start - 1]?.offset?.y) start -= 1;
    const string = glyphs.slice(start, end).map(onLine);
    for (const glyph of string) x -= (glyph.advance * size) / 1000;
    const place = `${number(x)} ${number(y + (rise * size) / 1000)}`;
    operators += `1 0 0 1 ${place} Tm[(${embedded.encode(string, size)})]TJ\n`;
    end = start;
  }
  return operators;
}

function onLine(glyph: ShapedGlyph): ShapedGlyph {
  return glyph.offset?.y ? { ...glyph, offset: { x: glyph.offset.x, y: 0 } } : glyph;
}
