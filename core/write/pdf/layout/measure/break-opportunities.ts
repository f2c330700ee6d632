import LineBreaker from "linebreak";
import { dictionaryBreaks } from "./dictionary-words.ts";

/** A break opportunity in UTF-16 units; `required` for a mandatory break (UAX 14). */
export interface Opportunity {
  readonly position: number;
  readonly required: boolean;
}

/**
 * Plain text: ASCII letters, digits and stops with single spaces or no-break spaces. Lines break only after its spaces
 * (UAX 14, LB13 to LB29).
 */
const PLAIN = /^[A-Za-z0-9](?:[A-Za-z0-9,.;:]|[ \u00a0](?=[A-Za-z0-9]))*$/;

/** Iterates over break opportunities (UAX 14), the end of the text last. Plain text needs no look-up of line break classes. */
export function breakOpportunities(text: string): () => Opportunity | null {
  if (!PLAIN.test(text)) {
    const breaker = new LineBreaker(text);
    const words = dictionaryBreaks(text);
    return words.length === 0 ? () => breaker.nextBreak() : merged(() => breaker.nextBreak(), words);
  }
  let start = 0;
  return () => {
    if (start === text.length) return null;
    const space = text.indexOf(" ", start);
    start = space < 0 ? text.length : space + 1;
    return { position: start, required: false };
  };
}

/** Merges two sorted sequences, each position once. */
function merged(next: () => Opportunity | null, words: readonly number[]): () => Opportunity | null {
  let place = next();
  let index = 0;
  return () => {
    const word = words[index];
    if (word !== undefined && (place === null || word < place.position)) {
      index += 1;
      return { position: word, required: false };
    }
    if (word !== undefined && word === place?.position) index += 1;
    const found = place;
    place = next();
    return found;
  };
}
