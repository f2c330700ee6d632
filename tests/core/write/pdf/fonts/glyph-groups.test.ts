import { expect, test } from "vitest";
import { groupGlyphs, isShownByGlyphs } from "../../../../../core/write/pdf/fonts/glyph-groups.ts";
import type { ShapedGlyph } from "../../../../../core/write/pdf/fonts/shaped-text.ts";

function glyph(id: number, text: string, more: Partial<ShapedGlyph> = {}): ShapedGlyph {
  return { id, text, width: 500, advance: 500, ...more };
}

function ids(glyphs: readonly ShapedGlyph[], rightToLeft = false): readonly (readonly number[])[] {
  return groupGlyphs(glyphs, rightToLeft).map((group) => group.map(({ id }) => id));
}

const raised = { offset: { x: -300, y: 120 } };

test("keeps single glyphs ungrouped, also with kerning", () => {
  const word = [glyph(1, "A"), glyph(2, "V", { advance: 430 }), glyph(3, "fi")];
  expect(ids(word)).toEqual([[1], [2], [3]]);
  expect(isShownByGlyphs(word, false)).toBe(true);
});

test("groups a reordered cluster without its neighbours", () => {
  const word = [glyph(1, "न"), glyph(2, "कि", { cluster: 3 }), glyph(3, ""), glyph(4, ""), glyph(5, "र")];
  expect(ids(word)).toEqual([[1], [2, 3, 4], [5]]);
  expect(isShownByGlyphs(word, false)).toBe(false);
});

test("keeps adjacent clusters in separate groups", () => {
  const word = [glyph(1, "कि", { cluster: 2 }), glyph(2, ""), glyph(3, "मि", { cluster: 2 }), glyph(4, "")];
  expect(ids(word)).toEqual([
    [1, 2],
    [3, 4],
  ]);
});

test("groups offset marks with the base or cluster before them in left-to-right text", () => {
  const marks = [glyph(2, "\u0323", raised), glyph(3, "\u0301", raised)];
  expect(ids([glyph(1, "e"), ...marks, glyph(4, "n")])).toEqual([[1, 2, 3], [4]]);
  expect(ids([glyph(1, "कि", { cluster: 2 }), glyph(5, ""), ...marks])).toEqual([[1, 5, 2, 3]]);
});

test("groups offset marks with the base at their right in right-to-left text", () => {
  const word = [
    glyph(4, "ג"),
    glyph(3, "\u05bc", raised),
    glyph(2, "\u05b8", raised),
    glyph(1, "ב"),
    glyph(0, "ש"),
  ];
  expect(ids(word, true)).toEqual([[4], [3, 2, 1], [0]]);
});

test("groups a letter without advance with the ligature at its left in right-to-left text", () => {
  expect(ids([glyph(3, "ا"), glyph(2, "ل", { advance: 0 }), glyph(1, "ب")], true)).toEqual([[3, 2], [1]]);
});

test("groups a joiner without advance with the character before it", () => {
  expect(ids([glyph(1, "്"), glyph(2, "\u200c", { advance: 0 }), glyph(3, ".")])).toEqual([[1, 2], [3]]);
});

test("groups a glyph without text with the glyph that represents its text", () => {
  expect(ids([glyph(1, "ab"), glyph(2, ""), glyph(3, "c")])).toEqual([[1, 2], [3]]);
  expect(ids([glyph(3, "c"), glyph(2, ""), glyph(1, "ab")], true)).toEqual([[3], [2, 1]]);
});

test("shows a glyph of several characters by itself only in left-to-right text", () => {
  expect(isShownByGlyphs([glyph(1, "\u{20000}")], true)).toBe(true);
  expect(isShownByGlyphs([glyph(1, "لا")], true)).toBe(false);
  expect(isShownByGlyphs([glyph(1, "fi")], false)).toBe(true);
});
