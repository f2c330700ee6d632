import { type DisplayItem, type LinkTarget, moveItem } from "./display-item.ts";
import type { Fragment } from "./fragment.ts";
import { frameFills } from "./frame.ts";
import { type PlacedFragment, placeFragments } from "./stack.ts";

/** Display list of a fragment and everything inside it, relative to its top left corner. */
export function displayList(item: Fragment): readonly DisplayItem[] {
  const marks: DisplayItem[] = [];
  collect(item, { x: 0, y: 0, repeated: false }, marks);
  return marks;
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly repeated: boolean;
}

function collect(item: Fragment, place: Place, marks: DisplayItem[]): void {
  const repeated = place.repeated || (item.isRepeated ?? false);
  for (const mark of item.marks) {
    const moved = moveItem(mark, place.x, place.y);
    marks.push(repeated ? asDecoration(moved) : moved);
  }
  for (const { fragments, x, y } of item.inside ?? []) {
    const placed = placeFragments(fragments, y);
    for (const fill of frameFills(placed)) marks.push(moveItem(fill, place.x + x, place.y));
    for (const inner of placed) {
      collect(inner.fragment, { x: place.x + x, y: place.y + inner.y, repeated }, marks);
    }
  }
}

/** Repetitions on later pages are artifacts, as the structure holds the content once. */
function asDecoration(mark: DisplayItem): DisplayItem {
  if (mark.type === "fill" || mark.type === "target") return mark;
  return mark.type === "glyphs" ? { ...mark, tag: null, isRepeated: true } : { ...mark, tag: null };
}

/** Targets of bookmarks, contents and links, with their distance from the top of the first fragment. */
export function allTargets(placed: readonly PlacedFragment[]): readonly LinkTarget[] {
  const targets: LinkTarget[] = [];
  for (const { fragment, y } of placed) collectTargets(fragment, y, targets);
  return targets;
}

function collectTargets(item: Fragment, top: number, targets: LinkTarget[]): void {
  for (const mark of item.marks) {
    if (mark.type === "target") targets.push({ ...mark, y: top + mark.y });
  }
  for (const { fragments, y } of item.inside ?? []) {
    let below = y;
    let isFirst = true;
    for (const inner of fragments) {
      if (!isFirst) below += inner.gap;
      isFirst = false;
      collectTargets(inner, top + below, targets);
      below += inner.height;
    }
  }
}
