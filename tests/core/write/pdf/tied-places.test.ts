import { expect, test, vi } from "vitest";
import { breakOpportunities } from "../../../../core/write/pdf/layout/measure/break-opportunities.ts";
import { isTied } from "../../../../core/write/pdf/layout/measure/tied-places.ts";

/** The stretches between places where lines may end. */
function words(text: string): readonly string[] {
  const next = breakOpportunities(text);
  const found: string[] = [];
  let start = 0;
  for (let place = next(); place; place = next()) {
    if (place.position < text.length && isTied(text, place.position)) continue;
    found.push(text.slice(start, place.position));
    start = place.position;
  }
  return found;
}

test.each([
  "3–5 ",
  "2019–2020 ",
  "10:30 ",
  "A/RES/77/1 ",
  "C-123/45 ",
  "https://www.example.org/a/b?c=d&e=f ",
  "1,234.50 ",
  "12\u00a0March ",
  "€612\u00a0million ",
])("%s stays on one line", (word) => {
  expect(words(`See ${word}there`)).toEqual(["See ", word, "there"]);
});

test("allows breaks between words at slashes and dashes", () => {
  expect(words("trade–aid and/or")).toEqual(["trade–", "aid ", "and/", "or"]);
});

/** Number of characters that `run` copies out of texts: a measure of its work that no machine's speed changes. */
function copiedCharacters(run: () => void): number {
  const { slice } = String.prototype;
  let characters = 0;
  const spy = vi.spyOn(String.prototype, "slice").mockImplementation(function (this: string, ...range) {
    const part = slice.apply(this, range);
    characters += part.length;
    return part;
  });
  run();
  spy.mockRestore();
  return characters;
}

test("takes work in proportion to the number of slashes in a word", () => {
  const [one = 0, two = 0] = [2_000, 4_000].map((strokes) =>
    copiedCharacters(() => expect(words("a/".repeat(strokes)).length).toBeGreaterThan(1)),
  );
  expect(one).toBeGreaterThan(2_000);
  expect(two / one).toBeLessThan(2.5);
});
