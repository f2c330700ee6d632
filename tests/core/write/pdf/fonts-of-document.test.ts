import { expect, test } from "vitest";
import { PackedDocument } from "../../../../core/write/pdf/file/packed-document.ts";
import { openFaces } from "../../../../core/write/pdf/fonts/faces.ts";
import type { ShapedGlyph } from "../../../../core/write/pdf/fonts/shaped-text.ts";
import { createFonts } from "../../../../core/write/pdf/paint/fonts.ts";
import { faceFor } from "../../../support/faces.ts";
import { office } from "../../../support/sample.ts";

/** A line of text is never longer. */
const LINE = 100;

/** Glyphs that need a code each, as each says another text. */
function line(first: number): readonly ShapedGlyph[] {
  return Array.from({ length: LINE }, (_, index) => ({
    id: 36 + index,
    width: 500,
    advance: 500,
    text: String.fromCodePoint(0x20000 + first + index),
  }));
}

function emptyDocument(): PackedDocument {
  return new PackedDocument({ language: "en", tagged: false, information: {} });
}

test("embeds a second font for a face that runs out of codes, without duplicate codes", () => {
  const fonts = createFonts(emptyDocument());
  const face = openFaces(office().fonts).regular;
  const codes = new Set<string>();
  const lengths = new Map<string, number>();
  for (let first = 0; first < 70_000; first += LINE) {
    const glyphs = line(first);
    const font = fonts.embed(face, [glyphs], false);
    lengths.set(font.resource, font.length);
    for (const glyph of glyphs) codes.add(`${font.resource} ${font.encode([glyph], false)}`);
  }
  expect([...lengths]).toEqual([
    ["F0", 1],
    ["F1", 2],
    ["F2", 2],
  ]);
  expect(codes.size).toBe(70_000);
  fonts.end();
});

test("uses two-byte codes for a line with more than 256 characters", () => {
  const fonts = createFonts(emptyDocument());
  const face = openFaces(office().fonts).regular;
  const font = fonts.embed(face, [line(0), line(LINE), line(2 * LINE)], false);
  expect([font.resource, font.length]).toEqual(["F0", 2]);
});

test("allocates no codes for repeated words", () => {
  const fonts = createFonts(emptyDocument());
  const face = openFaces(office().fonts).regular;
  const words = [line(0), line(LINE)];
  const font = fonts.embed(face, words, false);
  expect(font.length).toBe(1);
  for (const word of words) font.encode(word, false);
  // The same glyphs in words that were not seen before.
  expect(fonts.embed(face, [line(0), line(LINE)], false)).toBe(font);
  expect(fonts.embed(face, [line(2 * LINE)], false)).not.toBe(font);
});

test("uses two-byte codes for a face of Han characters from the beginning", () => {
  const fonts = createFonts(emptyDocument());
  const face = faceFor("\u4e2d", "regular", "zh");
  expect(fonts.embed(face, [line(0)], false).length).toBe(2);
});
