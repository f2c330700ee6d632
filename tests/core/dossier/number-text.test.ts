import { describe, expect, test } from "vitest";
import { columnDecimals, parseNumber } from "../../../core/dossier/series/number-text.ts";
import { numberFault } from "../../../core/dossier/series/written-number.ts";

describe("a number", () => {
  test.each([
    ["0", 0, 0],
    ["1.50", 1.5, 2],
    ["+2", 2, 0],
    ["-2.5", -2.5, 1],
    ["\u22122.5", -2.5, 1],
    [".25", 0.25, 2],
    ["007", 7, 0],
    ["1e3", 1000, 0],
    ["2.5E-2", 0.025, 0],
    ["123456789012345", 123_456_789_012_345, 0],
    ["0.12345678901234", 0.123_456_789_012_34, 14],
  ])("%j is read with its decimals", (text, value, decimals) => {
    expect(parseNumber(text)).toEqual({ value, decimals });
    expect(numberFault(text)).toBeUndefined();
  });

  test.each(["", " 1", "1 ", "1_000", "0x10", "Infinity", "NaN", "1e100", "--1", "1.2.3", "."])(
    "%j is refused",
    (text) => {
      expect(parseNumber(text)).toBeUndefined();
      expect(numberFault(text)?.message).toContain("is not a number");
    },
  );

  test("has at most the fifteen digits that are exact, leading zeros aside", () => {
    expect(parseNumber("000123456789012.345")).toBeDefined();
    expect(parseNumber("1234567890123.456")).toBeUndefined();
    expect(parseNumber("1234567890123456")).toBeUndefined();
  });
});

describe("a number in another way of writing", () => {
  test.each([
    ["5.", "ends with its point"],
    ["1234567890123456", "more digits than the 15"],
    ["1 200", "spaces or apostrophes between its thousands"],
    ["1\u202f200,5", "spaces or apostrophes between its thousands"],
    ["1’200", "spaces or apostrophes between its thousands"],
    ["1,200", "a comma, for thousands or for decimals"],
    ["1,200.5", "commas between its thousands"],
    ["1.200,5", "points between its thousands and a decimal comma"],
    ["2,5", "a decimal comma"],
    ["- 2", "a space after its minus sign"],
    ["\u2212 2", "a space after its minus sign"],
    ["(2.5)", "in brackets"],
    ["#DIV/0!", "an error of the spreadsheet's formula"],
    ["12*", "a letter or a sign after it"],
    ["~12", "a sign before it"],
    ["£12", "has a unit"],
    ["12 km", "has a unit"],
    ["١٢", "digits other than 0 to 9"],
    ["–2.5", "begins with a dash"],
    ["12%", "a per cent sign"],
    ["n/a", "stands for a figure that is not known"],
    ["..", "stands for a figure that is not known"],
  ])("%j is told by its cause", (text, cause) => {
    const fault = numberFault(text);
    expect(fault?.message).toContain(cause);
    expect(fault?.hint).not.toBe("");
  });

  test("is quoted in part where it is long", () => {
    expect(numberFault("x".repeat(10_000))?.message).toBe(`"${"x".repeat(60)}" is not a number`);
  });
});

test("a column has the decimals of its most precise number; gaps count for nothing", () => {
  const number = (decimals: number) => ({ value: 1, decimals });
  const rows = [[number(1), null], [number(3), null, number(9)], [number(0)]];
  expect(columnDecimals(["a", "b"], rows)).toEqual([3, 0]);
  expect(columnDecimals([], rows)).toEqual([]);
});
