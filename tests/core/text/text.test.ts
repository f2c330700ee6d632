import { expect, test } from "vitest";
import { ENGLISH } from "../../../core/language/english.ts";
import { printDateSpan } from "../../../core/language/print-date.ts";
import { formatDate, isDate } from "../../../core/text/date.ts";

test("accepts only days of the calendar", () => {
  expect(["2024-02-29", "2000-02-29", "2023-12-31"].every(isDate)).toBe(true);
  expect(
    ["2023-02-29", "1900-02-29", "2023-13-01", "2023-00-10", "2023-1-1", "1 July 2023"].some(isDate),
  ).toBe(false);
});

test("writes a date as people write it", () => {
  expect(formatDate("2023-07-01")).toBe("1 July 2023");
});

test.each([
  ["2023-07-01", "2023-07-01", "1 July 2023"],
  ["2023-07-01", "2023-07-04", "1 to 4 July 2023"],
  ["2023-03-01", "2023-07-04", "1 March to 4 July 2023"],
  ["2022-07-01", "2023-07-04", "1 July 2022 to 4 July 2023"],
])("prints the range from %s to %s as %s", (from, to, words) => {
  expect(printDateSpan(from, to, ENGLISH).replaceAll("\u00a0", " ")).toBe(words);
});
