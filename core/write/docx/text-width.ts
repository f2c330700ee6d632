/**
 * Widths in parts of the font size, of a humanist sans serif such as Calibri: near enough to share out
 * columns. A writer has no fonts, and Word may use another one than it is asked for.
 */
const NARROW = new Set("iIjlftr.,:;'’‘|!()[]-·/ \u00A0\u202F");
const WIDE = new Set("mwMW%@—…ЖжШшЩщЮюФфЫы");

export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

export function characterWidth(character: string): number {
  return ASCII_WIDTHS[character.charCodeAt(0)] ?? widthOf(character);
}

function widthOf(character: string): number {
  if (character >= "0" && character <= "9") return 0.507;
  if (NARROW.has(character)) return 0.27;
  if (WIDE.has(character)) return 0.8;
  if (character === "\u200E" || character === "\u200F") return 0;
  if (character >= "\u2E80") return 1;
  return character === character.toLowerCase() ? 0.5 : 0.6;
}

const ASCII_WIDTHS: readonly number[] = Array.from({ length: 128 }, (_, code) =>
  widthOf(String.fromCharCode(code)),
);
