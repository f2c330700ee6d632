/** How full a page is: `share` from 0 to 1; `closed` where what follows had to begin a new page. */
export interface PageFill {
  readonly share: number;
  readonly closed: boolean;
  /** Whether the page holds nothing but the sign-off. */
  readonly signOffAlone?: boolean;
}

/** The estimated number of pages in Word: `pages` most likely, between `min` and `max`. */
export interface PageEstimate {
  readonly pages: number;
  readonly min: number;
  readonly max: number;
}

/**
 * How much shorter or longer the same text may be in Word, as shares of its height. Fonts have equal widths and lines equal
 * heights, so that little uncertainty is left; `bench/README.md` compares the estimate with LibreOffice.
 */
const EQUAL_FACES: WordUncertainty = { shorter: 0.015, longer: 0.03 };

/** How much shorter or longer a text may be in Word, as shares of its height. */
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
  uncertainty: WordUncertainty = EQUAL_FACES,
): PageEstimate {
  const { shorter, longer } = uncertainty;
  const pagesAt = (scale: number, lengthOf: (page: PageFill) => number) =>
    sectionLengths(fill, lengthOf).reduce((sum, length) => sum + Math.max(1, Math.ceil(length * scale)), 0);
  const pages = fill.length;
  return {
    pages,
    min: Math.min(pages, pagesAt(1 - shorter, filledPage)),
    max: pagesAt(1 + longer, wholePage),
  };
}

/** The share above which a page counts as full. */
const EARLY_END = 0.95;

function wholePage(): number {
  return 1;
}

/** The length of a page by its content: what just did not fit in the PDF may fit in Word. */
function filledPage({ share }: PageFill): number {
  return share < EARLY_END ? share : 1;
}

/** Lengths, in pages, of the sections that each begin a new page; `lengthOf` gives that of pages that continue. */
function sectionLengths(fill: readonly PageFill[], lengthOf: (page: PageFill) => number): readonly number[] {
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
export function estimateText({ min, max }: PageEstimate): string {
  return min === max ? String(max) : `${min} to ${max}`;
}
