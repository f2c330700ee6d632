import type { Piece } from "./piece.ts";
import { countFitting, placePieces, stackHeight } from "./stack.ts";

export interface PlacedPiece {
  readonly piece: Piece;
  /** Distance of its top from the top of the text area. */
  readonly y: number;
}

export interface PageBody {
  readonly body: readonly PlacedPiece[];
  readonly notes: readonly PlacedPiece[];
  /** Something on it is taller than the page and cannot be cut. */
  readonly overflows: boolean;
  /** A page break was asked for here, or the text ends: what follows could not have stood on it. */
  readonly closed: boolean;
}

/** Room between text and notes, with the rule that parts them. */
export const NOTE_SEPARATION = 14;

/** A table's head is repeated while it leaves this share of the page to the rows. */
const HEAD_SHARE = 0.5;

/**
 * Puts pieces on pages of the given height, in order. Pieces that keep with the next go along with it, notes
 * stand at the foot of the page of their call, a table's head is repeated, and only what is taller than a
 * page is cut.
 */
export function breakPages(
  pieces: readonly Piece[],
  notes: ReadonlyMap<number, readonly Piece[]>,
  height: number,
): readonly PageBody[] {
  const pages: PageBody[] = [];
  const queue = [...pieces];
  let carried: readonly Piece[] = [];
  let index = 0;
  while (index < queue.length || carried.length > 0) {
    const page = fillPage(queue, index, carried, notes, height);
    if (page.body.length > 0 || page.notes.length > 0) pages.push(placeOnPage(page, height));
    index = page.next;
    carried = page.carried;
  }
  return pages;
}

interface FilledPage {
  readonly body: readonly Piece[];
  readonly notes: readonly Piece[];
  readonly carried: readonly Piece[];
  /** Index of the first piece of the next page. */
  readonly next: number;
  readonly overflows: boolean;
  readonly closed: boolean;
}

/** A page that is being filled. */
interface Filling {
  readonly body: Piece[];
  /** How many of `body` are a repeated head. */
  readonly heads: number;
  used: number;
  readonly noteLines: Piece[];
  noteHeight: number;
}

type Finish = (next: number, end?: Partial<Pick<FilledPage, "overflows" | "closed">>) => FilledPage;

/** Takes pieces while they fit; sums run along, so that a page costs no more than its pieces. */
function fillPage(
  queue: Piece[],
  start: number,
  carried: readonly Piece[],
  notes: ReadonlyMap<number, readonly Piece[]>,
  height: number,
): FilledPage {
  const linesOf = (item: Piece): readonly Piece[] => item.notes.flatMap((number) => notes.get(number) ?? []);
  const head = repeatedHead(queue[start], height);
  const filling: Filling = {
    body: [...head],
    heads: head.length,
    used: stackHeight(head),
    noteLines: [...carried],
    noteHeight: notesHeight(carried),
  };
  const { body } = filling;
  const finish: Finish = (next, { overflows = false, closed = false } = {}) => {
    const lines = [...carried, ...body.flatMap(linesOf)];
    const count = countNotes(lines, height - stackHeight(body), body.length === 0);
    return { body, notes: lines.slice(0, count), carried: lines.slice(count), next, overflows, closed };
  };
  for (let index = start; index < queue.length; index += 1) {
    const item = queue[index];
    if (!item) break;
    if (isForcedBreak(item)) {
      if (body.length > filling.heads) return finish(index + 1, { closed: true });
    } else if (!take(filling, item, linesOf(item), height)) {
      return endPage(queue, index, filling, linesOf(item), height, finish);
    }
  }
  return finish(queue.length, { closed: true });
}

function isForcedBreak(item: Piece): boolean {
  return item.breakBefore && item.height === 0;
}

/** Adds a piece and the notes that it calls if there is room for both. */
function take(filling: Filling, item: Piece, added: readonly Piece[], height: number): boolean {
  const { body, noteLines } = filling;
  const own = item.height + (body.length === 0 ? 0 : item.gap);
  const noteHeight = added.length === 0 ? filling.noteHeight : notesHeight([...noteLines, ...added]);
  if (filling.used + own + noteHeight > height + 0.01) return false;
  body.push(item);
  noteLines.push(...added);
  filling.used += own;
  filling.noteHeight = noteHeight;
  return true;
}

/** Ends the page at a piece that does not fit: part of it stays if it flows, what keeps with it goes along. */
function endPage(
  queue: Piece[],
  index: number,
  filling: Filling,
  added: readonly Piece[],
  height: number,
  finish: Finish,
): FilledPage {
  const { body, heads } = filling;
  const item = queue[index];
  const room = height - filling.used - (body.length === 0 ? 0 : (item?.gap ?? 0));
  const parts = item?.flows ? item.split?.(room - notesHeight([...filling.noteLines, ...added])) : undefined;
  if (parts) {
    body.push(parts[0]);
    queue[index] = parts[1];
    return finish(index);
  }
  if (body.length === heads) return cutPiece(queue, index, body, room, finish);
  const kept = keptFrom(body, heads);
  const back = body.length - kept;
  body.length = kept;
  return finish(index - back);
}

function repeatedHead(item: Piece | undefined, height: number): readonly Piece[] {
  const head = item?.repeated ?? [];
  return stackHeight(head) <= height * HEAD_SHARE ? head : [];
}

/** Where the last pieces that keep with what follows begin; all of them stay when they fill the page. */
function keptFrom(body: readonly Piece[], heads: number): number {
  let from = body.length;
  while (from > heads && body[from - 1]?.keepWithNext) from -= 1;
  return from === heads ? body.length : from;
}

/** Sets a piece that is alone on its page: whole if the notes alone crowd it, cut if it is too tall, or over the edge. */
function cutPiece(queue: Piece[], index: number, body: Piece[], room: number, finish: Finish): FilledPage {
  const item = queue[index];
  if (!item) return finish(index + 1);
  const tooTall = item.height > room + 0.01;
  const parts = tooTall ? item.split?.(room) : undefined;
  if (!parts) {
    body.push(item);
    return finish(index + 1, { overflows: tooTall });
  }
  body.push(parts[0]);
  queue[index] = { ...parts[1], ...(item.repeated && { repeated: item.repeated }) };
  return finish(index);
}

function notesHeight(lines: readonly Piece[]): number {
  return lines.length === 0 ? 0 : stackHeight(lines) + NOTE_SEPARATION;
}

/** How many lines of notes stand in the room that the text leaves. */
function countNotes(lines: readonly Piece[], room: number, alone: boolean): number {
  const count = countFitting(lines, room - NOTE_SEPARATION);
  // A page without text takes one line at least, so that notes come to an end whatever the paper.
  return count === 0 && alone && lines.length > 0 ? 1 : count;
}

function placeOnPage(page: FilledPage, height: number): PageBody {
  return {
    body: placePieces(page.body, 0),
    notes: placePieces(page.notes, height - stackHeight(page.notes)),
    overflows: page.overflows,
    closed: page.closed,
  };
}
