/** How full a page of the PDF is, 0 to 1, and whether what follows could have stood on it. */
export interface PageFill {
  readonly share: number;
  readonly closed: boolean;
}

/** Pages of the Word file as it will be opened: most likely `pages`, and from `least` to `most`. */
export interface PageEstimate {
  readonly pages: number;
  readonly least: number;
  readonly most: number;
}

/** How much shorter or longer Word may set the same text, as shares of its height. */
export interface Spread {
  readonly shorter: number;
  readonly longer: number;
}

/** Faces of equal widths and lines of equal height leave little; `bench/README.md` holds it against LibreOffice. */
export const SAME_FACES: Spread = { shorter: 0.015, longer: 0.03 };

/** Of the faces that offices use Garamond is the narrowest and Verdana the widest, measured on Carlito. */
export const OTHER_FACES: Spread = { shorter: 0.08, longer: 0.3 };

/**
 * Counts the pages of the Word file without Word, from how full pages are that we laid out ourselves. The nearer
 * the last page before a page break is to being full, or nearly empty, the less sure the count is.
 */
export function estimateWordPages(fill: readonly PageFill[], spread = SAME_FACES): PageEstimate {
  const lengths = stretchLengths(fill);
  const pagesAt = (scale: number) =>
    lengths.reduce((sum, length) => sum + Math.max(1, Math.ceil(length * scale)), 0);
  return { pages: fill.length, least: pagesAt(1 - spread.shorter), most: pagesAt(1 + spread.longer) };
}

/** In pages, of the stretches of text that each begin a page of their own. */
function stretchLengths(fill: readonly PageFill[]): readonly number[] {
  const lengths: number[] = [];
  let whole = 0;
  for (const [place, { share, closed }] of fill.entries()) {
    if (closed || place === fill.length - 1) {
      lengths.push(whole + share);
      whole = 0;
    } else whole += 1;
  }
  return lengths;
}

/** "3", or "2 to 3" where it is not sure. */
export function pagesText({ least, most }: PageEstimate): string {
  return least === most ? String(most) : `${least} to ${most}`;
}
