const segmenter = new Intl.Segmenter("und", { granularity: "grapheme" });

/** What a reader takes for one character: a letter with its marks, an emoji of several parts. */
export function graphemes(text: string): readonly string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** The longest beginning of whole graphemes that `fits`, found by halving: more of a text is never smaller. */
export function longestBeginning(text: string, fits: (beginning: string) => boolean): string {
  if (fits(text)) return text;
  const parts = graphemes(text);
  let [held, tooMany] = [0, parts.length];
  while (tooMany - held > 1) {
    const count = (held + tooMany) >> 1;
    if (fits(parts.slice(0, count).join(""))) held = count;
    else tooMany = count;
  }
  return parts.slice(0, held).join("");
}
