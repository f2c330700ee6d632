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

/**
 * How much shorter or longer Word may set the same text, as shares of its height. The faces are of equal widths
 * and the lines of equal height, so that little is left; `bench/README.md` holds it against LibreOffice.
 */
const SHORTER = 0.015;
const LONGER = 0.03;

/**
 * Counts the pages of the Word file without Word, from how full those of the PDF are. The nearer the last page
 * before a page break is to being full, or nearly empty, the less sure the count is.
 */
export function estimateWordPages(fill: readonly PageFill[]): PageEstimate {
  const lengths = stretchLengths(fill);
  const pagesAt = (scale: number) =>
    lengths.reduce((sum, length) => sum + Math.max(1, Math.ceil(length * scale)), 0);
  return { pages: fill.length, least: pagesAt(1 - SHORTER), most: pagesAt(1 + LONGER) };
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
