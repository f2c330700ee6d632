const SOFT_HYPHEN = 0xad;

const HANGUL = /[\u1100-\u11ff\u3130-\u318f\ua960-\ua97c\uac00-\ud7fb]/;
const LETTER_OR_FIGURE = /[\p{L}\p{N}\p{M}]/u;

/**
 * Where a line may end by the line breaking algorithm (UAX 14) and does not here: behind a soft hyphen, which is
 * a matter of parting words, and inside a Korean word, which keeps together as words with spaces do (8.2, "Korean").
 */
export function isTied(text: string, position: number): boolean {
  if (text.charCodeAt(position - 1) === SOFT_HYPHEN) return true;
  const [before = "", behind = ""] = [text[position - 1], text[position]];
  if (before < "\u1100" && behind < "\u1100") return false;
  return (
    (HANGUL.test(before) || HANGUL.test(behind)) &&
    LETTER_OR_FIGURE.test(before) &&
    LETTER_OR_FIGURE.test(behind)
  );
}
