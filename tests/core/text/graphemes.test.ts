import { expect, test, vi } from "vitest";
import { shortened } from "../../../core/chart/shortened.ts";
import { graphemeClusters, graphemes, longestBeginning } from "../../../core/text/graphemes.ts";
import { shortenText } from "../../../core/text/shorten-text.ts";

const WORDS = ["हिन्दी", "Cafe\u0301", "👩‍👩‍👧👨‍👩‍👦", "🇰🇿🇬🇧", "ภาษาไทย", "กำลัง", "मराठी"];

test.each(WORDS)("cuts %s only between graphemes", (word) => {
  const beginnings = graphemes(word).map((_, index) => graphemes(word).slice(0, index).join(""));
  for (let length = 0; length < word.length; length += 1) {
    expect(beginnings).toContain(longestBeginning(word, (part) => part.length <= length));
  }
});

test.each(WORDS)(
  "keeps marks and whole characters of %s in a chart's label and in a running head",
  (word) => {
    const whole = new Set(
      graphemes(word).map(
        (_, index) =>
          `${graphemes(word)
            .slice(0, index + 1)
            .join("")}…`,
      ),
    );
    for (let length = 1; length < word.length; length += 1) {
      expect(whole).toContain(shortened(word, length, (words) => words.length));
      expect([...whole, "…"]).toContain(shortenText(word, (words) => words.length <= length));
    }
  },
);

test("shortens a text of a million characters with few measurements", () => {
  let measured = 0;
  shortened("x".repeat(100_000), 50, (words) => {
    measured += 1;
    return words.length;
  });
  expect(measured).toBeLessThan(50);
});

const LONG_TEXTS: readonly (readonly [string, string])[] = [
  ["a long word", "a".repeat(20_000)],
  ["a letter with a thousand marks each", `a${"\u0301".repeat(1_000)}`.repeat(5)],
  ["one letter with marks", `a${"\u0301".repeat(20_000)}`],
  ["joined emoji", "👩‍👩‍👧".repeat(2_000)],
  ["flags, which pair from the start", "🇰🇿".repeat(2_001)],
  ["all words after one another", WORDS.join("").repeat(200)],
];

test.each(LONG_TEXTS)("finds the same graphemes as the segmenter does in the whole text: %s", (_, text) => {
  const whole = new Intl.Segmenter("und", { granularity: "grapheme" }).segment(text);
  const expected = Array.from(whole, ({ segment, index }) => ({ segment, index }));
  expect(Array.from(graphemeClusters(text))).toEqual(expected);
});

test.each(LONG_TEXTS)("makes the segmenter copy amounts that grow linearly with the text: %s", (_, text) => {
  const whole = graphemes(text).length;
  const segment = vi.spyOn(Intl.Segmenter.prototype, "segment");
  graphemes(text);
  const given = segment.mock.calls.map(([piece]) => piece.length);
  segment.mockRestore();
  const total = given.reduce((sum, length) => sum + length, 0);
  expect(total).toBeLessThan(4 * text.length);
  // Each grapheme costs a copy of the text it was found in.
  if (whole > 100) expect(Math.max(...given)).toBeLessThan(1_000);
});
