import type { Cell, Row } from "../../../../document/node.ts";

/** A cell with the row and the column of its upper corner, both from 0. */
export interface PlacedCell {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
}

/** Where the cells of some rows stand: each takes the first column that no cell from above hangs down into. */
export function placeCells(rows: readonly Row[]): readonly PlacedCell[] {
  /** For each column the row from which on it is free. */
  const free: number[] = [];
  return rows.flatMap(({ cells }, row) => {
    let column = 0;
    return cells.map((cell): PlacedCell => {
      while ((free[column] ?? 0) > row) column += 1;
      const placed = { cell, row, column };
      free.length = Math.max(free.length, column + cell.columnSpan);
      free.fill(row + cell.rowSpan, column, column + cell.columnSpan);
      column += cell.columnSpan;
      return placed;
    });
  });
}
