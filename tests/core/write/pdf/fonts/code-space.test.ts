import { expect, test } from "vitest";
import { DEFAULT_HOUSE_STYLE } from "../../../../../core/house-style/house-style.ts";
import { codeNumber, codesOf, readCharacterMap } from "../../../../../core/verify/pdf/character-map.ts";
import { readValue } from "../../../../../core/verify/pdf/lexer.ts";
import { isA } from "../../../../../core/verify/pdf/pdf-value.ts";
import { createSpend } from "../../../../../core/verify/pdf/work.ts";
import {
  CODE_COUNT,
  characterBlocks,
  codeSpace,
  literalOf,
  ONE_BYTE_CODES,
} from "../../../../../core/write/pdf/fonts/code-space.ts";
import { writePdf } from "../../../../../core/write/pdf/write-pdf.ts";
import { readPdf } from "../../../../support/pdf-text.ts";
import { office } from "../../../../support/sample.ts";
import { documentOf, heading, paragraph } from "../../docx/tree.ts";

const LENGTHS = [1, 2] as const;

test.each(LENGTHS)("reads every code of %s bytes back from a literal string", (length) => {
  for (let code = 0; code < CODE_COUNT[length]; code += 1) {
    const value = readValue({ text: `(${literalOf(code, length)})`, spend: createSpend(), at: 0 });
    const bytes = isA(value, "string") ? value.bytes : "";
    expect([bytes.length, codeNumber(bytes)]).toEqual([length, code]);
  }
});

test.each([
  [1, [0x28, 0x5c, 0x0d, 0x0a, 0x5c, 0x29, 0xff, 0]],
  [2, [0x28, 0x2829, 0x5c0d, 0x0d0a, 0x5c5c, 0x2929, 0xffff, 0]],
] as const)("codes of %s bytes that follow each other are read one by one", (length, codes) => {
  const value = readValue({
    text: `(${codes.map((code) => literalOf(code, length)).join("")})`,
    spend: createSpend(),
    at: 0,
  });
  const { spaces } = readCharacterMap(codeSpace(length), createSpend());
  const read = codesOf(isA(value, "string") ? value.bytes : "", spaces);
  expect(read.map(codeNumber)).toEqual(codes);
});

test("maps one-byte codes to equal glyph numbers", () => {
  const { spaces, glyphs } = readCharacterMap(ONE_BYTE_CODES, createSpend());
  expect(spaces).toEqual([{ first: "\0", last: "\xff" }]);
  expect([...glyphs].map(([code, glyph]) => [codeNumber(code), glyph])).toEqual(
    Array.from({ length: 256 }, (_, code) => [code, code]),
  );
});

test.each([1, 100, 101, 250])("divides a CMap of %s lines into blocks of at most 100", (count) => {
  const lines = Array.from({ length: count }, (_, index) => `<${index}>`);
  const blocks = characterBlocks(lines);
  expect(blocks.flatMap((block) => block.split("\n").slice(1, -1))).toEqual(lines);
  for (const block of blocks) {
    const stated = Number.parseInt(block, 10);
    expect(block.split("\n")).toHaveLength(stated + 2);
    expect(stated).toBeLessThanOrEqual(100);
  }
});

test("extracts text of more than 256 different characters as it was written", async () => {
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
  expect(words.length).toBeGreaterThan(256);
});

function range(first: number, last: number): readonly string[] {
  return Array.from({ length: last - first + 1 }, (_, step) => String.fromCharCode(first + step));
}
