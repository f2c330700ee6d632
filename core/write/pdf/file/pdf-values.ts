/** The number of an indirect object (ISO 32000-1, 7.3.10), from 1. */
export type ObjectNumber = number;

/** An indirect reference (7.3.10), with generation 0. */
export function reference(object: ObjectNumber): string {
  return `${object} 0 R`;
}

/** Rounds a coordinate in points to hundredths, finer than the resolution of any printer. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** A coordinate as the text of an operand. */
export function number(value: number): string {
  return String(rounded(value));
}

/** A surrogate without its pair, which makes UTF-16 invalid. */
const LONE_SURROGATE = /\p{Surrogate}/gu;
const ESCAPED = /[\\()]/g;
const PLAIN = /^[\x20-\x7e]*$/;

/** A text string (ISO 32000-1, 7.9.2.2): a literal string for ASCII, else UTF-16BE as a hexadecimal string. */
export function textString(text: string): string {
  if (PLAIN.test(text)) return `(${text.replace(ESCAPED, "\\$&")})`;
  return `<feff${utf16(wellFormed(text))}>`;
}

/** The text as a text string of pdfkit, which takes `String` objects for text strings and primitive strings for names. */
export function textValue(text: string): InstanceType<StringConstructor> {
  return new String(wellFormed(text));
}

/** The text with U+FFFD for each lone surrogate. */
export function wellFormed(text: string): string {
  return text.replace(LONE_SURROGATE, "\ufffd");
}

export function utf16(text: string): string {
  let digits = "";
  for (let index = 0; index < text.length; index += 1) digits += hex(text.charCodeAt(index));
  return digits;
}

/** Four hexadecimal digits. */
export function hex(value: number): string {
  return value.toString(16).padStart(4, "0");
}
