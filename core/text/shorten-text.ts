import { graphemes, longestBeginning } from "./graphemes.ts";

const ELLIPSIS = "…";

/** Length, in UTF-16 units, that no header or footer line exceeds on any paper. */
const MAX_LENGTH = 1000;

/** The text, or as many of its words as fit, or characters of the first word, with an ellipsis. */
export function shortenText(text: string, fits: (words: string) => boolean): string {
  const isShort = text.length <= MAX_LENGTH;
  if (isShort && fits(text)) return text;
  const known = isShort
    ? text
    : longestBeginning(text.slice(0, MAX_LENGTH + 1), (words) => words.length <= MAX_LENGTH);
  return (
    longestThatFits(known.split(" "), " ", fits) ?? longestThatFits(graphemes(known), "", fits) ?? ELLIPSIS
  );
}

/** The longest beginning that fits, by binary search: a longer beginning is never narrower. */
function longestThatFits(
  parts: readonly string[],
  between: string,
  fits: (words: string) => boolean,
): string | undefined {
  const begin = (count: number): string => parts.slice(0, count).join(between) + ELLIPSIS;
  let [held, tooMany] = [0, parts.length + 1];
  while (tooMany - held > 1) {
    const count = (held + tooMany) >> 1;
    if (fits(begin(count))) held = count;
    else tooMany = count;
  }
  return held === 0 ? undefined : begin(held);
}
