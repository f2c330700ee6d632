/** pdfkit writes primitive strings as names and String objects as text. */
export function pdfString(text: string): unknown {
  return Object(text);
}
