import fc from "fast-check";
import { expect, test } from "vitest";
import { parseNumber } from "../../../core/dossier/series/number-text.ts";
import {
  formatDecimal,
  parseDecimal,
  roundDecimal,
  shiftDecimal,
  toExactDigits,
} from "../../../core/import/table/decimal-text.ts";
import { kindsOf, parseWritten } from "../../../core/import/table/period-text.ts";
import { decimalEvidence, plainFigure } from "../../../core/import/table/written-figure.ts";

function decimal(text: string) {
  const parsed = parseDecimal(text);
  if (!parsed) throw new Error(`no decimal: ${text}`);
  return parsed;
}

test.each([
  ["0", "0"],
  ["-0.0", "0.0"],
  ["007.50", "7.50"],
  ["\u22121.5", "-1.5"],
  ["2.878152E12", "2878152000000"],
  ["1.5e-3", "0.0015"],
  [".5", "0.5"],
  ["5.", "5"],
])("writes %s as %s", (text, written) => {
  expect(formatDecimal(decimal(text))).toBe(written);
});

test.each(["", ".", "-", "1,5", "1e99", "0x10", "NaN", "1".repeat(61)])("%j is no decimal", (text) => {
  expect(parseDecimal(text)).toBeUndefined();
});

test.each([
  ["0.5", 0, "1"],
  ["-0.5", 0, "-1"],
  ["2.345", 2, "2.35"],
  ["9.999", 1, "10.0"],
  ["0.04", 1, "0.0"],
  ["12", 2, "12"],
])("rounds %s to %i decimals: %s", (text, decimals, written) => {
  expect(formatDecimal(roundDecimal(decimal(text), decimals))).toBe(written);
});

test("shifting by a power of ten and back gives the same figure, whatever its length", () => {
  const digits = fc.stringMatching(/^-?[1-9]\d{0,17}(\.\d{1,15})?$/);
  fc.assert(
    fc.property(digits, fc.integer({ min: -12, max: 12 }), (text, power) => {
      const moved = formatDecimal(shiftDecimal(decimal(text), power));
      const back = decimal(formatDecimal(shiftDecimal(decimal(moved), -power)));
      const strip = (written: string) => written.replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, "");
      expect(strip(formatDecimal(back))).toBe(strip(formatDecimal(decimal(text))));
    }),
  );
});

test("what is rounded to exact digits is a number of a dossier", () => {
  const digits = fc.stringMatching(/^[1-9]\d{0,11}(\.\d{1,30})?$/);
  fc.assert(
    fc.property(digits, (text) => {
      const written = formatDecimal(toExactDigits(decimal(text)));
      expect(parseNumber(written)?.value).toBeCloseTo(Number(text), 10 - Math.ceil(Math.log10(Number(text))));
    }),
  );
});

test.each([
  ["1,234,567.8", "point", "1234567.8"],
  ["1.234.567,8", "comma", "1234567.8"],
  ["1 234 567", "point", "1234567"],
  ["1\u202f234,5", "comma", "1234.5"],
  ["12,34", "point", undefined],
  ["1,23,456", "point", undefined],
  ["1.234.5", "comma", undefined],
  ["12 34", "point", undefined],
] as const)("%j with a decimal %s is %s", (text, sign, figure) => {
  expect(plainFigure(text, sign)).toBe(figure);
});

test.each([
  ["1,234", "either"],
  ["1.234", "either"],
  ["1,2345", "comma"],
  ["1234,5", "comma"],
  ["1,234.5", "point"],
  ["1.5", "point"],
  ["1234", undefined],
  ["31.12.2023", undefined],
] as const)("%s proves the decimal sign %s", (text, evidence) => {
  expect(decimalEvidence(text)).toBe(evidence);
});

test.each([
  ["2023", ["year"]],
  ["YR2023", ["year"]],
  ["2023-Q1", ["quarter"]],
  ["2023M01", ["month"]],
  ["202301", ["month"]],
  ["Jan-23", ["month"]],
  ["January 2024", ["month"]],
  ["2024 FEB", ["month"]],
  ["2023/24", ["financial-year"]],
  ["FY2023/24", ["financial-year"]],
  ["2023 to 2024", ["financial-year"]],
  ["2010-11", ["month", "financial-year"]],
  ["2023-13", []],
  ["202313", []],
  ["2023-S1", []],
  ["2023/25", []],
  ["Foo-23", []],
])("%s can be a %j", (text, kinds) => {
  expect(kindsOf(text)).toEqual(kinds);
});

test("two-digit years are of the last century from 69 on", () => {
  expect(["Dec-68", "Dec-69"].map((text) => parseWritten("month", text)?.year)).toEqual([2068, 1969]);
});
