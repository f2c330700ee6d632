/** Where the pages stand in the element that scrolls. */

function papers(stack: HTMLElement): readonly HTMLElement[] {
  return [...stack.querySelectorAll<HTMLElement>(".paper")];
}

/** The number of the page at `y` CSS pixels below the top of what is seen. */
export function pageAt(stack: HTMLElement, y: number): number {
  const height = stack.scrollTop + y;
  const pages = papers(stack);
  let [low, high] = [0, pages.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((pages[middle]?.offsetTop ?? 0) <= height) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}

/** The page that most of the view shows. */
export function pageInView(stack: HTMLElement): number {
  const isAtEnd = stack.scrollTop > 0 && stack.scrollTop + stack.clientHeight >= stack.scrollHeight - 2;
  if (isAtEnd) return Math.max(1, papers(stack).length);
  return pageAt(stack, Math.min(stack.clientHeight / 3, 240));
}

const MARGIN = 48;

/** Scrolls to a band of a page unless it is in view already. `top` and `height` are in CSS pixels. */
export function scrollToBand(stack: HTMLElement, page: number, top: number, height: number): void {
  const paper = papers(stack)[page - 1];
  if (!paper) return;
  const from = paper.offsetTop + top;
  const isSeen = from >= stack.scrollTop && from + height <= stack.scrollTop + stack.clientHeight;
  if (!isSeen) stack.scrollTop = Math.max(0, from - MARGIN);
}

export function scrollToPage(stack: HTMLElement, page: number): void {
  const paper = papers(stack)[page - 1];
  if (paper) stack.scrollTop = page === 1 ? 0 : paper.offsetTop - 8;
}

/** A point that stays where it is while the pages change their size. */
export interface Anchor {
  readonly page: number;
  /** Parts of the page's size. */
  readonly across: number;
  readonly down: number;
  /** CSS pixels from the corner of what is seen. */
  readonly x: number;
  readonly y: number;
}

export function anchorAt(stack: HTMLElement, x: number, y: number): Anchor {
  const page = pageAt(stack, y);
  const paper = papers(stack)[page - 1];
  if (!paper) return { page, across: 0, down: 0, x, y };
  const across = (stack.scrollLeft + x - paper.offsetLeft) / paper.offsetWidth;
  const down = (stack.scrollTop + y - paper.offsetTop) / paper.offsetHeight;
  return { page, across, down, x, y };
}

export function restoreAnchor(stack: HTMLElement, { page, across, down, x, y }: Anchor): void {
  const paper = papers(stack)[page - 1];
  if (!paper) return;
  stack.scrollTop = paper.offsetTop + down * paper.offsetHeight - y;
  stack.scrollLeft = paper.offsetLeft + across * paper.offsetWidth - x;
}
