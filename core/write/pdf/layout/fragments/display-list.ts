import { type DisplayItem, type LinkTarget, moveItem } from "./display-item.ts";
import type { Fragment } from "./fragment.ts";
import { frameFills } from "./frame.ts";
import { type PlacedFragment, placeFragments } from "./stack.ts";

/** Display list of a fragment and everything inside it, relative to the top left corner of the fragment. */
export function displayList(fragment: Fragment): readonly DisplayItem[] {
  const items: DisplayItem[] = [];
  collect(fragment, { x: 0, y: 0, repeated: false }, items);
  return items;
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly repeated: boolean;
}

function collect(fragment: Fragment, place: Place, items: DisplayItem[]): void {
  const repeated = place.repeated || (fragment.isRepeated ?? false);
  for (const item of fragment.displayItems) {
    const moved = moveItem(item, place.x, place.y);
    items.push(repeated ? asDecoration(moved) : moved);
  }
  for (const { fragments, x, y } of fragment.inside ?? []) {
    const placed = placeFragments(fragments, y);
    for (const fill of frameFills(placed)) items.push(moveItem(fill, place.x + x, place.y));
    for (const inner of placed) {
      collect(inner.fragment, { x: place.x + x, y: place.y + inner.y, repeated }, items);
    }
  }
}

/** Makes a repeated item an artifact, because the structure tree holds the content once. */
function asDecoration(item: DisplayItem): DisplayItem {
  if (item.type === "fill" || item.type === "target") return item;
  return item.type === "glyphs" ? { ...item, element: null, isRepeated: true } : { ...item, element: null };
}

/** Targets of bookmarks, contents entries and links, with their distance from the top of the text area. */
export function allTargets(placed: readonly PlacedFragment[]): readonly LinkTarget[] {
  const targets: LinkTarget[] = [];
  for (const { fragment, y } of placed) collectTargets(fragment, y, targets);
  return targets;
}

function collectTargets(fragment: Fragment, top: number, targets: LinkTarget[]): void {
  for (const item of fragment.displayItems) {
    if (item.type === "target") targets.push({ ...item, y: top + item.y });
  }
  for (const { fragments, y } of fragment.inside ?? []) {
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
