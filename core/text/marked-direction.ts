import { LEFT_TO_RIGHT_MARK } from "../document/direction.ts";

/**
 * English words that begin or end with a figure, such as a date, for a line that may run from right to left: marks at
 * both ends keep them whole (UAX 9, W7). Isolates would part a date from English words before it ("as of"), Word does
 * not know them, and a span cannot stand in an attribute.
 */
export function leftToRight(words: string): string {
  return LEFT_TO_RIGHT_MARK + words + LEFT_TO_RIGHT_MARK;
}
