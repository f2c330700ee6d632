/** Printed where no font has the letter; the writer of the PDF tells of each. */
const REPLACEMENT = "\ufffd";

/**
 * Controls, soft hyphens, joiners, directional controls, variation selectors and what is no character: none
 * of them is seen, and a PDF has no glyph for them.
 */
const INVISIBLE = /(?!\n)[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\ufffe\uffff]/gu;

/** Ligatures and shapes of letters with a number of their own (FB00 to FDFF, FE70 to FEFC): a glyph is the same either way. */
const PRESENTATION_FORM = /[\ufb00-\ufdff\ufe70-\ufefc]/g;

/** A text as it is compared: composed letters, nothing invisible, one space for any, one mark for a line's end. */
export function comparable(text: string): string {
  return text
    .replace(/[\u2028\u2029\t\r]/g, " ")
    .replace(INVISIBLE, "")
    .replace(PRESENTATION_FORM, (form) => form.normalize("NFKC"))
    .normalize("NFC")
    .replace(/\s+/g, (spaces) => (/[^\n]/.test(spaces) ? " " : "\n"))
    .trim();
}

/**
 * Whether two texts say the same. At a line's end a space may stand or not. A letter that no font
 * has, printed as a replacement sign, stands for any letters.
 */
export function sameText(first: string, second: string): boolean {
  const [a, b] = [comparable(first), comparable(second)];
  if (a === b) return true;
  if (a.includes(REPLACEMENT)) return fits(a, b);
  if (b.includes(REPLACEMENT)) return fits(b, a);
  return sameBetweenLines(a, b);
}

function sameBetweenLines(a: string, b: string): boolean {
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [left, right] = [a[i], b[j]];
    if (left === right) [i, j] = [i + 1, j + 1];
    else if (left === "\n") [i, j] = [i + 1, right === " " ? j + 1 : j];
    else if (right === "\n") [i, j] = [left === " " ? i + 1 : i, j + 1];
    else return false;
  }
  return true;
}

/** Whether the pieces between the replacement signs stand in the other text in their order. */
function fits(pattern: string, text: string): boolean {
  const words = text.replace(/\s/g, "");
  const pieces = pattern.replace(/\s/g, "").split(REPLACEMENT);
  const [first = "", ...others] = pieces;
  const last = others.pop() ?? "";
  if (!words.startsWith(first) || !words.endsWith(last)) return false;
  let at = first.length;
  for (const piece of others) {
    const found = words.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return at <= words.length - last.length;
}
