import type { ChartSeries } from "../document/node.ts";
import { type NumberSymbols, numberSymbols } from "../language/number-marks.ts";

/** A number as a note prints it: thousands grouped, a true minus sign, the decimal separator of the language. */
export function printNumber(value: number, language: string, decimals = decimalsOf(value)): string {
  const marks = numberSymbols(language);
  const [whole = "0", fraction] = Math.abs(value).toFixed(decimals).split(".");
  const grouped = groupDigits(whole, marks);
  const digits = fraction === undefined ? grouped : `${grouped}${marks.decimal}${fraction}`;
  return value < 0 && /[1-9]/.test(digits) ? `\u2212${digits}` : digits;
}

function groupDigits(whole: string, { group, byTwos, minDigits }: NumberSymbols): string {
  if (whole.length < minDigits) return whole;
  return whole.replace(byTwos ? /\B(?=(?:\d{2})*\d{3}$)/g : /\B(?=(?:\d{3})+$)/g, group);
}

/** Decimals of all numbers in a series: those of its most precise number. */
export function decimalsOfSeries({ values, decimals }: ChartSeries): number {
  return decimals ?? values.reduce<number>((max, value) => Math.max(max, decimalsOf(value ?? 0)), 0);
}

const MAX_DECIMALS = 3;

/** Maximum number of decimals of numbers near zero, far more than anyone reads. */
const MAX_DECIMALS_NEAR_ZERO = 20;

/**
 * Decimals of a number, three at most, without errors of binary arithmetic: 1.5899999999999999 has two. Numbers below
 * one have up to three digits after their leading zeros, so that 0.00012 does not become 0.
 */
export function decimalsOf(value: number): number {
  const size = Math.abs(value);
  if (size === 0 || size >= 1e21) return 0;
  const zeros = Math.max(0, -Math.floor(Math.log10(size)) - 1);
  const max = Math.min(MAX_DECIMALS_NEAR_ZERO, zeros + MAX_DECIMALS);
  const [, decimals = ""] = size.toFixed(max).split(".");
  return decimals.replace(/0+$/, "").length;
}
