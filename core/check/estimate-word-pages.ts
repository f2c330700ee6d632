/** How full a page of the PDF is, 0 to 1, and whether what follows could have stood on it. */
export interface PageFill {
  readonly share: number;
  readonly closed: boolean;
  /** Nothing but the sign-off stands on it. */
  readonly signOffAlone?: boolean;
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
const EQUAL_FACES: WordUncertainty = { shorter: 0.015, longer: 0.03 };

/** What is known of how Word will set a note. */
export interface WordUncertainty {
  readonly shorter: number;
  readonly longer: number;
}

/**
 * Counts the pages of the Word file without Word, from how full those of the PDF are, or of a layout like Word's own.
 * The nearer the last page before a page break is to being full, or nearly empty, the less sure the count is.
 */
export function estimateWordPages(
  fill: readonly PageFill[],
  doubt: WordUncertainty = EQUAL_FACES,
): PageEstimate {
  const { shorter, longer } = doubt;
  const pagesAt = (scale: number, lengthOf: (page: PageFill) => number) =>
    stretchLengths(fill, lengthOf).reduce((sum, length) => sum + Math.max(1, Math.ceil(length * scale)), 0);
  const pages = fill.length;
  return {
    pages,
    least: Math.min(pages, pagesAt(1 - shorter, filledPage)),
    most: pagesAt(1 + longer, wholePage),
  };
}

/** A page that ends with less room than this has no room for what follows, be it a line lower. */
const EARLY_END = 0.95;

function wholePage(): number {
  return 1;
}

/** A heading that just did not fit with what it heads may just fit in Word: the page is as long as what is on it. */
function filledPage({ share }: PageFill): number {
  return share < EARLY_END ? share : 1;
}

/** In pages, of the stretches of text that each begin a page of their own; `lengthOf` pages that text runs on from. */
function stretchLengths(fill: readonly PageFill[], lengthOf: (page: PageFill) => number): readonly number[] {
  const lengths: number[] = [];
  let before = 0;
  for (const [place, page] of fill.entries()) {
    if (page.closed || place === fill.length - 1) {
      lengths.push(before + page.share);
      before = 0;
    } else before += lengthOf(page);
  }
  return lengths;
}

/** "3", or "2 to 3" where it is not sure. */
export function estimateText({ least, most }: PageEstimate): string {
  return least === most ? String(most) : `${least} to ${most}`;
}
