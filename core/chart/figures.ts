import type { ChartSeries } from "../document/node.ts";
import { type NumberMarks, numberMarks } from "../language/number-marks.ts";

/** A number as the note prints it: thousands grouped, a true minus, the decimals of the language. */
export function printFigure(value: number, language: string, decimals = decimalsOf(value)): string {
  const marks = numberMarks(language);
  const [whole = "0", fraction] = Math.abs(value).toFixed(decimals).split(".");
  const grouped = groupDigits(whole, marks);
  const digits = fraction === undefined ? grouped : `${grouped}${marks.decimal}${fraction}`;
  return value < 0 && /[1-9]/.test(digits) ? `\u2212${digits}` : digits;
}

function groupDigits(whole: string, { group, byTwos, fewest }: NumberMarks): string {
  if (whole.length < fewest) return whole;
  return whole.replace(byTwos ? /\B(?=(?:\d{2})*\d{3}$)/g : /\B(?=(?:\d{3})+$)/g, group);
}

/** All numbers of a series have as many decimals as its most precise one. */
export function decimalsOfSeries({ values, decimals }: ChartSeries): number {
  return decimals ?? values.reduce<number>((most, value) => Math.max(most, decimalsOf(value ?? 0)), 0);
}

const MOST_DECIMALS = 3;

/** What `toFixed` takes, and far more than anyone reads. */
const LONGEST = 20;

/**
 * As many decimals as the number was written with, three at most; 1.5899999999999999 is 1.59. Below one, three
 * digits behind the zeros: 0.00012 is not 0.
 */
export function decimalsOf(value: number): number {
  const size = Math.abs(value);
  if (size === 0 || size >= 1e21) return 0;
  const zeros = Math.max(0, -Math.floor(Math.log10(size)) - 1);
  const most = Math.min(LONGEST, zeros + MOST_DECIMALS);
  const [, decimals = ""] = size.toFixed(most).split(".");
  return decimals.replace(/0+$/, "").length;
}
