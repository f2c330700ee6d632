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

test("letters stand alone, also with kerning", () => {
  const word = [glyph(1, "A"), glyph(2, "V", { advance: 430 }), glyph(3, "fi")];
  expect(ids(word)).toEqual([[1], [2], [3]]);
  expect(isShownByGlyphs(word, false)).toBe(true);
});

test("a reordered cluster is one group, and what stands around it is none of it", () => {
  const word = [glyph(1, "न"), glyph(2, "कि", { cluster: 3 }), glyph(3, ""), glyph(4, ""), glyph(5, "र")];
  expect(ids(word)).toEqual([[1], [2, 3, 4], [5]]);
  expect(isShownByGlyphs(word, false)).toBe(false);
});

test("clusters next to each other stay apart", () => {
  const word = [glyph(1, "कि", { cluster: 2 }), glyph(2, ""), glyph(3, "मि", { cluster: 2 }), glyph(4, "")];
  expect(ids(word)).toEqual([
    [1, 2],
    [3, 4],
  ]);
});

test("placed marks belong to the letter or cluster before them from left to right", () => {
  const marks = [glyph(2, "\u0323", raised), glyph(3, "\u0301", raised)];
  expect(ids([glyph(1, "e"), ...marks, glyph(4, "n")])).toEqual([[1, 2, 3], [4]]);
  expect(ids([glyph(1, "कि", { cluster: 2 }), glyph(5, ""), ...marks])).toEqual([[1, 5, 2, 3]]);
});

test("placed marks belong to the letter at their right from right to left", () => {
  const word = [
    glyph(4, "ג"),
    glyph(3, "\u05bc", raised),
    glyph(2, "\u05b8", raised),
    glyph(1, "ב"),
    glyph(0, "ש"),
  ];
  expect(ids(word, true)).toEqual([[4], [3, 2, 1], [0]]);
});

test("a letter without room belongs to the ligature at its left from right to left", () => {
  expect(ids([glyph(3, "ا"), glyph(2, "ل", { advance: 0 }), glyph(1, "ب")], true)).toEqual([[3, 2], [1]]);
});

test("a joiner without room belongs to the letter before it", () => {
  expect(ids([glyph(1, "്"), glyph(2, "\u200c", { advance: 0 }), glyph(3, ".")])).toEqual([[1, 2], [3]]);
});

test("a glyph without text goes with the one that says it, on the side of reading", () => {
  expect(ids([glyph(1, "ab"), glyph(2, ""), glyph(3, "c")])).toEqual([[1, 2], [3]]);
  expect(ids([glyph(3, "c"), glyph(2, ""), glyph(1, "ab")], true)).toEqual([[3], [2, 1]]);
});

test("a glyph of several characters is plain from left to right alone", () => {
  expect(isShownByGlyphs([glyph(1, "\u{20000}")], true)).toBe(true);
  expect(isShownByGlyphs([glyph(1, "لا")], true)).toBe(false);
  expect(isShownByGlyphs([glyph(1, "fi")], false)).toBe(true);
});
