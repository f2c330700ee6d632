import fc from "fast-check";
import { expect, test } from "vitest";
import { createPairShaper } from "../../../../../core/write/pdf/fonts/shape-pairs.ts";
import { shapeText } from "../../../../../core/write/pdf/fonts/shape-text.ts";
import { faceFor, faces } from "../../../../support/faces.ts";
import { sampleDossier } from "../../../../support/sample.ts";

const SYMBOLS = faceFor("\u2713");
const shapers = [faces.regular, faces.bold, faces.italic, faces.boldItalic, SYMBOLS].map(({ font }) => {
  const whole: string[] = [];
  const shape = createPairShaper(font, (text) => {
    whole.push(text);
    return shapeText(font, text);
  });
  /** Whether the word came together from pairs that stood in other words. */
  const composes = (text: string): boolean => {
    const before = whole.length;
    shape(text);
    return whole.length === before;
  };
  return { font, shape, composes };
});

test("words shaped from pairs are as fontkit shapes them whole, in every face", () => {
  const word = fc.oneof(
    fc.stringMatching(/^[A-Za-z0-9.,:;%()'’"“”£$€+−–-]{1,14}$/),
    fc.stringMatching(/^[A-Za-z\u00c0-\u024f]{1,14}$/),
    fc.stringMatching(/^[\u0386-\u03ce]{1,14}$/),
    fc.stringMatching(/^[\u0400-\u0482\u048a-\u052f]{1,14}$/),
  );
  let composed = 0;
  fc.assert(
    fc.property(fc.constantFrom(...shapers), word, ({ font, shape, composes }, text) => {
      for (let index = 0; index < text.length; index += 1) shape(text.slice(index, index + 2));
      if (composes(text)) composed += 1;
      const shaped = shape(text);
      if (shaped === undefined) return;
      const whole = shapeText(font, text);
      expect(shaped.glyphs).toEqual(whole.glyphs);
      expect(shaped.width).toBeCloseTo(whole.width, 6);
    }),
    { numRuns: 6000 },
  );
  expect(composed).toBeGreaterThan(3000);
});

test("the sample's own words are shaped alike, ligatures too", () => {
  const words = new Set(JSON.stringify(sampleDossier()).match(/[A-Za-z0-9.,£%’-]+/g));
  expect(words.size).toBeGreaterThan(1000);
  for (const text of words) {
    const shaped = faces.regular.shape(text);
    expect(shaped.glyphs).toEqual(shapeText(faces.regular.font, text).glyphs);
  }
  expect(faces.regular.shape("office").glyphs.length).toBeLessThan("office".length);
});
