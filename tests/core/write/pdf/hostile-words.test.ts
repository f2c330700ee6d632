import { expect, test } from "vitest";
import { divisionPoints } from "../../../../core/write/pdf/layout/lines/division-points.ts";

test.each(["[", "(", '"', "<", "'["])(
  "a word that begins with a million %s is looked through once",
  (sign) => {
    const word = `${sign.repeat(1_000_000)}a`;
    expect(divisionPoints(word, "en-GB", undefined)).toEqual([]);
  },
);

test("an address in brackets still parts at its signs", () => {
  const points = divisionPoints('("<https://example.org/a', "en-GB", undefined);
  expect(points.map(({ at }) => at)).toEqual([11, 19, 23]);
});
