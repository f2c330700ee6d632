/** Line ends of word processors (vertical tab), printers (form feed) and old computers (next line), and Unicode's own. */
const ODD_LINE_END = /[\v\f\u0085\u2028\u2029]/g;

/** Control characters other than tab and line end, and halves of characters. */
const UNPRINTABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}/gu;

/**
 * Pasted text without the control characters that no note can print. A line end that a field of one line has no room
 * for becomes a space.
 */
export function plainWords(text: string, severalLines: boolean): string {
  return text.replace(ODD_LINE_END, severalLines ? "\n" : " ").replace(UNPRINTABLE, "");
}
