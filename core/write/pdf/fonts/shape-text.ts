import type { Font } from "fontkit";

/** A word as a face sets it: glyphs with their advances in thousandths of the size, kerning included. */
export interface ShapedText {
  readonly glyphs: readonly ShapedGlyph[];
  readonly width: number;
}

export interface ShapedGlyph {
  readonly id: number;
  /** The advance that the font's own width table states. */
  readonly width: number;
  /** The advance with kerning. */
  readonly advance: number;
  /** The characters that it stands for; empty where another glyph of the word stands for them too. */
  readonly text: string;
}

export function shapeText(font: Font, text: string, direction?: "rtl"): ShapedText {
  const run = direction ? font.layout(text, undefined, undefined, undefined, direction) : font.layout(text);
  const scale = 1000 / font.unitsPerEm;
  const glyphs = run.glyphs.map((glyph, index) => ({
    id: glyph.id,
    width: glyph.advanceWidth * scale,
    advance: (run.positions[index]?.xAdvance ?? glyph.advanceWidth) * scale,
    text: String.fromCodePoint(...glyph.codePoints),
  }));
  return { glyphs, width: glyphs.reduce((sum, glyph) => sum + glyph.advance, 0) };
}
