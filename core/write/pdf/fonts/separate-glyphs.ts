import type { Font, Glyph } from "fontkit";

const MARK = /^\p{M}+$/u;
const FIRST_MARK = 0x300;

/**
 * fontkit keeps one object for each glyph, with the characters of its first use, and goes by them when it
 * shapes and says what a glyph stands for: a letter met first inside a ligature would be that ligature ever
 * after. From here on each use has an object of its own; outlines stay shared. fontkit finds out a glyph's box
 * before it tells its width, so the width comes from `advanceOf`.
 */
export function separateGlyphs(font: Font, advanceOf: (glyph: number) => number): void {
  const shared = font.getGlyph.bind(font);
  font.getGlyph = (id, codePoints) => glyphFor(shared(id), advanceOf(id), codePoints);
}

function glyphFor(glyph: Glyph, advance: number, codePoints: readonly number[] | undefined): Glyph {
  const own: Glyph = Object.create(glyph, { advanceWidth: { value: advance } });
  if (codePoints === undefined) return own;
  return Object.assign(own, {
    codePoints,
    isMark: isMark(codePoints),
    isLigature: codePoints.length > 1,
  });
}

/** No letter below the first combining mark is one. */
function isMark(codePoints: readonly number[]): boolean {
  return codePoints.every((point) => point >= FIRST_MARK) && MARK.test(String.fromCodePoint(...codePoints));
}
