import type { PlacedPiece } from "./break-pages.ts";
import { frameFills } from "./frame.ts";
import { type Mark, moveMark, type Piece } from "./piece.ts";

/** The height of pieces below each other; the first one's gap does not count. */
export function stackHeight(pieces: readonly Piece[]): number {
  let height = 0;
  for (const [index, item] of pieces.entries()) height += item.height + (index === 0 ? 0 : item.gap);
  return height;
}

export function placePieces(pieces: readonly Piece[], top: number): readonly PlacedPiece[] {
  let y = top;
  return pieces.map((piece, index) => {
    if (index > 0) y += piece.gap;
    const placed = { piece, y };
    y += piece.height;
    return placed;
  });
}

/** The marks of pieces below each other, as those of one piece; grounds of callouts go along. */
export function stackMarks(pieces: readonly Piece[], top: number): readonly Mark[] {
  const placed = placePieces(pieces, top);
  const marks: Mark[] = [...frameFills(placed)];
  for (const { piece, y } of placed) for (const mark of piece.marks) marks.push(moveMark(mark, 0, y));
  return marks;
}

/** How many of the first pieces fit a height. */
export function countFitting(pieces: readonly Piece[], height: number): number {
  let used = 0;
  for (const [index, item] of pieces.entries()) {
    used += item.height + (index === 0 ? 0 : item.gap);
    if (used > height + 0.01) return index;
  }
  return pieces.length;
}
