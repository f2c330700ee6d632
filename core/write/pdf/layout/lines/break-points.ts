import type { Hyphenate } from "../../hyphenation/hyphenate.ts";

/** A place inside a word where a line may end, in UTF-16 units from its start; `hyphen`: whether one is shown. */
export interface BreakPoint {
  readonly at: number;
  readonly hyphen: boolean;
}

const SOFT_HYPHEN = /\u00ad(?=\P{Z})/gu;
/** The signs before an address are passed over once: tried in each number, they would take the square of the time. */
const ADDRESS =
  /^(?=([("'<[]*))\1(?:[a-z][a-z0-9+.-]*:\/\/|www\.|[^\s/]+\.[a-z]{2,}\/|[^\s@]+@[^\s@]+\.[a-z])/i;
/** Behind the signs that part an address, before a letter or figure: no line begins with a sign. */
const ADDRESS_PART = /(?<=[/.\-?&=_#@])(?=[\p{L}\p{N}])/gu;
/** Behind a space that ties words, where they are wider than a line. */
const TIED_SPACE = /(?<=\u00a0)(?=\P{Z})/gu;
const LETTERS = /\p{L}[\p{L}\p{M}]*/gu;

/** Fewest letters before and behind a hyphen: in a ragged column, fewer are not worth one. */
const BEFORE = 3;
const BEHIND = 3;

/**
 * Words that are tied and together too wide for a line part at their spaces. Soft hyphens are the author's word and rule out any other; an address parts at its signs, without a hyphen,
 * so that none is read into it; other words part by the patterns of their language. Words with figures and
 * abbreviations in capitals stay whole.
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
      .filter((at) => at >= BEFORE && at <= characters.length - BEHIND)
      .map((at) => ({ at: index + at, hyphen: true })),
  );
}
