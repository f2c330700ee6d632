import type { Font } from "fontkit";
import { type ShapedGlyph, type ShapedText, shapeText } from "./shape-text.ts";

/** Latin, Greek and Cyrillic letters in one piece, figures and the signs of plain prose: what nearly all words are made of. */
const PLAIN = /^[A-Za-z0-9.,:;%()'’"“”£$€+−–\u00c0-\u024f\u0386-\u03ce\u0400-\u0482\u048a-\u052f-]+$/;

/** A note has some thousand; the bound is against text of all letters beside all others. */
const MAXIMUM_PAIRS = 20_000;

/**
 * Shapes plain words from their pairs of letters, each of which fontkit has shaped once: some forty times as
 * fast as a whole word, and the same glyphs and advances wherever a face only kerns and joins neighbours.
 * Undefined where a pair joins into one glyph: such a word goes to fontkit whole; and where the face lacks a
 * letter.
 */
export function createPairShaper(font: Font): (text: string) => ShapedText | undefined {
  const pairs = new Map<number, ShapedGlyph | null>();
  const first = (text: string, index: number): ShapedGlyph | null => {
    const key = text.charCodeAt(index) * 0x10000 + (index + 1 < text.length ? text.charCodeAt(index + 1) : 0);
    const known = pairs.get(key);
    if (known !== undefined) return known;
    const glyph = firstOfPair(font, text.slice(index, index + 2));
    if (pairs.size >= MAXIMUM_PAIRS) pairs.clear();
    pairs.set(key, glyph);
    return glyph;
  };
  return (text) => {
    if (!PLAIN.test(text)) return undefined;
    const glyphs: ShapedGlyph[] = [];
    let width = 0;
    for (let index = 0; index < text.length; index += 1) {
      const glyph = first(text, index);
      if (glyph === null) return undefined;
      glyphs.push(glyph);
      width += glyph.advance;
    }
    return { glyphs, width };
  };
}

/** The first glyph of a pair, kerned against the second; null where the two become something else together, or one is missing. */
function firstOfPair(font: Font, pair: string): ShapedGlyph | null {
  const shaped = shapeText(font, pair);
  const alone = Array.from(pair, (letter) => shapeText(font, letter).glyphs[0]);
  const same =
    shaped.glyphs.length === alone.length &&
    shaped.glyphs.every((glyph, index) => glyph.id !== 0 && glyph.id === alone[index]?.id);
  return same ? (shaped.glyphs[0] ?? null) : null;
}
