import { type Piece, piece } from "./piece.ts";
import { countFitting, stackHeight, stackMarks } from "./stack.ts";

/** A cell's pieces and where it begins in the row. Marks inside the pieces have their place across already. */
export interface CellPieces {
  readonly pieces: readonly Piece[];
  /** Points below the row's top, for rows that a spanning cell ties together. */
  readonly top?: number;
}

export interface RowRoom {
  readonly top: number;
  readonly bottom: number;
}

/** Sets cells side by side as one piece, as high as the highest; it can be cut between lines if it must. */
export function layoutRow(cells: readonly CellPieces[], room: RowRoom, minimum = 0): Piece {
  const bottoms = cells.map((cell) => (cell.top ?? 0) + stackHeight(cell.pieces) + room.top + room.bottom);
  const marks = cells.flatMap((cell) => stackMarks(cell.pieces, (cell.top ?? 0) + room.top));
  const notes = cells.flatMap((cell) => cell.pieces.flatMap((line) => line.notes));
  const baseline = room.top + (cells[0]?.pieces[0]?.baseline ?? 0);
  return piece(
    bottoms.reduce((lowest, bottom) => Math.max(lowest, bottom), minimum),
    marks,
    {
      notes,
      baseline,
      split: (available) => splitRow(cells, room, available),
    },
  );
}

/** The lines of each cell that fit, and the rest; undefined when no line of a cell that begins here fits. */
function splitRow(
  cells: readonly CellPieces[],
  room: RowRoom,
  available: number,
): readonly [Piece, Piece] | undefined {
  const counts = cells.map((cell) =>
    countFitting(cell.pieces, available - (cell.top ?? 0) - room.top - room.bottom),
  );
  const fitting = cells.map((cell, index) => ({ ...cell, pieces: cell.pieces.slice(0, counts[index]) }));
  const first = fitting.filter((cell) => cell.pieces.length > 0);
  const rest = cells.map((cell, index) => ({
    pieces: cell.pieces.slice(counts[index]),
    top: Math.max(0, (cell.top ?? 0) - available),
  }));
  const stuck = cells.some((cell, index) => isStuck(cell, counts[index] ?? 0));
  if (stuck || rest.every((cell) => cell.pieces.length === 0)) return undefined;
  return [layoutRow(first, room), layoutRow(rest, room)];
}

function isStuck(cell: CellPieces, count: number): boolean {
  return count === 0 && cell.pieces.length > 0 && (cell.top ?? 0) === 0;
}
