const segmenter = new Intl.Segmenter("und", { granularity: "grapheme" });

/**
 * UTF-16 units that are given to the segmenter at once. V8 copies the whole text for each segment of it: a word of
 * 100,000 characters in one piece takes ten thousand million bytes.
 */
const PIECE = 256;

export interface Grapheme {
  readonly segment: string;
  /** In UTF-16 units. */
  readonly index: number;
}

/** The grapheme clusters of a text (UAX 29), in time that grows with its length. */
export function* graphemeClusters(text: string): Generator<Grapheme> {
  let length = PIECE;
  for (let start = 0; start < text.length; ) {
    const end = endOfPiece(text, start + length);
    const found = Array.from(segmenter.segment(text.slice(start, end)), ({ segment }) => segment);
    // The last one may go on behind the piece; where it fills the piece, the next try takes twice as much.
    const whole = end === text.length ? found : found.slice(0, -1);
    for (const segment of whole) {
      yield { segment, index: start };
      start += segment.length;
    }
    length = whole.length === 0 ? 2 * length : PIECE;
  }
}

/** Half of a surrogate pair would not join what it joins whole. */
function endOfPiece(text: string, end: number): number {
  if (end >= text.length) return text.length;
  return /[\ud800-\udbff]/.test(text.charAt(end - 1)) ? end + 1 : end;
}

/** What a reader takes for one character: a letter with its marks, an emoji of several parts. */
export function graphemes(text: string): readonly string[] {
  return Array.from(graphemeClusters(text), ({ segment }) => segment);
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
