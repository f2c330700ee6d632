import type { Font } from "fontkit";
import { isBlank } from "./blank-glyph.ts";
import { mirrored } from "./mirrored.ts";

/** A word as a face sets it: glyphs with their advances in thousandths of the size, kerning included. */
export interface ShapedText {
  /** From left to right, as they stand, whichever way the word is read. */
  readonly glyphs: readonly ShapedGlyph[];
  readonly width: number;
}

export interface ShapedGlyph {
  readonly id: number;
  /** The advance that the font's own width table states. */
  readonly width: number;
  /** The advance with kerning. */
  readonly advance: number;
  /** How far it stands from its place: a mark over its letter. Upwards, and to the right. */
  readonly offset?: { readonly x: number; readonly y: number };
  /** The characters that it stands for; empty where another glyph of the word stands for them too. */
  readonly text: string;
}

export function shapeText(font: Font, text: string): ShapedText {
  return shape(font, text, "ltr");
}

/** Shapes text that runs from right to left; brackets and the like face the other way (UAX 9, L4). */
export function shapeBackwards(font: Font, text: string): ShapedText {
  const { glyphs, width } = shape(font, mirrored(text), "rtl");
  const apart = glyphs.flatMap((glyph) => lettersApart(font, { ...glyph, text: mirrored(glyph.text) }));
  return { glyphs: apart, width };
}

const LETTERS = /\P{M}\p{M}*/gu;

/**
 * A glyph of several letters, as lam with alef, says its last letter; the letters before it, which stand at
 * its right, are said by glyphs behind it that show nothing. Readers that turn letters round one by one would
 * turn round those of one glyph too.
 */
function lettersApart(font: Font, glyph: ShapedGlyph): readonly ShapedGlyph[] {
  const letters = glyph.text.match(LETTERS) ?? [];
  const last = letters.pop();
  if (last === undefined || letters.length === 0) return [glyph];
  const silent = silentGlyph(font);
  const others = letters.reverse().map((text) => ({ ...silent, text }));
  return [{ ...glyph, text: last }, ...others];
}

/** Characters without width and outline, of which faces have one or the other; all have the space. */
const SILENT = [0x200d, 0x200c, 0x200b, 0x34f, 0, 0x20];

/** A glyph that shows nothing and takes no room, over the end of what stands before it. */
function silentGlyph(font: Font): Omit<ShapedGlyph, "text"> {
  const codePoint = SILENT.find((each) => isSilent(font, each)) ?? 0x20;
  const { id, advanceWidth } = font.glyphForCodePoint(codePoint);
  const width = (advanceWidth * 1000) / font.unitsPerEm;
  return { id, width, advance: 0, ...(width > 0 && { offset: { x: -width, y: 0 } }) };
}

/** Some faces, as Carlito, draw their joiners. */
function isSilent(font: Font, codePoint: number): boolean {
  return font.hasGlyphForCodePoint(codePoint) && isBlank(font, font.glyphForCodePoint(codePoint).id);
}

const JOINER = /^[\u200c\u200d]+$/;

/** fontkit puts a space without room for a joiner once it has shaped the letters beside it, or leaves it. */
function shape(font: Font, words: string, direction: "ltr" | "rtl"): ShapedText {
  const run = font.layout(words, undefined, undefined, undefined, direction);
  const scale = 1000 / font.unitsPerEm;
  const joiners = words.match(/[\u200c\u200d]/g) ?? [];
  if (direction === "rtl") joiners.reverse();
  const glyphs = run.glyphs.map((glyph, index): ShapedGlyph => {
    const { xAdvance = glyph.advanceWidth, xOffset = 0, yOffset = 0 } = run.positions[index] ?? {};
    const swallowed = glyph.codePoints.filter((point) => point === 0x200c || point === 0x200d);
    joiners.splice(0, swallowed.length);
    if (glyph.codePoints[0] === 0x20 && xAdvance === 0) {
      return { ...silentGlyph(font), text: joiners.shift() ?? "" };
    }
    const text = String.fromCodePoint(...glyph.codePoints);
    if (JOINER.test(text)) return { ...silentGlyph(font), text };
    const placed = xOffset !== 0 || yOffset !== 0;
    return {
      id: glyph.id,
      width: glyph.advanceWidth * scale,
      advance: xAdvance * scale,
      ...(placed && { offset: { x: xOffset * scale, y: yOffset * scale } }),
      text,
    };
  });
  return { glyphs, width: glyphs.reduce((sum, glyph) => sum + glyph.advance, 0) };
}
