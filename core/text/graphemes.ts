const segmenter = new Intl.Segmenter("und", { granularity: "grapheme" });

/**
 * Length, in UTF-16 units, of the fragments that are segmented at once. V8 copies the whole input for each segment:
 * 100,000 characters in one fragment would make it copy ten thousand million bytes.
 */
const FRAGMENT_LENGTH = 256;

export interface Grapheme {
  readonly segment: string;
  /** Offset in UTF-16 units. */
  readonly index: number;
}

/** The grapheme clusters of a text (UAX 29), in time that grows with its length. */
export function* graphemeClusters(text: string): Generator<Grapheme> {
  let length = FRAGMENT_LENGTH;
  for (let start = 0; start < text.length; ) {
    const end = endOfFragment(text, start + length);
    const found = Array.from(segmenter.segment(text.slice(start, end)), ({ segment }) => segment);
    // The last cluster may continue beyond the fragment; where it fills the fragment, the next attempt takes twice the
    // length.
    const whole = end === text.length ? found : found.slice(0, -1);
    for (const segment of whole) {
      yield { segment, index: start };
      start += segment.length;
    }
    length = whole.length === 0 ? 2 * length : FRAGMENT_LENGTH;
  }
}

/** The end of a fragment, moved so that it does not split a surrogate pair, which would change the clusters. */
function endOfFragment(text: string, end: number): number {
  if (end >= text.length) return text.length;
  return /[\ud800-\udbff]/.test(text.charAt(end - 1)) ? end + 1 : end;
}

/** The user-perceived characters of a text (UAX 29), such as a letter with its marks or an emoji of several parts. */
export function graphemes(text: string): readonly string[] {
  return Array.from(graphemeClusters(text), ({ segment }) => segment);
}

/** The longest beginning of whole graphemes that `fits`, by binary search: a longer beginning is never smaller. */
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
