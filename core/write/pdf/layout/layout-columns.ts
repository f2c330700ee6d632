import { moveMark, type Piece, piece } from "./piece.ts";
import { stackHeight, stackMarks } from "./stack.ts";

/**
 * Pieces of one column's width as two columns side by side, balanced; the second stands `shift` points right
 * of the first, or left of it. What a page cannot hold goes on overleaf.
 */
export function layoutColumns(pieces: readonly Piece[], shift: number): readonly Piece[] {
  const flowing = pieces.filter((item) => item.height > 0 || item.marks.length > 0);
  return flowing.length === 0 ? [] : [columnsOf(flowing, shift, balancedHeight(flowing))];
}

function columnsOf(pieces: readonly Piece[], shift: number, height: number): Piece {
  const end = columnEnd(pieces, 0, height);
  const first = columnFrom(pieces, 0, end);
  const second = columnFrom(pieces, end, pieces.length);
  const marks = [...stackMarks(first, 0), ...stackMarks(second, 0).map((mark) => moveMark(mark, shift, 0))];
  return piece(Math.max(stackHeight(first), stackHeight(second)), marks, {
    baseline: first[0]?.baseline ?? 0,
    gap: pieces[0]?.gap ?? 0,
    notes: pieces.flatMap((item) => item.notes),
    flows: true,
    split: (available) => splitColumns(pieces, shift, available),
  });
}

/** Both columns as full as the height allows, and what is left; undefined when not even one piece fits. */
function splitColumns(
  pieces: readonly Piece[],
  shift: number,
  available: number,
): readonly [Piece, Piece] | undefined {
  const first = columnEnd(pieces, 0, available);
  const end = columnEnd(pieces, first, available);
  if (stackHeight(columnFrom(pieces, 0, first)) > available || end >= pieces.length) return undefined;
  const rest = pieces.slice(end);
  return [columnsOf(pieces.slice(0, end), shift, available), columnsOf(rest, shift, balancedHeight(rest))];
}

/** The least height at which two columns hold everything, to half a point. */
function balancedHeight(pieces: readonly Piece[]): number {
  let high = stackHeight(pieces);
  let low = high / 2 - 1;
  while (high - low > 0.5) {
    const middle = (low + high) / 2;
    const first = columnEnd(pieces, 0, middle);
    const holds =
      stackHeight(columnFrom(pieces, 0, first)) <= middle &&
      stackHeight(columnFrom(pieces, first, pieces.length)) <= middle;
    if (holds) high = middle;
    else low = middle;
  }
  return high;
}

/** The index behind the last piece of a column that begins at `start`; one piece at least, headings go along. */
function columnEnd(pieces: readonly Piece[], start: number, height: number): number {
  let used = stackHeight(columnFrom(pieces, start, start));
  let end = start;
  for (; end < pieces.length; end += 1) {
    const item = pieces[end];
    if (!item) break;
    used += item.height + (used === 0 ? 0 : item.gap);
    if (used > height + 0.01) break;
  }
  if (end === pieces.length) return end;
  let kept = end;
  while (kept > start && pieces[kept - 1]?.keepWithNext) kept -= 1;
  return Math.max(start + 1, kept === start ? end : kept);
}

function columnFrom(pieces: readonly Piece[], start: number, end: number): readonly Piece[] {
  const head = start === 0 ? [] : (pieces[start]?.repeated ?? []);
  return [...head, ...pieces.slice(start, end)];
}
