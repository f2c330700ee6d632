import { graphemes, longestBeginning } from "./graphemes.ts";

const ELLIPSIS = "…";

/** No line at the head or foot of a page holds more characters, whatever its paper. */
const MAX_LENGTH = 1000;

/** As many words as fit, or letters of the first, with an ellipsis for the rest. */
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

/** The longest beginning that fits, found by halving: more of a text is never narrower. */
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
