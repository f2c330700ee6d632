/// <reference path="../../../../../support/types/fontkit.d.ts" />
import { create, type Font } from "fontkit";
import { expect, test } from "vitest";
import {
  createGlyphSubset,
  openGlyphProgram,
} from "../../../../../../core/write/pdf/fonts/truetype/glyph-subset.ts";
import { readTables, viewOf } from "../../../../../../core/write/pdf/fonts/truetype/tables.ts";
import { office } from "../../../../../support/sample.ts";

const { regular, italic } = office().fonts;

interface Outlined {
  readonly path: { toSVG(): string };
  readonly advanceWidth: number;
}

function outlined(font: Font, glyph: number): Outlined {
  return font.getGlyph(glyph) as unknown as Outlined;
}

test.each([
  ["upright", regular],
  ["italic", italic],
])(
  "the %s face's glyphs have the outlines and widths in a subset that they have in the whole",
  (_, bytes) => {
    const whole = create(bytes);
    const subset = createGlyphSubset(openGlyphProgram(bytes));
    const glyphs = Array.from(
      "Қазақстан É Ạ́ fi %‰ Ǽ ö",
      (letter) => whole.glyphForCodePoint(letter.codePointAt(0) ?? 0).id,
    );
    const numbers = glyphs.map(subset.include);
    const part = create(subset.encode());
    for (const [index, glyph] of glyphs.entries()) {
      const [own, other] = [outlined(part, numbers[index] ?? 0), outlined(whole, glyph)];
      expect(own.path.toSVG()).toBe(other.path.toSVG());
      expect(own.advanceWidth).toBe(other.advanceWidth);
    }
    expect(new Set(numbers).size).toBe(new Set(glyphs).size);
  },
);

test("includes the components of a composite glyph", () => {
  const whole = create(regular);
  const subset = createGlyphSubset(openGlyphProgram(regular));
  subset.include(whole.glyphForCodePoint(0xc9).id);
  const count = viewOf(readTables(subset.encode()).get("maxp") ?? new Uint8Array()).getUint16(4);
  expect(count).toBeGreaterThan(2);
});

test("writes valid checksums of tables and file", () => {
  const file = createGlyphSubset(openGlyphProgram(regular)).encode();
  const view = viewOf(file);
  const sum = (start: number, length: number): number => {
    let total = 0;
    for (let at = start; at < start + length; at += 4) total = (total + view.getUint32(at)) >>> 0;
    return total;
  };
  expect(sum(0, file.length)).toBe(0xb1b0afba);
  for (let record = 12; record < 12 + 16 * view.getUint16(4); record += 16) {
    const tag = String.fromCharCode(...file.subarray(record, record + 4));
    const own = sum(view.getUint32(record + 8), (view.getUint32(record + 12) + 3) & ~3);
    if (tag !== "head") expect(own, tag).toBe(view.getUint32(record + 4));
  }
});

/** The limits of "maxp" that a composite glyph needs: parts, and how deep they are nested. */
function limitsOf(file: Uint8Array): { readonly parts: number; readonly depth: number } {
  const maxp = viewOf(readTables(file).get("maxp") ?? new Uint8Array());
  return { parts: maxp.getUint16(28), depth: maxp.getUint16(30) };
}

test("shows the components of a combined glyph at their positions, composite ones too", () => {
  const whole = create(regular);
  const idOf = (letter: string): number => whole.glyphForCodePoint(letter.codePointAt(0) ?? 0).id;
  const subset = createGlyphSubset(openGlyphProgram(regular));
  const [letter, accented, blank] = [idOf("n"), idOf("É"), idOf(" ")];
  const number = subset.combine(
    [
      { glyph: letter, x: 0, y: 0 },
      { glyph: blank, x: 0, y: 0 },
      { glyph: accented, x: 700, y: -250 },
    ],
    1500,
  );
  const file = subset.encode();
  const part = create(file);
  const moved = pathAt(outlined(whole, accented), 700, -250);
  expect(pathAt(outlined(part, number), 0, 0)).toBe(pathAt(outlined(whole, letter), 0, 0) + moved);
  expect(outlined(part, number).advanceWidth).toBe(1500);
  const before = limitsOf(regular);
  expect(limitsOf(file)).toEqual({ parts: Math.max(3, before.parts), depth: before.depth + 1 });
});

test("makes a blank glyph with the given advance from no components", () => {
  const subset = createGlyphSubset(openGlyphProgram(regular));
  const number = subset.combine([], 0);
  const part = create(subset.encode());
  expect(outlined(part, number).path.toSVG()).toBe("");
  expect(outlined(part, number).advanceWidth).toBe(0);
});

/** The outline of a glyph moved to a place. */
function pathAt(glyph: Outlined, x: number, y: number): string {
  return (glyph.path as unknown as { translate(x: number, y: number): { toSVG(): string } })
    .translate(x, y)
    .toSVG();
}
