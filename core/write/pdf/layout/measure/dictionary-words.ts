import { graphemeClusters } from "../../../../text/graphemes.ts";
import { isBelow } from "../../fonts/compose.ts";

/**
 * Letters and marks of Thai, Lao, Burmese and Khmer, which are written without spaces between words (UAX 14, class SA); at
 * most 1,000, because the segmenter copies the whole text for each word.
 */
const WORDS =
  /[\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0ecf\u0edc-\u0edf\u1000-\u103f\u1050-\u108f\u109a-\u109d\u1780-\u17d3\u17d7\u17dc\u17dd\ua9e0-\ua9ef\ua9fa-\ua9fe\uaa60-\uaa7f]{2,1000}/g;

/** The first Thai letter, the lowest code point of these scripts. */
const FIRST_WORD = 0xe01;
const NO_BREAKS: readonly number[] = [];

const LETTER = /\p{L}/u;

/**
 * Segmenter with the dictionaries of the ICU in Node. Other versions may know other words and so break lines elsewhere;
 * the text stays the same.
 */
const words = new Intl.Segmenter("th", { granularity: "word" });

/** Break opportunities between words that are written without spaces, in order; never inside a grapheme cluster. */
export function dictionaryBreaks(text: string): readonly number[] {
  if (isBelow(text, FIRST_WORD)) return NO_BREAKS;
  return Array.from(text.matchAll(WORDS)).flatMap(({ 0: characters, index }) => {
    const whole = new Set(Array.from(graphemeClusters(characters), (cluster) => cluster.index));
    return Array.from(words.segment(characters), (word) => word.index)
      .filter((at) => at > 0 && whole.has(at) && maySplit(characters, at))
      .map((at) => index + at);
  });
}

/** Whether a line may begin here: not with a mark or a subjoined letter. */
function maySplit(characters: string, at: number): boolean {
  return LETTER.test(characters.charAt(at)) && !STACKS.test(characters.charAt(at - 1));
}

/** Khmer coeng and Myanmar virama, which subjoin the next letter, and ZERO WIDTH JOINER. */
const STACKS = /[\u17d2\u1039\u200d]/;
