import LineBreaker from "linebreak";
import { dictionaryBreaks } from "./dictionary-words.ts";

/** A place where a line may end; where it must, whatever its length. */
export interface Opportunity {
  readonly position: number;
  readonly required: boolean;
}

/** Letters, figures and stops with single spaces between words: lines end behind the spaces alone that are no no-break spaces (UAX 14, LB13 to LB29). */
const PLAIN = /^[A-Za-z0-9](?:[A-Za-z0-9,.;:]|[ \u00a0](?=[A-Za-z0-9]))*$/;

/** Where lines may end, one place after the other, the end of the text last (UAX 14). Plain prose needs no look-ups. */
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

/** Both in order, each place once. */
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
