import type { Fragment } from "./fragment.ts";

export interface PlacedFragment {
  readonly fragment: Fragment;
  /** Distance of its top from the top of the text area, in points. */
  readonly y: number;
}

/** Height of stacked fragments, in points, without the gap above the first. */
export function stackHeight(fragments: readonly Fragment[]): number {
  let height = 0;
  let isFirst = true;
  for (const item of fragments) {
    height += item.height + (isFirst ? 0 : item.gap);
    isFirst = false;
  }
  return height;
}

export function placeFragments(fragments: readonly Fragment[], top: number): readonly PlacedFragment[] {
  let y = top;
  return fragments.map((fragment, index) => {
    if (index > 0) y += fragment.gap;
    const placed = { fragment, y };
    y += fragment.height;
    return placed;
  });
}

/** Maximum height of repeated header rows, as a fraction of the page height. */
const HEAD_SHARE = 0.5;

/** Header rows repeated above a fragment that begins a page or a column of the given height. */
export function repeatedHead(item: Fragment | undefined, height: number): readonly Fragment[] {
  return fittingHead(item?.repeated ?? [], height);
}

/** Header rows if they leave enough of the height to the other rows, else none. */
export function fittingHead(head: readonly Fragment[], height: number): readonly Fragment[] {
  return stackHeight(head) <= height * HEAD_SHARE ? head : [];
}

/** Number of leading fragments that fit a height. */
export function countFitting(fragments: readonly Fragment[], height: number): number {
  let used = 0;
  let count = 0;
  for (const item of fragments) {
    used += item.height + (count === 0 ? 0 : item.gap);
    if (used > height + 0.01) return count;
    count += 1;
  }
  return count;
}
