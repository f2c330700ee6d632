import { VERIFY_LIMITS } from "../limits/limits.ts";

/** Replacement character (U+FFFD), printed where no font has the character; the PDF writer reports each. */
const REPLACEMENT = "\ufffd";

/**
 * Invisible characters: controls, soft hyphens, joiners, directional controls, variation selectors, lone surrogates and
 * noncharacters. A PDF has no glyphs for them.
 */
const INVISIBLE = /(?!\n)[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}\ufffe\uffff]/gu;

/** Presentation forms (U+FB00 to U+FDFF, U+FE70 to U+FEFC), which have the same glyphs as the letters they stand for. */
const PRESENTATION_FORM = /[\ufb00-\ufdff\ufe70-\ufefc]/g;

/** Non-breaking hyphen, for which Word has its own element; compared as a hyphen. */
const NON_BREAKING_HYPHEN = /\u2011/g;

/** A text in the form in which it is compared: NFC, no invisible characters, one space or line feed for any white space. */
export function comparable(text: string): string {
  return text
    .replace(/[\u2028\u2029\t\r]/g, " ")
    .replace(INVISIBLE, "")
    .replace(NON_BREAKING_HYPHEN, "-")
    .replace(PRESENTATION_FORM, (form) => form.normalize("NFKC"))
    .normalize("NFC")
    .replace(/\s+/g, (spaces) => (/[^\n]/.test(spaces) ? " " : "\n"))
    .trim();
}

/**
 * Whether two texts say the same. A line end matches a space or nothing. A replacement character matches the few
 * characters that one visible sign can consist of.
 */
export function sameText(first: string, second: string): boolean {
  const [a, b] = [comparable(first), comparable(second)];
  if (a === b) return true;
  if (a.includes(REPLACEMENT)) return fits(a, b);
  if (b.includes(REPLACEMENT)) return fits(b, a);
  return sameBetweenLines(a, b);
}

/** A comparable text without spaces. Texts that differ in this form always differ. */
export function withoutSpaces(text: string): string {
  return comparable(text).replace(/\s/g, "");
}

export function hasReplacementCharacter(text: string): boolean {
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

/** Code units of a sign that joins several characters, without the joiners: a family, a flag. */
const LONGEST_SIGN = 8;

/** A letter with its combining marks: at most 30, as in the stream-safe text format (UAX 15, section 13). */
const MARKED = /^\P{M}?\p{M}{0,30}/u;

/** Whether a text matches a pattern, in which each replacement character stands for one sign. */
function fits(pattern: string, text: string): boolean {
  const words = text.replace(/\s/g, "");
  return endsOf(pattern.replace(/\s/g, ""), words).has(words.length);
}

/** Whether a text has a given beginning, where either may contain replacement characters. */
export function beginsLike(text: string, beginning: string): boolean {
  const [whole, start] = [text, beginning].map((each) => comparable(each).replace(/\s/g, ""));
  if (whole === undefined || start === undefined) return false;
  if (start.includes(REPLACEMENT)) return endsOf(start, whole).size > 0;
  if (!whole.includes(REPLACEMENT)) return whole.startsWith(start);
  // The beginning may end within what the replacement character stands for, so compare only up to it.
  return start.startsWith(whole.slice(0, whole.indexOf(REPLACEMENT)).slice(0, start.length));
}

/**
 * The offsets in a text at which a match of the pattern can end. Each replacement character multiplies the offsets to
 * try; a pattern with more of them than the limit is unreadable and matches nothing.
 */
function endsOf(pattern: string, words: string): ReadonlySet<number> {
  const [first = "", ...parts] = pattern.split(REPLACEMENT);
  if (parts.length > VERIFY_LIMITS.signs) return new Set();
  let ends = words.startsWith(first) ? new Set([first.length]) : new Set<number>();
  for (const part of parts) ends = new Set([...ends].flatMap((end) => endsBehind(words, end, part)));
  return ends;
}

/**
 * The offsets at which `part` can end behind a replacement character at `from`, which may stand for nothing: XML cannot
 * hold every character.
 */
function endsBehind(words: string, from: number, part: string): readonly number[] {
  const ends: number[] = [];
  const marked = MARKED.exec(words.slice(from))?.[0].length ?? 0;
  for (let at = from; at <= from + Math.max(LONGEST_SIGN, marked); at += 1) {
    if (words.startsWith(part, at)) ends.push(at + part.length);
  }
  return ends.filter((end) => end <= words.length);
}
