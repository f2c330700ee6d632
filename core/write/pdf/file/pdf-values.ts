/** The number of an indirect object (ISO 32000-1, 7.3.10). Objects of a file count from 1. */
export type ObjectNumber = number;

/** The text by which one object names another. */
export function reference(object: ObjectNumber): string {
  return `${object} 0 R`;
}

/** A number of a page description, in points: hundredths are finer than any printer. */
export function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** Half a pair is no character; UTF-16 would be broken by it. */
const LONE_SURROGATE = /\p{Surrogate}/gu;
const ESCAPED = /[\\()]/g;
const PLAIN = /^[\x20-\x7e]*$/;

/** A text string (ISO 32000-1, 7.9.2.2): ASCII as it is, anything else as UTF-16 in hexadecimal. */
export function textString(text: string): string {
  if (PLAIN.test(text)) return `(${text.replace(ESCAPED, "\\$&")})`;
  return `<feff${utf16(text.replace(LONE_SURROGATE, "\ufffd"))}>`;
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

/** YYYY-MM-DD as a date of PDF (ISO 32000-1, 7.9.4): midnight, universal time. */
export function dateString(day: string): string {
  return `(D:${day.replaceAll("-", "")}000000Z)`;
}
