import { numberSymbols } from "../language/number-marks.ts";

/** The decimal separator of a language (BCP 47), on which its numbers are aligned. */
export function decimalSeparator(language: string): string {
  return numberSymbols(language).decimal;
}

/** The decimal separator of Arabic-Indic digits (U+066B). */
const ARABIC_SEPARATOR = "\u066b";

/** The part of a number after its last integer digit: decimals and unit. Empty for text without a digit. */
export function numeralTail(text: string, separator: string): string {
  const decimals = text.lastIndexOf(text.includes(ARABIC_SEPARATOR) ? ARABIC_SEPARATOR : separator);
  if (decimals > 0 && /\p{Nd}/u.test(text.charAt(decimals + 1))) return text.slice(decimals);
  return /\d/.test(text) ? (/\D*$/.exec(text)?.[0] ?? "") : "";
}

/** Whether a text has digits and no letters, so that part of it would read as another number. */
export function isNumeral(text: string): boolean {
  return /\p{Nd}/u.test(text) && !/\p{L}/u.test(text);
}
