import type { Direction } from "../../../../document/direction.ts";
import type { Misfit, Trail } from "../misfit.ts";
import { type DisplayItem, moveItem } from "./display-item.ts";

/** A ground with a bar where its lines begin, behind the pieces of a callout, however pages cut them. */
export interface Frame {
  readonly x: number;
  readonly width: number;
  readonly background: string;
  /** None where the column is too narrow to leave room beside one. */
  readonly bar: string | undefined;
  readonly direction: Direction;
}

/** Pieces below each other inside a piece: the first begins `y` points below its top, all `x` right of their place. */
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
  readonly frames: readonly Frame[];
  /** Repeated at the top of the next page when a page ends before this piece. */
  readonly repeated?: readonly Fragment[];
  /** Such a repetition: decoration, as it stands in the structure once. */
  readonly isRepeated?: boolean;
  /** Goes with the next as far as one page can hold all that is grouped; headings and lines bind stronger. */
  readonly grouped?: boolean;
  /** Fills what is left of a page before it goes on overleaf; others are cut only when taller than a page. */
  readonly flows?: boolean;
  /** Part of the sign-off, which should not have a page to itself. */
  readonly signOff?: boolean;
  /** What of it is wider than its column and cannot be broken. */
  readonly misfits?: readonly Misfit[] | undefined;
  /** The node that it belongs to, where it may be taller than a page: a figure or a table. */
  readonly trail?: Trail | undefined;
  /** Cuts a piece into what fits a height and the rest; undefined when nothing fits. See `cutPiece`. */
  readonly split?: (height: number, splitMode: SplitMode) => Split | undefined;
}

/**
 * Where a piece may be cut: `between` its rows or lines, where a page may end anyway; `within` a row too, with
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
  { baseline, keepWithNext, notes }: Pick<Fragment, "baseline" | "keepWithNext" | "notes">,
): Fragment {
  return {
    height,
    gap: 0,
    marks,
    baseline,
    keepWithNext,
    breakBefore: false,
    notes,
    frames: NO_FRAMES,
  };
}

/** What does not fit of pieces below each other or side by side. */
export function misfitsOf(fragments: readonly Pick<Fragment, "misfits">[]): readonly Misfit[] | undefined {
  let misfits: Misfit[] | undefined;
  for (const item of fragments) {
    if (item.misfits === undefined) continue;
    misfits ??= [];
    for (const misfit of item.misfits) if (misfits.at(-1) !== misfit) misfits.push(misfit);
  }
  return misfits;
}

/** A change to the first piece, such as the gap above a block. */
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

/** At least that much white space above the first piece. */
export function withGap(fragments: readonly Fragment[], gap: number): readonly Fragment[] {
  return changeFirst(fragments, (first) => (first.gap >= gap ? first : { ...first, gap }));
}

/** Pieces without height only break pages or hold targets. */
export function isShown(fragments: readonly Fragment[]): boolean {
  return fragments.some(({ height }) => height > 0);
}

/** Pieces for a cell or a description, in which no page ends because someone asks for it. */
export function withoutBreaks(fragments: readonly Fragment[]): readonly Fragment[] {
  return fragments.some(isForcedBreak) ? fragments.filter((item) => !isForcedBreak(item)) : fragments;
}

/** A page break that someone asked for; nothing of it is drawn. */
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

/** Room inside the piece above what it holds. */
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

/** Marks more that belong to the head of a piece, such as a list's label, however pages cut it. */
export function withMarks(item: Fragment, marks: readonly DisplayItem[]): Fragment {
  return changeParts({ ...item, marks: [...marks, ...item.marks] }, (height, splitMode) => {
    const parts = item.split?.(height, splitMode);
    return parts && [withMarks(parts[0], marks), parts[1]];
  });
}

function changeParts(item: Fragment, split: NonNullable<Fragment["split"]>): Fragment {
  return item.split ? { ...item, split } : item;
}

/** Cuts a piece; both parts stand in its frames; what keeps with the next is the rest, which flows where all of it does. */
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

/** Marks where something begins that bookmarks, contents or links point at, even where nothing is shown. */
export function withTarget(fragments: readonly Fragment[], id: string | undefined): readonly Fragment[] {
  if (id === undefined) return fragments;
  if (fragments.length === 0)
    return [createFragment(0, [{ type: "target", id, y: 0 }], { keepWithNext: true })];
  return changeFirst(fragments, (first) => withMarks(first, [{ type: "target", id, y: 0 }]));
}
