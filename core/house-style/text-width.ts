/**
 * Widths of characters in Calibri, in multiples of the font size, for estimates without fonts; Word may use another
 * font. Beyond ASCII they are rough, but near enough for sharing out columns.
 */
const NARROW = new Set("·’‘\u00A0\u202F");
const WIDE = new Set("—…ЖжШшЩщЮюФфЫы");

/** Ratio of bold to regular widths, at most, in ordinary words. */
export const BOLD_RATIO = 1.045;

export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

export function boldTextWidth(text: string): number {
  return BOLD_RATIO * textWidth(text);
}

/** Width of a UTF-16 code unit, in multiples of the font size. */
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

/** Whether a character is the second half of a surrogate pair, which adds no width. */
function isSecondHalf(character: string): boolean {
  return character >= "\uDC00" && character <= "\uDFFF";
}

/** Widths from U+0020 to U+007E, in thousandths of the font size. */
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
