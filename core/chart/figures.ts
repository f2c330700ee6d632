import { decimalSeparator } from "../document/decimal.ts";

/** A number as the note prints it: thousands grouped, a true minus, the decimals of the language. */
export function printFigure(value: number, language: string, decimals = decimalsOf(value)): string {
  const separator = decimalSeparator(language);
  const grouping = separator === "," ? "\u202f" : ",";
  const [whole = "0", fraction] = Math.abs(value).toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, grouping);
  const digits = fraction === undefined ? grouped : `${grouped}${separator}${fraction}`;
  return value < 0 && Number(digits.replace(/\D/g, "")) !== 0 ? `\u2212${digits}` : digits;
}

const MOST_DECIMALS = 3;

/** As many decimals as the number was written with, three at most; 1.5899999999999999 is 1.59. */
export function decimalsOf(value: number): number {
  const written = String(Number(value.toFixed(MOST_DECIMALS)));
  if (/e/i.test(String(value)) || /e/i.test(written)) return MOST_DECIMALS;
  return written.split(".")[1]?.length ?? 0;
}
