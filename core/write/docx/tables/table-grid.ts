import type { Cell, Row } from "../../../document/node.ts";
import { blockText } from "../paragraphs/block-text.ts";

/** A cell at its position in a row of the grid; `continued` where it spans from a row above. */
export interface GridCell {
  readonly cell: Cell;
  readonly column: number;
  readonly continued: boolean;
  /** The text of the cell, one paragraph on each line. */
  readonly text: string;
}

export type GridRow = readonly GridCell[];

interface SpanningCell {
  readonly cell: Cell;
  readonly text: string;
  readonly rowsLeft: number;
}

/**
 * The rows of a table in Word, where a cell that spans rows is repeated, empty, in each of them (17.4.84); the document
 * tree has it once.
 */
export function gridRows(rows: readonly Row[]): readonly GridRow[] {
  let hanging: ReadonlyMap<number, SpanningCell> = new Map();
  return rows.map((row) => {
    const gridCells = placeCells(row, hanging);
    hanging = hangingAfter(gridCells, hanging);
    return gridCells;
  });
}

function placeCells(row: Row, hanging: ReadonlyMap<number, SpanningCell>): GridRow {
  const gridCells: GridCell[] = [];
  let column = 0;
  const continueHanging = () => {
    for (let above = hanging.get(column); above !== undefined; above = hanging.get(column)) {
      gridCells.push({ cell: above.cell, column, continued: true, text: above.text });
      column += above.cell.columnSpan;
    }
  };
  for (const cell of row.cells) {
    continueHanging();
    gridCells.push({ cell, column, continued: false, text: blockText(cell.children) });
    column += cell.columnSpan;
  }
  continueHanging();
  return gridCells;
}

function hangingAfter(
  gridCells: GridRow,
  before: ReadonlyMap<number, SpanningCell>,
): ReadonlyMap<number, SpanningCell> {
  const after = new Map<number, SpanningCell>();
  for (const { cell, column, continued, text } of gridCells) {
    const rowsLeft = continued ? (before.get(column)?.rowsLeft ?? 1) - 1 : cell.rowSpan - 1;
    if (rowsLeft > 0) after.set(column, { cell, text, rowsLeft });
  }
  return after;
}
