import type { Direction } from "../../../../document/direction.ts";
import type { Misfit, Trail } from "../misfit.ts";
import { type Mark, moveMark } from "./mark.ts";

/** A ground with a bar where its lines begin, behind the pieces of a callout, however pages cut them. */
export interface Frame {
  readonly x: number;
  readonly width: number;
  readonly ground: string;
  /** None where the column is too narrow to leave room beside one. */
  readonly bar: string | undefined;
  readonly direction: Direction;
}

/** Pieces below each other inside a piece: the first begins `y` points below its top, all `x` right of their place. */
export interface Stack {
  readonly pieces: readonly Piece[];
  readonly x: number;
  readonly y: number;
}

/**
 * What stacks into pages: a line, a table row, a rule. Everything that page breaking must know is here; what
 * is drawn is in `marks`. Lengths are points.
 */
export interface Piece {
  readonly height: number;
  /** White space above, dropped at the top of a page. */
  readonly gap: number;
  readonly marks: readonly Mark[];
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
  readonly repeated?: readonly Piece[];
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
  readonly split?: (height: number, cutting: Cutting) => Cut | undefined;
}

/**
 * Where a piece may be cut: `between` its rows or lines, where a page may end anyway; `within` a row too, with
 * lines kept in pairs; `anywhere` at the head of a page, where it must, be the first part too tall.
 */
export type Cutting = "between" | "within" | "anywhere";

export type Cut = readonly [first: Piece, rest: Piece];

const NO_NOTES: readonly number[] = [];
const NO_FRAMES: readonly Frame[] = [];

export function piece(height: number, marks: readonly Mark[], change: Partial<Piece> = {}): Piece {
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
export function textPiece(
  height: number,
  marks: readonly Mark[],
  { baseline, keepWithNext, notes }: Pick<Piece, "baseline" | "keepWithNext" | "notes">,
): Piece {
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
export function misfitsOf(pieces: readonly Pick<Piece, "misfits">[]): readonly Misfit[] | undefined {
  let misfits: Misfit[] | undefined;
  for (const item of pieces) {
    if (item.misfits === undefined) continue;
    misfits ??= [];
    for (const misfit of item.misfits) if (misfits.at(-1) !== misfit) misfits.push(misfit);
  }
  return misfits;
}

/** A change to the first piece, such as the gap above a block. */
export function changeFirst(pieces: readonly Piece[], change: (piece: Piece) => Piece): readonly Piece[] {
  const [first] = pieces;
  if (first === undefined) return pieces;
  const changed = change(first);
  if (changed === first) return pieces;
  if (pieces.length === 1) return [changed];
  const all = pieces.slice();
  all[0] = changed;
  return all;
}

/** At least that much white space above the first piece. */
export function withGap(pieces: readonly Piece[], gap: number): readonly Piece[] {
  return changeFirst(pieces, (first) => (first.gap >= gap ? first : { ...first, gap }));
}

/** Pieces without height only break pages or hold targets. */
export function isShown(pieces: readonly Piece[]): boolean {
  return pieces.some(({ height }) => height > 0);
}

/** Pieces for a cell or a description, in which no page ends because someone asks for it. */
export function withoutBreaks(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.some(isForcedBreak) ? pieces.filter((item) => !isForcedBreak(item)) : pieces;
}

/** A page break that someone asked for; nothing of it is drawn. */
export function isForcedBreak({ breakBefore, height }: Piece): boolean {
  return breakBefore && height === 0;
}

export function changeFirstShown(
  pieces: readonly Piece[],
  change: (piece: Piece) => Piece,
): readonly Piece[] {
  const place = pieces.findIndex(({ height }) => height > 0);
  return pieces.map((item, index) => (index === place ? change(item) : item));
}

export function changeLast(pieces: readonly Piece[], change: (piece: Piece) => Piece): readonly Piece[] {
  return pieces.map((item, index) => (index === pieces.length - 1 ? change(item) : item));
}

export function changeLastShown(pieces: readonly Piece[], change: (piece: Piece) => Piece): readonly Piece[] {
  const place = pieces.findLastIndex(({ height }) => height > 0);
  return pieces.map((item, index) => (index === place ? change(item) : item));
}

/** Room inside the piece above what it holds. */
export function padTop(item: Piece, room: number): Piece {
  const padded: Piece = {
    ...item,
    height: item.height + room,
    baseline: item.baseline + room,
    marks: item.marks.map((mark) => moveMark(mark, 0, room)),
    ...(item.inside && { inside: item.inside.map((stack) => ({ ...stack, y: stack.y + room })) }),
  };
  return changeParts(padded, (height, cutting) => {
    const parts = item.split?.(height - room, cutting);
    return parts && [padTop(parts[0], room), parts[1]];
  });
}

export function padBottom(item: Piece, room: number): Piece {
  return changeParts({ ...item, height: item.height + room }, (height, cutting) => {
    const parts = item.split?.(height, cutting);
    return parts && [parts[0], padBottom(parts[1], room)];
  });
}

/** Marks more that belong to the head of a piece, such as a list's label, however pages cut it. */
export function withMarks(item: Piece, marks: readonly Mark[]): Piece {
  return changeParts({ ...item, marks: [...marks, ...item.marks] }, (height, cutting) => {
    const parts = item.split?.(height, cutting);
    return parts && [withMarks(parts[0], marks), parts[1]];
  });
}

function changeParts(item: Piece, split: NonNullable<Piece["split"]>): Piece {
  return item.split ? { ...item, split } : item;
}

/** Cuts a piece; both parts stand in its frames; what keeps with the next is the rest, which flows where all of it does. */
export function cutPiece(item: Piece, height: number, cutting: Cutting): Cut | undefined {
  const parts = item.split?.(height, cutting);
  if (!parts) return undefined;
  const { gap, frames, repeated, keepWithNext, grouped, flows = false } = item;
  const rest = { ...parts[1], frames, keepWithNext, flows: flows && (parts[1].flows ?? false) };
  return [
    { ...parts[0], gap, frames },
    { ...rest, ...(repeated && { repeated }), ...(grouped && { grouped }) },
  ];
}

/** Marks where something begins that bookmarks, contents or links point at, even where nothing is shown. */
export function withTarget(pieces: readonly Piece[], id: string | undefined): readonly Piece[] {
  if (id === undefined) return pieces;
  if (pieces.length === 0) return [piece(0, [{ type: "target", id, y: 0 }], { keepWithNext: true })];
  return changeFirst(pieces, (first) => withMarks(first, [{ type: "target", id, y: 0 }]));
}
