const SOFT_HYPHEN = 0xad;

const HANGUL = /[\u1100-\u11ff\u3130-\u318f\ua960-\ua97c\uac00-\ud7fb]/;
const LETTER_OR_FIGURE = /[\p{L}\p{N}\p{M}]/u;

const MARK = /\p{M}/u;
/** Thai, Lao and Khmer signs of repetition and abbreviation, which a space may part from the word before. */
const FOLLOWS = /[\u0e2f\u0e46\u0ec6\u17d7]/;
const SPACE = /[ \n\u200b\u2028]/;

/**
 * Where a line may end by the line breaking algorithm (UAX 14) and does not here: behind a soft hyphen, which is
 * a matter of parting words, and inside a Korean word, which keeps together as words with spaces do (8.2, "Korean"); and
 * before a mark, which stands with its letter whatever older versions of the algorithm say of either, and before a sign that repeats the word before it.
 */
export function isTied(text: string, position: number): boolean {
  if (text.charCodeAt(position - 1) === SOFT_HYPHEN) return true;
  const [before = "", behind = ""] = [text[position - 1], text[position]];
  if (before < "\u0300" && behind < "\u0300") return false;
  if (FOLLOWS.test(behind)) return true;
  if (MARK.test(behind) && !SPACE.test(before)) return true;
  return (
    (HANGUL.test(before) || HANGUL.test(behind)) &&
    LETTER_OR_FIGURE.test(before) &&
    LETTER_OR_FIGURE.test(behind)
  );
}
