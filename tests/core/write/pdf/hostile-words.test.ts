import { expect, test } from "vitest";
import { breakPoints } from "../../../../core/write/pdf/layout/lines/break-points.ts";

test.each(["[", "(", '"', "<", "'["])(
  "a word that begins with a million %s is looked through once",
  (sign) => {
    const word = `${sign.repeat(1_000_000)}a`;
    expect(breakPoints(word, "en-GB", undefined)).toEqual([]);
  },
);

test("breaks an address in brackets at its punctuation", () => {
  const points = breakPoints('("<https://example.org/a', "en-GB", undefined);
  expect(points.map(({ at }) => at)).toEqual([11, 19, 23]);
});
