const SOFT_HYPHEN = 0xad;

const HANGUL = /[\u1100-\u11ff\u3130-\u318f\ua960-\ua97c\uac00-\ud7fb]/;
/** Punctuation after which UAX 14 allows a break and which numbers, references and addresses contain. */
const JOINING = /[/–?&=_-]/;
const LETTER_OR_FIGURE = /[\p{L}\p{N}\p{M}]/u;

const MARK = /\p{M}/u;
/** Thai, Lao and Khmer signs of repetition and abbreviation, which may follow a space and belong to the word before. */
const FOLLOWS = /[\u0e2f\u0e46\u0ec6\u17d7]/;
const SPACE = /[ \n\u200b\u2028]/;

/**
 * Whether a break opportunity of UAX 14 is not used: after a soft hyphen, which hyphenation handles; within ranges
 * ("3–5"), references ("A/RES/77/1") and addresses; inside a Korean word (8.2, "Korean"); before a combining mark, where
 * older versions of the algorithm allow a break; and before a repetition sign.
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

/** Whether a position is between two digits, or after a slash in a reference that contains a digit. */
function joinsNumber(text: string, position: number): boolean {
  if (/\p{Nd}/u.test(text[position - 2] ?? "") && /\p{Nd}/u.test(text[position] ?? "")) return true;
  return text[position - 1] === "/" && /\p{Nd}/u.test(wordAround(text, position));
}

function isInAddress(text: string, position: number): boolean {
  return /:\/\/|^\W?www\.|@[^@]+\./i.test(wordAround(text, position));
}

/** Distance, in UTF-16 units, to which a word is searched: more would take quadratic time in a hostile text. */
const MAX_WORD_LENGTH = 200;

function wordAround(text: string, position: number): string {
  const before = text.slice(Math.max(0, position - MAX_WORD_LENGTH), position);
  const behind = text.slice(position, position + MAX_WORD_LENGTH);
  return (before.split(/\s/).at(-1) ?? "") + (/^\S*/.exec(behind)?.[0] ?? "");
}
