import { graphemes } from "../../../../text/graphemes.ts";

/** Viramas and their like, behind which the next letter joins the one before, and joiners that ask for it. */
const JOINS =
  /[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca\u1039\u17d2\u1a60\u1b44\u1bab\ua9c0\uaaf6\u{10a3f}\u{11046}\u{11133}\u{1134d}\u{11442}\u{114c2}\u{115bf}]\u200d?$|\u200d$/u;

const LETTER = /^\p{L}/u;
/** Some Burmese vowel signs are clusters of their own (UAX 29). */
const MARK = /^\p{M}/u;

/** UTF-16 units: no syllable of a language is longer. */
const LONGEST = 40;
const LETTERS = /\P{M}\p{M}*\u200d?/gu;

/** Clusters of one syllable at most: Sanskrit has five letters in a row, and hostile text has thousands. */
const MAXIMUM_JOINED = 6;

/**
 * The least that stays whole where a word is cut: grapheme clusters (UAX 29), those of Indian and kindred scripts with
 * the letters that a virama joins to them. The clusters of Unicode 15.1 know most of these, of older versions none.
 */
export function syllables(text: string): readonly string[] {
  const whole: string[] = [];
  let joined = 0;
  for (const segment of clustersOf(text)) {
    const before = whole.at(-1);
    if (before !== undefined && joined < MAXIMUM_JOINED && goesOn(before, segment)) {
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
    segment.length > LONGEST ? (segment.match(LETTERS) ?? [segment]) : [segment],
  );
}
