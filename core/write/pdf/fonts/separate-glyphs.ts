import type { Font, Glyph } from "fontkit";

const MARK = /^\p{M}+$/u;

/**
 * fontkit keeps one object for each glyph, with the characters of its first use, and goes by them when it
 * shapes and says what a glyph stands for: a letter met first inside a ligature would be that ligature ever
 * after. From here on each use has an object of its own; outlines and widths stay shared.
 */
export function separateGlyphs(font: Font): void {
  const shared = font.getGlyph.bind(font);
  font.getGlyph = (id, codePoints) =>
    codePoints === undefined ? shared(id) : glyphFor(shared(id), codePoints);
}

function glyphFor(glyph: Glyph, codePoints: readonly number[]): Glyph {
  const own: Glyph = Object.create(glyph, { advanceWidth: { value: glyph.advanceWidth } });
  return Object.assign(own, {
    codePoints,
    isMark: MARK.test(String.fromCodePoint(...codePoints)),
    isLigature: codePoints.length > 1,
  });
}
