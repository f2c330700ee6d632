import { expect, test } from "vitest";
import { foldQuery, matchesIn, pageText, stepMatch } from "../../../renderer/preview/find/find-text.ts";

/** A page of these lines. */
function page(...lines: readonly string[]) {
  return pageText(lines.map((str, index) => ({ str, hasEOL: true, top: index * 14 })));
}

function find(query: string, ...lines: readonly string[]) {
  return matchesIn(page(...lines), foldQuery(query), 1);
}

test("text is found whatever its case, accents and quotation marks", () => {
  expect(find("MINISTER", "The Minister of the minister’s office")).toHaveLength(2);
  expect(find("attache", "Attaché")).toEqual([
    { page: 1, from: { piece: 0, offset: 0 }, to: { piece: 0, offset: 7 }, top: 0 },
  ]);
  expect(find("minister's", "the minister’s office")).toHaveLength(1);
  expect(find("Туран", "Республика туран")).toHaveLength(1);
});

test("words are found over the end of a line, with any number of spaces", () => {
  const [match] = find("critical   minerals", "one of critical", "minerals more");
  expect(match).toMatchObject({ from: { piece: 0, offset: 7 }, to: { piece: 1, offset: 8 }, top: 0 });
  expect(find("criticalminerals", "critical", "minerals")).toEqual([]);
});

test("a divided word is found, and one with a hyphen with it or without", () => {
  const [match] = find("memorandum", "a memo-", "randum on");
  expect(match).toMatchObject({ from: { piece: 0, offset: 2 }, to: { piece: 1, offset: 6 } });
  expect(find("UK-Kazakhstan", "UK‑Kazakhstan")).toHaveLength(1);
  expect(find("well-known", "well-", "known")).toHaveLength(1);
});

test("nothing is found by spaces, by hyphens or by nothing", () => {
  for (const query of ["", "  ", "-"]) expect(find(query, "a - b", "c")).toEqual([]);
});

test("matches do not overlap, and those beyond the letters of 16 bits keep their places", () => {
  expect(find("aa", "aaaa")).toHaveLength(2);
  expect(find("b", "😀b")[0]).toMatchObject({ from: { piece: 0, offset: 2 }, to: { piece: 0, offset: 3 } });
});

test("stepping goes round the ends", () => {
  expect([stepMatch(2, 1, 3), stepMatch(0, -1, 3), stepMatch(1, 5, 3), stepMatch(0, 1, 0)]).toEqual([
    0, 2, 0, 0,
  ]);
});
