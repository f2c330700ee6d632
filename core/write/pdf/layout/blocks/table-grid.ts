import type { Cell, Row } from "../../../../document/node.ts";

/** A cell with the indices of its first row and column. */
export interface PlacedCell {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
}

/** Places the cells of rows: each takes the first column that no cell from a row above spans into. */
export function placeCells(rows: readonly Row[]): readonly PlacedCell[] {
  /** For each column, the index of the first free row. */
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
