import type { Hyphenate } from "../../hyphenation/hyphenate.ts";

/** A break opportunity inside a word. `at`: UTF-16 units from its start; `hyphen`: whether the line then ends in a hyphen. */
export interface BreakPoint {
  readonly at: number;
  readonly hyphen: boolean;
}

const SOFT_HYPHEN = /\u00ad(?=\P{Z})/gu;
/** A URL, a path or an email address. The atomic group for leading punctuation prevents backtracking in quadratic time. */
const ADDRESS =
  /^(?=([("'<[]*))\1(?:[a-z][a-z0-9+.-]*:\/\/|www\.|[^\s/]+\.[a-z]{2,}\/|[^\s@]+@[^\s@]+\.[a-z])/i;
/** Break opportunities in an address: after punctuation, before a letter or digit. */
const ADDRESS_PART = /(?<=[/.\-?&=_#@])(?=[\p{L}\p{N}])/gu;
/** Break opportunities after no-break spaces, for tied words that are wider than a line. */
const TIED_SPACE = /(?<=\u00a0)(?=\P{Z})/gu;
const LETTERS = /\p{L}[\p{L}\p{M}]*/gu;

/** Minimum number of letters before and after a hyphen. */
const MIN_BEFORE = 3;
const MIN_AFTER = 3;

/**
 * Break opportunities inside a word. Tied words that are too wide for a line together break at their spaces. Soft hyphens
 * take precedence over patterns. An address breaks after punctuation, without a hyphen that would seem part of it. Other
 * words break by the patterns of their language, except words with digits and abbreviations in capitals.
 */
export function breakPoints(
  word: string,
  language: string,
  hyphenate: Hyphenate | undefined,
  isTooWide = false,
): readonly BreakPoint[] {
  const tied = isTooWide ? Array.from(word.matchAll(TIED_SPACE), ({ index }) => index) : [];
  if (tied.length > 0) return tied.map((at) => ({ at, hyphen: false }));
  const soft = Array.from(word.matchAll(SOFT_HYPHEN), ({ index }) => ({ at: index + 1, hyphen: true }));
  if (soft.length > 0) return soft;
  if (ADDRESS.test(word)) {
    return Array.from(word.matchAll(ADDRESS_PART), ({ index }) => ({ at: index, hyphen: false }));
  }
  if (hyphenate === undefined || /\p{N}|\p{Lu}.*\p{Lu}/u.test(word)) return [];
  return Array.from(word.matchAll(LETTERS)).flatMap(({ 0: characters, index }) =>
    hyphenate(characters, language)
      .filter((at) => at >= MIN_BEFORE && at <= characters.length - MIN_AFTER)
      .map((at) => ({ at: index + at, hyphen: true })),
  );
}
