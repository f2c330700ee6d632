import type { Direction } from "../../../../document/direction.ts";
import type { Misfit, Trail } from "../misfit.ts";
import { type DisplayItem, moveItem } from "./display-item.ts";

/** Background with a bar at its start edge, behind the fragments of a callout, including those split across pages. */
export interface Frame {
  readonly x: number;
  readonly width: number;
  readonly background: string;
  /** None where the column is too narrow to leave room beside one. */
  readonly bar: string | undefined;
  readonly direction: Direction;
}

/** Fragments stacked inside another: offset `x` points to the right and `y` points below its top. */
export interface Stack {
  readonly fragments: readonly Fragment[];
  readonly x: number;
  readonly y: number;
}

/**
 * What stacks into pages: a line, a table row, a rule. Everything that page breaking must know is here; what
 * is drawn is in `marks`. Lengths are points.
 */
export interface Fragment {
  readonly height: number;
  /** White space above, dropped at the top of a page. */
  readonly gap: number;
  readonly marks: readonly DisplayItem[];
  /** What stands side by side in it: the cells of a row, two columns. It is drawn when pages are known. */
  readonly inside?: readonly Stack[];
  /** Baseline of its first line from its top, for a list label or a term beside it. */
  readonly baseline: number;
  readonly keepWithNext: boolean;
  readonly breakBefore: boolean;
  /** Numbers of the notes that are called in it. */
  readonly notes: readonly number[];
  /** Ids of the statements whose words it holds, one list for all lines of a passage. */
  readonly statements?: readonly string[] | undefined;
  readonly frames: readonly Frame[];
  /** Repeated at the top of the next page when a page ends before this fragment. */
  readonly repeated?: readonly Fragment[];
  /** Whether it is such a repetition: an artifact, as the structure holds the content once. */
  readonly isRepeated?: boolean;
  /** Keeps with the next fragment as far as one page can hold the group; `keepWithNext` takes precedence. */
  readonly grouped?: boolean;
  /** Fills the rest of a page and continues overleaf; other fragments are split only when taller than a page. */
  readonly flows?: boolean;
  /** Part of the sign-off, which should not have a page to itself. */
  readonly signOff?: boolean;
  /** Content that is wider than its column and cannot be broken. */
  readonly misfits?: readonly Misfit[] | undefined;
  /** The node that it belongs to, where it may be taller than a page: a figure or a table. */
  readonly trail?: Trail | undefined;
  /** Splits it into the part that fits a height and the rest; undefined when nothing fits. See `splitFragment`. */
  readonly split?: (height: number, splitMode: SplitMode) => Split | undefined;
}

/**
 * Where a fragment may be split: `between` its rows or lines, where a page may end anyway; `within` a row too, with
 * lines kept in pairs; `anywhere` at the head of a page, where it must, be the first part too tall.
 */
export type SplitMode = "between" | "within" | "anywhere";

export type Split = readonly [first: Fragment, rest: Fragment];

const NO_NOTES: readonly number[] = [];
const NO_FRAMES: readonly Frame[] = [];

export function createFragment(
  height: number,
  marks: readonly DisplayItem[],
  change: Partial<Fragment> = {},
): Fragment {
  return {
    height,
    gap: 0,
    marks,
    baseline: 0,
    keepWithNext: false,
    breakBefore: false,
    notes: NO_NOTES,
    frames: NO_FRAMES,
    ...change,
  };
}

/** A line of text. A large note has tens of thousands: each is one object, made at once. */
export function lineFragment(
  height: number,
  marks: readonly DisplayItem[],
  {
    baseline,
    keepWithNext,
    notes,
    statements,
  }: Pick<Fragment, "baseline" | "keepWithNext" | "notes" | "statements">,
): Fragment {
  return {
    height,
    gap: 0,
    marks,
    baseline,
    keepWithNext,
    breakBefore: false,
    notes,
    statements,
    frames: NO_FRAMES,
  };
}

/** Misfits of fragments below each other or side by side. */
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

/** Whether anything is visible: fragments without height only break pages or hold targets. */
export function isShown(fragments: readonly Fragment[]): boolean {
  return fragments.some(({ height }) => height > 0);
}

/** Drops forced page breaks, which have no effect in a cell or a description. */
export function withoutBreaks(fragments: readonly Fragment[]): readonly Fragment[] {
  return fragments.some(isForcedBreak) ? fragments.filter((item) => !isForcedBreak(item)) : fragments;
}

/** Whether it is a forced page break, which draws nothing. */
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
    marks: item.marks.map((mark) => moveItem(mark, 0, room)),
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

/** Adds display items to the top of a fragment, such as a list label; they stay with its first part when it is split. */
export function withMarks(item: Fragment, marks: readonly DisplayItem[]): Fragment {
  return changeParts({ ...item, marks: [...marks, ...item.marks] }, (height, splitMode) => {
    const parts = item.split?.(height, splitMode);
    return parts && [withMarks(parts[0], marks), parts[1]];
  });
}

function changeParts(item: Fragment, split: NonNullable<Fragment["split"]>): Fragment {
  return item.split ? { ...item, split } : item;
}

/** Splits a fragment. Both parts keep its frames; the rest keeps with the next, and flows where the whole does. */
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

/** Marks the start of a target of bookmarks, contents or links, even where nothing is visible. */
export function withTarget(fragments: readonly Fragment[], id: string | undefined): readonly Fragment[] {
  if (id === undefined) return fragments;
  if (fragments.length === 0)
    return [createFragment(0, [{ type: "target", id, y: 0 }], { keepWithNext: true })];
  return changeFirst(fragments, (first) => withMarks(first, [{ type: "target", id, y: 0 }]));
}
