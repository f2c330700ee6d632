import { expect, test } from "vitest";
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

test("takes linear time for hostile slashes", () => {
  expect(words("a/".repeat(50_000)).length).toBeGreaterThan(1);
}, 20_000);
