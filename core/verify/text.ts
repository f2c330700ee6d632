import { VERIFY_LIMITS } from "../limits/limits.ts";

/** Printed where no font has the letter; the writer of the PDF tells of each. */
const REPLACEMENT = "\ufffd";

/**
 * Controls, soft hyphens, joiners, directional controls, variation selectors and what is no character: none
 * of them is seen, and a PDF has no glyph for them.
 */
const INVISIBLE = /(?!\n)[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\ufffe\uffff]/gu;

/** Ligatures and shapes of letters with a number of their own (FB00 to FDFF, FE70 to FEFC): a glyph is the same either way. */
const PRESENTATION_FORM = /[\ufb00-\ufdff\ufe70-\ufefc]/g;

/** A hyphen behind which no line ends, of Word's own kind: a hyphen all the same. */
const UNBROKEN_HYPHEN = /\u2011/g;

/** A text as it is compared: composed letters, nothing invisible, one space for any, one mark for a line's end. */
export function comparable(text: string): string {
  return text
    .replace(/[\u2028\u2029\t\r]/g, " ")
    .replace(INVISIBLE, "")
    .replace(UNBROKEN_HYPHEN, "-")
    .replace(PRESENTATION_FORM, (form) => form.normalize("NFKC"))
    .normalize("NFC")
    .replace(/\s+/g, (spaces) => (/[^\n]/.test(spaces) ? " " : "\n"))
    .trim();
}

/**
 * Whether two texts say the same. At a line's end a space may stand or not. A letter that no font
 * has, printed as a replacement sign, stands for the few characters that one letter can be of.
 */
export function sameText(first: string, second: string): boolean {
  const [a, b] = [comparable(first), comparable(second)];
  if (a === b) return true;
  if (a.includes(REPLACEMENT)) return fits(a, b);
  if (b.includes(REPLACEMENT)) return fits(b, a);
  return sameBetweenLines(a, b);
}

/** A text as it is compared, and without spaces: what differs in it differs in any case. */
export function withoutSpaces(text: string): string {
  return comparable(text).replace(/\s/g, "");
}

export function hasSigns(text: string): boolean {
  return text.includes(REPLACEMENT);
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

/** Characters of a sign that is joined of several, without the joiners: a family, a flag. */
const LONGEST_SIGN = 8;

/** A letter may have many marks, as long as they are marks; Unicode's own stream-safe form has 30 (UAX 15, 13). */
const MARKED = /^\P{M}?\p{M}{0,30}/u;

/** Whether the other text has the same pieces between signs, and no more in the place of each than one can be. */
function fits(pattern: string, text: string): boolean {
  const words = text.replace(/\s/g, "");
  return endsOf(pattern.replace(/\s/g, ""), words).has(words.length);
}

/** Whether a text begins as another does, whichever of them has signs for letters that no font has. */
export function beginsLike(text: string, beginning: string): boolean {
  const [whole, start] = [text, beginning].map((each) => comparable(each).replace(/\s/g, ""));
  if (whole === undefined || start === undefined) return false;
  if (start.includes(REPLACEMENT)) return endsOf(start, whole).size > 0;
  if (!whole.includes(REPLACEMENT)) return whole.startsWith(start);
  // What the sign stands for may be cut: as far as the sign, both say the same.
  return start.startsWith(whole.slice(0, whole.indexOf(REPLACEMENT)).slice(0, start.length));
}

/**
 * The places in a text at which a pattern with signs in it can end. Each sign multiplies the places to try; a text
 * with more signs than the limit is nothing that anyone can read, and fits none.
 */
function endsOf(pattern: string, words: string): ReadonlySet<number> {
  const [first = "", ...parts] = pattern.split(REPLACEMENT);
  if (parts.length > VERIFY_LIMITS.signs) return new Set();
  let ends = words.startsWith(first) ? new Set([first.length]) : new Set<number>();
  for (const part of parts) ends = new Set([...ends].flatMap((end) => endsBehind(words, end, part)));
  return ends;
}

/** Where the piece can end that follows a sign at `from`; what XML cannot hold is no sign in a Word file. */
function endsBehind(words: string, from: number, part: string): readonly number[] {
  const ends: number[] = [];
  const marked = MARKED.exec(words.slice(from))?.[0].length ?? 0;
  for (let at = from; at <= from + Math.max(LONGEST_SIGN, marked); at += 1) {
    if (words.startsWith(part, at)) ends.push(at + part.length);
  }
  return ends.filter((end) => end <= words.length);
}
