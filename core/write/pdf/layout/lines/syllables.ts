import { graphemes } from "../../../../text/graphemes.ts";

/** Viramas and similar signs, after which the next letter joins the one before, and ZERO WIDTH JOINER. */
const JOINS =
  /[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca\u1039\u17d2\u1a60\u1b44\u1bab\ua9c0\uaaf6\u{10a3f}\u{11046}\u{11133}\u{1134d}\u{11442}\u{114c2}\u{115bf}]\u200d?$|\u200d$/u;

const LETTER = /^\p{L}/u;
/** Some Burmese vowel signs are clusters of their own (UAX 29). */
const MARK = /^\p{M}/u;

/** Maximum length of a cluster, in UTF-16 units: no syllable of a language is longer. */
const MAX_LENGTH = 40;
const LETTERS = /\P{M}\p{M}*\u200d?/gu;

/** Maximum number of clusters in one syllable: Sanskrit has up to five, hostile text thousands. */
const MAX_JOINED = 6;

/**
 * Units at which a word may be split: grapheme clusters (UAX 29), with the letters of Brahmic scripts that a virama joins.
 * Grapheme clusters include most of these since Unicode 15.1.
 */
export function syllables(text: string): readonly string[] {
  const whole: string[] = [];
  let joined = 0;
  for (const segment of clustersOf(text)) {
    const before = whole.at(-1);
    if (before !== undefined && joined < MAX_JOINED && goesOn(before, segment)) {
      whole[whole.length - 1] = before + segment;
      joined += 1;
    } else {
      whole.push(segment);
      joined = 1;
    }
  }
  return whole;
}

function goesOn(before: string, cluster: string): boolean {
  return MARK.test(cluster) || (JOINS.test(before) && LETTER.test(cluster));
}

function clustersOf(text: string): readonly string[] {
  return graphemes(text).flatMap((segment) =>
    segment.length > MAX_LENGTH ? (segment.match(LETTERS) ?? [segment]) : [segment],
  );
}
