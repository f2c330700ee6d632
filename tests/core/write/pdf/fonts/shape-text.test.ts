import { expect, test } from "vitest";
import { faceFor, faces } from "../../../../support/faces.ts";

const { regular } = faces;
const symbols = faceFor("\u2713");

test("positions a mark over its base by the font's anchors, without advance", () => {
  const { glyphs, width } = symbols.shape("q\u0307");
  const [letter, mark] = glyphs;
  expect(mark?.advance).toBe(0);
  const middle = (mark?.offset?.x ?? 0) + (letter?.advance ?? 0);
  expect(middle).toBeGreaterThan(0);
  expect(middle).toBeLessThan(letter?.advance ?? 0);
  expect(width).toBeCloseTo(symbols.shape("q").width, 6);
});

test("positions Hebrew points under their letters", () => {
  const [point, letter] = symbols.shapeRightToLeft("\u05d0\u05b8").glyphs;
  expect(point?.text).toBe("\u05b8");
  expect(point?.advance).toBe(0);
  expect(point?.offset?.x ?? 0).toBeGreaterThan(0);
  expect(point?.offset?.x ?? 0).toBeLessThan(letter?.advance ?? 0);
});

test("has no offsets in plain words", () => {
  expect(regular.shape("Kazakhstan").glyphs.filter(({ offset }) => offset)).toEqual([]);
});

test("separates letters at a non-joiner, which has no advance and stays in the text", () => {
  const joined = symbols.shapeRightToLeft("\u06cc\u062e").glyphs;
  const parted = symbols.shapeRightToLeft("\u06cc\u200c\u062e").glyphs;
  expect(parted.map(({ text }) => text)).toEqual(["\u062e", "\u200c", "\u06cc"]);
  expect(parted[1]?.advance).toBe(0);
  expect(parted.map(({ id }) => id)).not.toContain(joined[1]?.id);
  const latin = regular.shape("f\u200ci").glyphs;
  expect(latin.map(({ text }) => text)).toEqual(["f", "\u200c", "i"]);
  expect(latin.map(({ id }) => regular.program.outlineOf(id).length === 0)).toEqual([false, true, false]);
});

test("gives a letter its medial form beside a joiner", () => {
  const alone = symbols.shapeRightToLeft("\u0647").glyphs[0];
  const [joiner, letter] = symbols.shapeRightToLeft("\u0647\u200d").glyphs;
  expect(joiner?.text).toBe("\u200d");
  expect(letter?.id).not.toBe(alone?.id);
});
