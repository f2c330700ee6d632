import { expect, test } from "vitest";
import { createPdfFile } from "../../../../core/write/pdf/file/pdf-file.ts";
import { openFaces } from "../../../../core/write/pdf/fonts/faces.ts";
import { createFonts } from "../../../../core/write/pdf/paint/fonts.ts";
import { office } from "../../../support/sample.ts";

/** A line of text is never longer. */
const LINE = 100;

test("a face whose codes run out goes on in a further font, and no code is given twice", () => {
  const fonts = createFonts(createPdfFile());
  const face = openFaces(office().fonts).regular;
  const codes = new Set<string>();
  const resources = new Set<string>();
  for (let first = 0; first < 70_000; first += LINE) {
    const font = fonts.embed(face, LINE);
    resources.add(font.resource);
    const glyphs = Array.from({ length: LINE }, (_, index) => ({
      id: 36,
      width: 500,
      advance: 500,
      text: String.fromCodePoint(0x20000 + first + index),
    }));
    for (const glyph of glyphs) codes.add(`${font.resource} ${font.encode([glyph], false)}`);
  }
  expect([...resources]).toEqual(["F0", "F1"]);
  expect(codes.size).toBe(70_000);
  fonts.end();
});
