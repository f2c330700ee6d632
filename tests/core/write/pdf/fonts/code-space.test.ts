import { expect, test } from "vitest";
import { DEFAULT_HOUSE_STYLE } from "../../../../../core/house-style/house-style.ts";
import { readCharacterMap } from "../../../../../core/verify/pdf/character-map.ts";
import { bytesOf, codeMap } from "../../../../../core/write/pdf/fonts/code-space.ts";
import { writePdf } from "../../../../../core/write/pdf/write-pdf.ts";
import { readPdf } from "../../../../support/pdf-text.ts";
import { office } from "../../../../support/sample.ts";
import { documentOf, heading, paragraph } from "../../docx/tree.ts";

const ALL = 127 + 0x8000;

test("every glyph has a code of its own, one byte for the first 127, and none is the start of another", () => {
  const codes = new Set(Array.from({ length: ALL }, (_, place) => bytesOf(place).join(" ")));
  expect(codes.size).toBe(ALL);
  expect(Array.from({ length: 127 }, (_, place) => bytesOf(place)).flat()).toHaveLength(127);
  expect(
    [...codes].filter((code) => code.includes(" ")).every((code) => Number.parseInt(code, 10) > 127),
  ).toBe(true);
  expect(() => bytesOf(ALL)).toThrow();
});

test.each([1, 2, 100, 127, 128, 500, 1000])("the map of %s codes leads each to its glyph", (count) => {
  const { glyphs } = readCharacterMap(codeMap(count));
  expect(glyphs.size).toBe(count);
  for (let place = 0; place < count; place += 1) {
    expect(glyphs.get(String.fromCharCode(...bytesOf(place)))).toBe(place);
  }
});

test("text of more letters than one byte can call is read back as it was written", async () => {
  const letters = [
    ...range(0x41, 0x5a),
    ...range(0xc0, 0x17e),
    ...range(0x391, 0x3a1),
    ...range(0x410, 0x44f),
  ];
  const words = letters.map((letter) => `${letter}${letter}`);
  const note = documentOf([heading(1, "title", "Letters"), paragraph(words.join(" "))]);
  const { pages } = await readPdf(writePdf(note, DEFAULT_HOUSE_STYLE, office().fonts).bytes);
  expect(words.filter((word) => !pages.join(" ").split(/\s+/).includes(word))).toEqual([]);
  expect(words.length).toBeGreaterThan(250);
});

function range(first: number, last: number): readonly string[] {
  return Array.from({ length: last - first + 1 }, (_, step) => String.fromCharCode(first + step));
}
