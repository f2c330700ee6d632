const SOFT_HYPHEN = 0xad;

const HANGUL = /[\u1100-\u11ff\u3130-\u318f\ua960-\ua97c\uac00-\ud7fb]/;
/** Signs behind which the algorithm ends lines, and numbers, references and addresses go on. */
const JOINING = /[/–?&=_-]/;
const LETTER_OR_FIGURE = /[\p{L}\p{N}\p{M}]/u;

const MARK = /\p{M}/u;
/** Thai, Lao and Khmer signs of repetition and abbreviation, which a space may part from the word before. */
const FOLLOWS = /[\u0e2f\u0e46\u0ec6\u17d7]/;
const SPACE = /[ \n\u200b\u2028]/;

/**
 * Where a line may end by the line breaking algorithm (UAX 14) and does not here: behind a soft hyphen, which is
 * a matter of hyphenation; within ranges ("3–5"), references ("A/RES/77/1") and addresses; inside a Korean word, which
 * keeps together as words with spaces do (8.2, "Korean"); before a mark, which belongs to the character before it
 * whatever older versions of the algorithm say of either; and before a sign that repeats the word before it.
 */
export function isTied(text: string, position: number): boolean {
  if (text.charCodeAt(position - 1) === SOFT_HYPHEN) return true;
  const [before = "", behind = ""] = [text[position - 1], text[position]];
  if (JOINING.test(before)) return joinsNumber(text, position) || isInAddress(text, position);
  if (before < "\u0300" && behind < "\u0300") return false;
  if (FOLLOWS.test(behind)) return true;
  if (MARK.test(behind) && !SPACE.test(before)) return true;
  return (
    (HANGUL.test(before) || HANGUL.test(behind)) &&
    LETTER_OR_FIGURE.test(before) &&
    LETTER_OR_FIGURE.test(behind)
  );
}

/** Between two figures, or behind a stroke in a reference that has a figure. */
function joinsNumber(text: string, position: number): boolean {
  if (/\p{Nd}/u.test(text[position - 2] ?? "") && /\p{Nd}/u.test(text[position] ?? "")) return true;
  return text[position - 1] === "/" && /\p{Nd}/u.test(wordAround(text, position));
}

function isInAddress(text: string, position: number): boolean {
  return /:\/\/|^\W?www\.|@[^@]+\./i.test(wordAround(text, position));
}

/** Longer words are no references, and looking further would take the square of the time. */
const LONGEST_WORD = 200;

function wordAround(text: string, position: number): string {
  const before = text.slice(Math.max(0, position - LONGEST_WORD), position);
  const behind = text.slice(position, position + LONGEST_WORD);
  return (before.split(/\s/).at(-1) ?? "") + (/^\S*/.exec(behind)?.[0] ?? "");
}
