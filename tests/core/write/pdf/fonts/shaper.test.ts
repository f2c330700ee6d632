import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { openFaces } from "../../../../../core/write/pdf/fonts/faces.ts";
import { setText } from "../../../../../core/write/pdf/fonts/set-word.ts";
import { faceFor, faces } from "../../../../support/faces.ts";
import { office } from "../../../../support/sample.ts";

test("the shaper is the module of harfbuzzjs, byte for byte", () => {
  const module = createRequire(import.meta.url).resolve("harfbuzzjs/dist/harfbuzz.wasm");
  expect(readFileSync("assets/fonts/harfbuzz.wasm").equals(readFileSync(module))).toBe(true);
});

function ids(text: string, language: string, face = faces.italic): readonly number[] {
  return face.shape(text, language).glyphs.map(({ id }) => id);
}

test("uses the localised forms of each language, whichever was shaped first", () => {
  const { fonts } = office();
  const dejaVu = new Uint8Array(readFileSync("assets/fonts/general/DejaVuSans.ttf"));
  const { regular } = openFaces({ ...fonts, regular: dejaVu });
  // DejaVu Sans has a Romanian comma below, and a form of its own for Serbian be.
  const words = ["sr-Cyrl", "ru", "sr", "en", "mk"].map((language) => ids("баша", language, regular));
  expect(words[0]).not.toEqual(words[1]);
  expect(words[2]).toEqual(words[0]);
  expect(words[3]).toEqual(words[1]);
});

test("shapes text in a thousand made-up languages as without a language", () => {
  const plain = ids("баша", "");
  for (let index = 0; index < 1000; index += 1) expect(ids("баша", `x-made-${index}`)).toEqual(plain);
});

test("reports a face with a broken outline and uses the next face", () => {
  const { fonts } = office();
  const hebrew = "\u05d1\u05d2";
  const sound = new Uint8Array(readFileSync("assets/fonts/general/DejaVuSans.ttf"));
  const broken = withBrokenGlyph(sound);
  const { chain } = openFaces({
    ...fonts,
    fallback: [
      { name: "Broken", regular: () => broken },
      { name: "Gone", regular: () => undefined },
      { name: "Sound", regular: () => sound },
    ],
  });
  for (let round = 0; round < 2; round += 1) {
    const { runs, missing, faults } = setText(hebrew, chain("regular"), 0);
    expect(missing).toEqual([]);
    expect(runs.map(({ face, text }) => [face.name, text])).toEqual([["Sound", hebrew]]);
    expect(new Set(faults.map(({ face }) => face))).toEqual(new Set(["Broken", "Gone"]));
  }
});

test("keeps the memory of the shaper bounded for many and long words", () => {
  const face = faceFor("\u0e01");
  const long = "\u0e01\u0e33".repeat(20_000);
  const once = face.shape(long).width;
  for (let index = 0; index < 20; index += 1)
    expect(face.shape(`${long}${index}`).width).toBeGreaterThan(once);
});

/** All glyphs but the first are made of a glyph that is made of itself: no reader could draw them. */
function withBrokenGlyph(font: Uint8Array): Uint8Array {
  const own = font.slice();
  const view = new DataView(own.buffer);
  const places = new Map<string, number>();
  for (let index = 0; index < view.getUint16(4); index += 1) {
    const record = 12 + index * 16;
    places.set(String.fromCharCode(...own.subarray(record, record + 4)), view.getUint32(record + 8));
  }
  const [glyf = 0, loca = 0] = [places.get("glyf"), places.get("loca")];
  const count = view.getUint16((places.get("maxp") ?? 0) + 4);
  for (let glyph = 1; glyph < count; glyph += 1) {
    const [start, end] = [view.getUint32(loca + glyph * 4), view.getUint32(loca + glyph * 4 + 4)];
    if (end - start < 16) continue;
    view.setInt16(glyf + start, -1);
    view.setUint16(glyf + start + 10, 0);
    view.setUint16(glyf + start + 12, glyph);
  }
  return own;
}
