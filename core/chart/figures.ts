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

/** As many decimals as the number was written with, three at most. */
function decimalsOf(value: number): number {
  const [, fraction = ""] = String(value).split(".");
  return /e/i.test(String(value)) ? 3 : Math.min(3, fraction.length);
}
