import { IMPORT_LIMITS } from "../../limits/limits.ts";
import type { Place } from "../../problem/problem.ts";

/** The cells of a table as text, without spaces at their ends, wherever they come from: a text file or a worksheet. */
export interface Grid {
  readonly file: string;
  /** Rows may differ in length; blank rows are kept. */
  readonly rows: readonly (readonly string[])[];
  readonly placeAt: (row: number, column?: number) => Place;
  /** What stands between the cells of a text file. */
  readonly separator?: string;
}

export function cellAt(grid: Grid, row: number, column: number | undefined): string {
  return column === undefined ? "" : (grid.rows[row]?.[column] ?? "");
}

export function isBlankRow(row: readonly string[]): boolean {
  return row.every((cell) => cell === "");
}

/** The columns of a header by their names in lower case; of two columns of one name, the first. */
export type HeaderColumns = ReadonlyMap<string, number>;

export function headerColumns(header: readonly string[]): HeaderColumns {
  const columns = new Map<string, number>();
  for (const [column, cell] of header.entries()) {
    const name = cell.toLowerCase();
    if (name !== "" && !columns.has(name)) columns.set(name, column);
  }
  return columns;
}

export interface Header {
  /** Index of its row. */
  readonly row: number;
  readonly cells: readonly string[];
  readonly columns: HeaderColumns;
}

/** The first row that has all the names, in any order and case, near the top of the table. */
export function findHeader(grid: Grid, names: readonly string[]): Header | undefined {
  return findHeaderWhere(grid, ({ columns }) => names.every((name) => columns.has(name.toLowerCase())));
}

export function findHeaderWhere(grid: Grid, isHeader: (header: Header) => boolean): Header | undefined {
  for (const [row, cells] of grid.rows.slice(0, IMPORT_LIMITS.rowsAboveHeader).entries()) {
    if (isBlankRow(cells)) continue;
    const header = { row, cells, columns: headerColumns(cells) };
    if (isHeader(header)) return header;
  }
  return undefined;
}

/** Indices of the rows below a header that have any text. */
export function rowsBelow(grid: Grid, header: Header): readonly number[] {
  return grid.rows.flatMap((cells, row) => (row > header.row && !isBlankRow(cells) ? [row] : []));
}
