import { expect, test } from "vitest";
import { shortened } from "../../../core/chart/shortened.ts";
import { graphemes, longestBeginning } from "../../../core/text/graphemes.ts";
import { shortenText } from "../../../core/text/shorten-text.ts";

const WORDS = ["हिन्दी", "Cafe\u0301", "👩‍👩‍👧👨‍👩‍👦", "🇰🇿🇬🇧", "ภาษาไทย", "กำลัง", "मराठी"];

test.each(WORDS)("%s is cut between graphemes, wherever it is cut", (word) => {
  const beginnings = graphemes(word).map((_, index) => graphemes(word).slice(0, index).join(""));
  for (let length = 0; length < word.length; length += 1) {
    expect(beginnings).toContain(longestBeginning(word, (part) => part.length <= length));
  }
});

test.each(WORDS)("a chart's label and a running head of %s keep marks and whole characters", (word) => {
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
});

test("a text of a million characters is cut in few measurements", () => {
  let measured = 0;
  shortened("x".repeat(100_000), 50, (words) => {
    measured += 1;
    return words.length;
  });
  expect(measured).toBeLessThan(50);
});
