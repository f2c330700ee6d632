/**
 * Widths in parts of the font size, of Calibri: a writer has no fonts, and Word may use another one than it is
 * asked for. Of what lies beyond ASCII they are near enough to share out columns.
 */
const NARROW = new Set("·’‘\u00A0\u202F");
const WIDE = new Set("—…ЖжШшЩщЮюФфЫы");

/** Bold letters against regular ones, at the most in usual words. */
export const BOLD = 1.045;

export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

export function boldTextWidth(text: string): number {
  return BOLD * textWidth(text);
}

/** Of a UTF-16 unit. */
export function codeWidth(code: number): number {
  return ASCII_WIDTHS[code] ?? widthOf(String.fromCharCode(code));
}

function characterWidth(character: string): number {
  return ASCII_WIDTHS[character.charCodeAt(0)] ?? widthOf(character);
}

function widthOf(character: string): number {
  if (NARROW.has(character)) return 0.27;
  if (WIDE.has(character)) return 0.8;
  if (character === "\u200E" || character === "\u200F") return 0;
  if (character >= "\u2E80") return isSecondHalf(character) ? 0 : 1;
  return character === character.toLowerCase() ? 0.5 : 0.6;
}

/** Of a letter that takes two units. */
function isSecondHalf(character: string): boolean {
  return character >= "\uDC00" && character <= "\uDFFF";
}

/** In thousandths, from the space to the tilde. */
const PRINTED = [
  226, 326, 401, 498, 507, 715, 682, 221, 303, 303, 498, 498, 250, 306, 252, 386, 507, 507, 507, 507, 507,
  507, 507, 507, 507, 507, 268, 268, 498, 498, 498, 463, 894, 579, 544, 533, 615, 488, 459, 631, 623, 252,
  319, 520, 420, 855, 646, 662, 517, 673, 543, 459, 487, 642, 567, 890, 519, 487, 468, 307, 386, 307, 498,
  498, 291, 479, 525, 423, 525, 498, 305, 471, 525, 229, 239, 455, 229, 799, 525, 527, 525, 525, 349, 391,
  335, 525, 452, 715, 433, 453, 395, 314, 460, 314, 498,
];

const ASCII_WIDTHS: readonly number[] = [
  ...Array.from({ length: 32 }, () => 0),
  ...PRINTED.map((width) => width / 1000),
];
