import { type Mark, moveMark, type Piece, piece } from "./piece.ts";

/** A cell's pieces and where they stand in the row. Marks inside the pieces have their place across already. */
export interface CellPieces {
  readonly pieces: readonly Piece[];
}

export interface RowRoom {
  readonly top: number;
  readonly bottom: number;
}

/** Sets cells side by side as one piece, as high as the highest; it can be cut between lines if it must. */
export function layoutRow(cells: readonly CellPieces[], room: RowRoom, minimum = 0): Piece {
  const heights = cells.map((cell) => stackHeight(cell.pieces));
  const height = Math.max(minimum, ...heights) + room.top + room.bottom;
  const marks = cells.flatMap((cell) => stackMarks(cell.pieces, room.top));
  const notes = cells.flatMap((cell) => cell.pieces.flatMap((line) => line.notes));
  const baseline = room.top + (cells[0]?.pieces[0]?.baseline ?? 0);
  return piece(height, marks, { notes, baseline, split: (available) => splitRow(cells, room, available) });
}

export function stackHeight(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, item, index) => sum + item.height + (index === 0 ? 0 : item.gap), 0);
}

function stackMarks(pieces: readonly Piece[], top: number): readonly Mark[] {
  let y = top;
  return pieces.flatMap((item, index) => {
    if (index > 0) y += item.gap;
    const marks = item.marks.map((mark) => moveMark(mark, 0, y));
    y += item.height;
    return marks;
  });
}

/** The lines of each cell that fit, and the rest; undefined when no line of some cell fits. */
function splitRow(
  cells: readonly CellPieces[],
  room: RowRoom,
  available: number,
): readonly [Piece, Piece] | undefined {
  const space = available - room.top - room.bottom;
  const counts = cells.map((cell) => countFitting(cell.pieces, space));
  if (cells.every((cell, index) => (counts[index] ?? 0) === cell.pieces.length)) return undefined;
  if (cells.some((cell, index) => cell.pieces.length > 0 && counts[index] === 0)) return undefined;
  const part = (from: (count: number) => number, to: (count: number) => number | undefined): Piece =>
    layoutRow(
      cells.map((cell, index) => ({
        pieces: cell.pieces.slice(from(counts[index] ?? 0), to(counts[index] ?? 0)),
      })),
      room,
    );
  return [
    part(
      () => 0,
      (count) => count,
    ),
    part(
      (count) => count,
      () => undefined,
    ),
  ];
}

function countFitting(pieces: readonly Piece[], space: number): number {
  let used = 0;
  for (const [index, item] of pieces.entries()) {
    used += item.height + (index === 0 ? 0 : item.gap);
    if (used > space) return index;
  }
  return pieces.length;
}
