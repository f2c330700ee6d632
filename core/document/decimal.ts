import { numberMarks } from "../language/number-marks.ts";

/** The mark between a figure's whole and its decimals: what readers of the language align on. */
export function decimalSeparator(language: string): string {
  return numberMarks(language).decimal;
}

/** Between whole and decimals where digits are Arabic-Indic (U+066B). */
const ARABIC_SEPARATOR = "\u066b";

/** What stands right of a figure's last whole digit: decimals and a unit. Empty for text without a digit. */
export function numeralTail(text: string, separator: string): string {
  const decimals = text.lastIndexOf(text.includes(ARABIC_SEPARATOR) ? ARABIC_SEPARATOR : separator);
  if (decimals > 0 && /\p{Nd}/u.test(text.charAt(decimals + 1))) return text.slice(decimals);
  return /\d/.test(text) ? (/\D*$/.exec(text)?.[0] ?? "") : "";
}

/** Digits and no letters: what is cut from it is another number. */
export function isNumeral(text: string): boolean {
  return /\p{Nd}/u.test(text) && !/\p{L}/u.test(text);
}
