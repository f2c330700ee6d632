import { LEFT_TO_RIGHT_MARK } from "../document/direction.ts";

/**
 * Words of a left-to-right language that begin or end with a number, such as a date, for a line that may run from right
 * to left. Left-to-right marks at both ends keep their order (UAX 9, W7). Isolates would separate a date from the words
 * before it ("as of"), Word does not support them, and an attribute cannot hold a span.
 */
export function leftToRight(words: string): string {
  return LEFT_TO_RIGHT_MARK + words + LEFT_TO_RIGHT_MARK;
}
