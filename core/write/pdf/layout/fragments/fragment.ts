import type { Direction } from "../../../../document/direction.ts";
import type { Misfit, Trail } from "../misfit.ts";
import { type DisplayItem, moveItem } from "./display-item.ts";

/** Background of a callout with a bar at its start edge. Fragments of one frame share it, also across pages. */
export interface Frame {
  readonly x: number;
  readonly width: number;
  readonly background: string;
  /** Colour of the bar; undefined where the column is too narrow for one. */
  readonly bar: string | undefined;
  readonly direction: Direction;
}

/** Fragments stacked inside another, offset by `x` points to the right and `y` points below its top. */
export interface Stack {
  readonly fragments: readonly Fragment[];
  readonly x: number;
  readonly y: number;
}

/**
 * A unit that page breaking stacks: a line, a table row, a rule. `displayItems` is what it draws; all else is input of
 * page breaking. Lengths are points.
 */
export interface Fragment {
  readonly height: number;
  /** Space above it, dropped at the top of a page. */
  readonly gap: number;
  readonly displayItems: readonly DisplayItem[];
  /** Stacks side by side: the cells of a row, two columns. Their display lists are made after page breaking. */
  readonly inside?: readonly Stack[];
  /** Distance of the first baseline from the top, for a list label or a term beside it. */
  readonly baseline: number;
  readonly keepWithNext: boolean;
  readonly breakBefore: boolean;
  /** Numbers of the footnotes whose first reference is in it. */
  readonly footnotes: readonly number[];
  /** Ids of the statements whose words it holds, one list for all lines of a passage. */
  readonly statements?: readonly string[] | undefined;
  readonly frames: readonly Frame[];
  /** Header rows, repeated at the top of the next page when a page ends before this fragment. */
  readonly repeated?: readonly Fragment[];
  /** Whether it is a repetition, and so an artifact: the structure tree holds the content once. */
  readonly isRepeated?: boolean;
  /** Whether it keeps with the next fragment if one page can hold the group; `keepWithNext` takes precedence. */
  readonly grouped?: boolean;
  /** Whether it fills the rest of a page and continues on the next; others are split only if taller than a page. */
  readonly flows?: boolean;
  /** Whether it is part of the sign-off, which should not be alone on a page. */
  readonly signOff?: boolean;
  /** Content that is wider than its column and cannot be broken. */
  readonly misfits?: readonly Misfit[] | undefined;
  /** The figure or table that it belongs to; reported if it is taller than a page. */
  readonly trail?: Trail | undefined;
  /** Splits it into the part that fits a height and the rest; undefined where nothing fits. Called by `splitFragment`. */
  readonly split?: (height: number, splitMode: SplitMode) => Split | undefined;
}

/**
 * Where a fragment may be split: `between` rows or lines; `within` a row too, without widows and orphans; `anywhere`,
 * for a fragment at the top of a page, even if the first part is too tall.
 */
export type SplitMode = "between" | "within" | "anywhere";

export type Split = readonly [first: Fragment, rest: Fragment];

const NO_FOOTNOTES: readonly number[] = [];
const NO_FRAMES: readonly Frame[] = [];

export function createFragment(
  height: number,
  displayItems: readonly DisplayItem[],
  change: Partial<Fragment> = {},
): Fragment {
  return {
    height,
    gap: 0,
    displayItems,
    baseline: 0,
    keepWithNext: false,
    breakBefore: false,
    footnotes: NO_FOOTNOTES,
    frames: NO_FRAMES,
    ...change,
  };
}

/** A line of text. A large note has tens of thousands, so each is created as one object literal. */
export function lineFragment(
  height: number,
  displayItems: readonly DisplayItem[],
  {
    baseline,
    keepWithNext,
    footnotes,
    statements,
  }: Pick<Fragment, "baseline" | "keepWithNext" | "footnotes" | "statements">,
): Fragment {
  return {
    height,
    gap: 0,
    displayItems,
    baseline,
    keepWithNext,
    breakBefore: false,
    footnotes,
    statements,
    frames: NO_FRAMES,
  };
}

/** The misfits of all fragments, each once. */
export function misfitsOf(fragments: readonly Pick<Fragment, "misfits">[]): readonly Misfit[] | undefined {
  let misfits: Misfit[] | undefined;
  for (const item of fragments) {
    if (item.misfits === undefined) continue;
    misfits ??= [];
    for (const misfit of item.misfits) if (misfits.at(-1) !== misfit) misfits.push(misfit);
  }
  return misfits;
}

/** Changes the first fragment, such as the gap above a block. */
export function changeFirst(
  fragments: readonly Fragment[],
  change: (fragment: Fragment) => Fragment,
): readonly Fragment[] {
  const [first] = fragments;
  if (first === undefined) return fragments;
  const changed = change(first);
  if (changed === first) return fragments;
  if (fragments.length === 1) return [changed];
  const all = fragments.slice();
  all[0] = changed;
  return all;
}

/** Ensures a minimum gap, in points, above the first fragment. */
export function withGap(fragments: readonly Fragment[], gap: number): readonly Fragment[] {
  return changeFirst(fragments, (first) => (first.gap >= gap ? first : { ...first, gap }));
}

/** Whether anything is visible: fragments without height are page breaks or hold targets. */
export function isShown(fragments: readonly Fragment[]): boolean {
  return fragments.some(({ height }) => height > 0);
}

/** Drops forced page breaks, which have no effect in a cell or a description. */
export function withoutBreaks(fragments: readonly Fragment[]): readonly Fragment[] {
  return fragments.some(isForcedBreak) ? fragments.filter((item) => !isForcedBreak(item)) : fragments;
}

/** Whether a fragment is a forced page break. */
export function isForcedBreak({ breakBefore, height }: Fragment): boolean {
  return breakBefore && height === 0;
}

export function changeFirstShown(
  fragments: readonly Fragment[],
  change: (fragment: Fragment) => Fragment,
): readonly Fragment[] {
  const place = fragments.findIndex(({ height }) => height > 0);
  return fragments.map((item, index) => (index === place ? change(item) : item));
}

export function changeLast(
  fragments: readonly Fragment[],
  change: (fragment: Fragment) => Fragment,
): readonly Fragment[] {
  return fragments.map((item, index) => (index === fragments.length - 1 ? change(item) : item));
}

export function changeLastShown(
  fragments: readonly Fragment[],
  change: (fragment: Fragment) => Fragment,
): readonly Fragment[] {
  const place = fragments.findLastIndex(({ height }) => height > 0);
  return fragments.map((item, index) => (index === place ? change(item) : item));
}

/** Adds padding inside the fragment, above its content. */
export function padTop(item: Fragment, room: number): Fragment {
  const padded: Fragment = {
    ...item,
    height: item.height + room,
    baseline: item.baseline + room,
    displayItems: item.displayItems.map((displayItem) => moveItem(displayItem, 0, room)),
    ...(item.inside && { inside: item.inside.map((stack) => ({ ...stack, y: stack.y + room })) }),
  };
  return changeParts(padded, (height, splitMode) => {
    const parts = item.split?.(height - room, splitMode);
    return parts && [padTop(parts[0], room), parts[1]];
  });
}

export function padBottom(item: Fragment, room: number): Fragment {
  return changeParts({ ...item, height: item.height + room }, (height, splitMode) => {
    const parts = item.split?.(height, splitMode);
    return parts && [parts[0], padBottom(parts[1], room)];
  });
}

/** Adds display items, such as a list label, to the top of a fragment; they stay in its first part when it is split. */
export function withDisplayItems(item: Fragment, displayItems: readonly DisplayItem[]): Fragment {
  return changeParts(
    { ...item, displayItems: [...displayItems, ...item.displayItems] },
    (height, splitMode) => {
      const parts = item.split?.(height, splitMode);
      return parts && [withDisplayItems(parts[0], displayItems), parts[1]];
    },
  );
}

function changeParts(item: Fragment, split: NonNullable<Fragment["split"]>): Fragment {
  return item.split ? { ...item, split } : item;
}

/** Splits a fragment. Both parts have its frames; the rest has its other properties of page breaking. */
export function splitFragment(item: Fragment, height: number, splitMode: SplitMode): Split | undefined {
  const parts = item.split?.(height, splitMode);
  if (!parts) return undefined;
  const { gap, frames, repeated, keepWithNext, grouped, flows = false } = item;
  const rest = { ...parts[1], frames, keepWithNext, flows: flows && (parts[1].flows ?? false) };
  return [
    { ...parts[0], gap, frames },
    { ...rest, ...(repeated && { repeated }), ...(grouped && { grouped }) },
  ];
}

/** Adds a target of bookmarks, contents entries or links at the top, even where nothing is visible. */
export function withTarget(fragments: readonly Fragment[], id: string | undefined): readonly Fragment[] {
  if (id === undefined) return fragments;
  if (fragments.length === 0)
    return [createFragment(0, [{ type: "target", id, y: 0 }], { keepWithNext: true })];
  return changeFirst(fragments, (first) => withDisplayItems(first, [{ type: "target", id, y: 0 }]));
}
