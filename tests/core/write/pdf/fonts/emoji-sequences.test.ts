import { expect, test } from "vitest";
import { setText } from "../../../../../core/write/pdf/fonts/set-word.ts";
import { faces } from "../../../../support/faces.ts";
import { fontOf, shapedByHarfBuzz } from "../../../../support/harfbuzz.ts";

const ENGLAND = "\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}";
const SCOTLAND = "\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}";

test.each([
  ["a flag of two letters", "\u{1f1ec}\u{1f1e7}"],
  ["the flag of England", ENGLAND],
  ["the flag of Scotland", SCOTLAND],
  ["a family", "\u{1f468}\u200d\u{1f469}\u200d\u{1f467}"],
  ["a profession with a skin tone", "\u{1f469}\u{1f3fd}\u200d\u{1f4bb}"],
  ["a keycap", "1\u20e3"],
  ["a black flag", "\u{1f3f4}"],
  ["a pirate flag", "\u{1f3f4}\u200d\u2620"],
  ["a picture with a joiner and nothing to join", "\u{1f600}\u200d"],
])("sets %s as one glyph", (_name, emoji) => {
  const { runs, missing } = setText(emoji, faces.chain("regular"), 0);
  expect(missing).toEqual([]);
  const [run] = runs;
  if (run === undefined) throw new Error("nothing is set");
  const [picture, ...others] = shapedByHarfBuzz(fontOf(run.face.program.file), emoji, "en", false);
  expect(others).toEqual([]);
  expect(run.glyphs.filter(({ advance }) => advance > 0).map(({ id }) => id)).toEqual([picture?.[0]]);
});

test("does not show a black flag for flags of regions", () => {
  const glyphs = [ENGLAND, SCOTLAND, "\u{1f3f4}"].map(
    (flag) => setText(flag, faces.chain("regular"), 0).runs[0]?.glyphs[0]?.id,
  );
  expect(new Set(glyphs).size).toBe(3);
});

test.each([
  ["a person and a pizza", "\u{1f469}\u200d\u{1f355}"],
  ["two animals", "\u{1f408}\u200d\u{1f415}"],
  ["a face with a skin tone", "\u{1f600}\u{1f3fd}"],
  ["the flag of no country", "\u{1f1fd}\u{1f1fd}"],
  ["the flag of ZZ", "\u{1f1ff}\u{1f1ff}"],
  ["the flag of no region", "\u{1f3f4}\u{e0078}\u{e0078}\u{e007f}"],
  ["a region without an end", "\u{1f3f4}\u{e0067}\u{e0062}"],
])("reports %s as one cluster and prints one replacement character", (_name, emoji) => {
  const { runs, missing } = setText(`a ${emoji} b`, faces.chain("regular"), 0);
  expect(missing).toEqual([emoji]);
  expect(runs.map(({ text }) => text).join("")).toBe("a \ufffd b");
});
