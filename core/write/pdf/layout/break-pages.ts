import { stackHeight } from "./layout-rows.ts";
import type { Piece } from "./piece.ts";

export interface PlacedPiece {
  readonly piece: Piece;
  /** Distance of its top from the top of the text area. */
  readonly y: number;
}

export interface PageLayout {
  readonly body: readonly PlacedPiece[];
  readonly notes: readonly PlacedPiece[];
}

/** Room between text and notes, with the rule that parts them. */
export const NOTE_SEPARATION = 14;

/** Notes may take this share of a page at most; what is longer goes on at the foot of the next. */
const NOTE_SHARE = 0.6;

/**
 * Puts pieces on pages of the given height, in order. Pieces that keep with the next go along with it, notes
 * stand at the foot of the page of their call, a table's head is repeated, and only what is taller than a
 * page is cut.
 */
export function breakPages(
  pieces: readonly Piece[],
  notes: ReadonlyMap<number, readonly Piece[]>,
  height: number,
): readonly PageLayout[] {
  const pages: PageLayout[] = [];
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
}

function fillPage(
  queue: Piece[],
  start: number,
  carried: readonly Piece[],
  notes: ReadonlyMap<number, readonly Piece[]>,
  height: number,
): FilledPage {
  const noteLines = (items: readonly Piece[]): readonly Piece[] => [
    ...carried,
    ...items.flatMap((item) => item.notes.flatMap((number) => notes.get(number) ?? [])),
  ];
  const fits = (items: readonly Piece[]): boolean =>
    stackHeight(items) + notesHeight(noteLines(items)) <= height + 0.01;
  const finish = (body: readonly Piece[], next: number): FilledPage => {
    const lines = noteLines(body);
    const room = Math.max(height * NOTE_SHARE, height - stackHeight(body));
    const count = countNotes(lines, body.length === 0 ? height : Math.min(room, height - stackHeight(body)));
    return { body, notes: lines.slice(0, count), carried: lines.slice(count), next };
  };

  const body: Piece[] = [...(queue[start]?.repeated ?? [])];
  const heads = body.length;
  for (let index = start; index < queue.length; index += 1) {
    const piece = queue[index];
    if (!piece) break;
    if (piece.breakBefore && piece.height === 0) {
      if (body.length > 0) return finish(body, index + 1);
      continue;
    }
    if (fits([...body, piece])) {
      body.push(piece);
      continue;
    }
    if (body.length > heads) {
      const kept = keptFrom(body, heads);
      return finish(body.slice(0, kept), index - (body.length - kept));
    }
    return finish([...body, ...cutPiece(queue, index, height - stackHeight(body))], index + 1);
  }
  return finish(body, queue.length);
}

/** Where the last pieces that keep with what follows begin; all of them stay when they fill the page. */
function keptFrom(body: readonly Piece[], heads: number): number {
  let from = body.length;
  while (from > heads && body[from - 1]?.keepWithNext) from -= 1;
  return from === heads ? body.length : from;
}

/** The part of a piece taller than the page that fits; the rest is put back in front of what follows. */
function cutPiece(queue: Piece[], index: number, height: number): readonly Piece[] {
  const piece = queue[index];
  if (!piece) return [];
  const parts = piece.height > height ? piece.split?.(height) : undefined;
  if (!parts) return [piece];
  const [first, rest] = parts;
  queue.splice(index + 1, 0, { ...rest, ...(piece.repeated && { repeated: piece.repeated }) });
  return [first];
}

function notesHeight(lines: readonly Piece[]): number {
  return lines.length === 0 ? 0 : stackHeight(lines) + NOTE_SEPARATION;
}

function countNotes(lines: readonly Piece[], room: number): number {
  for (let count = lines.length; count > 0; count -= 1) {
    if (notesHeight(lines.slice(0, count)) <= room + 0.01) return count;
  }
  // A page without text takes one line at least, so that notes come to an end whatever the paper.
  return room > 0 && lines.length > 0 ? 1 : 0;
}

function placeOnPage(page: FilledPage, height: number): PageLayout {
  return { body: place(page.body, 0), notes: place(page.notes, height - stackHeight(page.notes)) };
}

function place(pieces: readonly Piece[], top: number): readonly PlacedPiece[] {
  let y = top;
  return pieces.map((piece, index) => {
    if (index > 0) y += piece.gap;
    const placed = { piece, y };
    y += piece.height;
    return placed;
  });
}
