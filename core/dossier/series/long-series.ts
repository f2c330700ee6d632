import type { Place, Problem } from "../../problem/problem.ts";
import { failure, type Result, success } from "../../problem/result.ts";
import { composed } from "../../text/composed.ts";
import type { CsvField, CsvRecord } from "./csv.ts";
import { EMPTY_CELL, type SeriesCell, soundCell } from "./read-cell.ts";
import { type SeriesData, seriesData } from "./series-data.ts";

/** Names of the columns of a long table, in lower case. */
const NAMES = {
  at: ["at", "period", "year", "quarter", "month", "time", "time_period", "name"],
  column: ["column", "series", "flow", "item"],
  value: ["value", "figure", "obs_value"],
  flags: ["flags", "flag", "obs_flag", "obs_status"],
} as const;

/** The positions of the columns of a long table; `flags` is absent where there are none. */
export interface LongLayout {
  readonly at: number;
  readonly column: number;
  readonly value: number;
  readonly flags?: number;
}

/**
 * The layout of a table with one figure a line; undefined for a wide table. A long table has a column for the period, one
 * that says which column of the series the figure belongs to, one for the figure, and no other but the flags.
 */
export function longLayout(head: CsvRecord): LongLayout | undefined {
  const position = (names: readonly string[]): number =>
    head.findIndex(({ text }) => names.includes(text.toLowerCase()));
  const [at, column, value, flags] = [NAMES.at, NAMES.column, NAMES.value, NAMES.flags].map(position);
  if (at === undefined || column === undefined || value === undefined || flags === undefined)
    return undefined;
  if (at < 0 || column < 0 || value < 0 || head.length !== (flags < 0 ? 3 : 4)) return undefined;
  return { at, column, value, ...(flags >= 0 && { flags }) };
}

interface Named {
  readonly name: string;
  readonly place: Place;
}

/** Reads the lines of a long table; rows and columns keep the order in which they first appear. */
export function readLong(
  records: readonly CsvRecord[],
  layout: LongLayout,
  file: string,
): Result<SeriesData> {
  const columns = new Map<string, Named>();
  const rows = new Map<string, Named>();
  const cells = new Map<string, SeriesCell>();
  const problems: Problem[] = [];
  for (const record of records) {
    const [at, column] = [nameAt(record, layout.at, file), nameAt(record, layout.column, file)];
    if (column.name === "") problems.push(noName(column.place));
    if (!rows.has(composed(at.name))) rows.set(composed(at.name), at);
    if (!columns.has(composed(column.name))) columns.set(composed(column.name), column);
    const key = JSON.stringify([composed(at.name), composed(column.name)]);
    if (cells.has(key)) problems.push(twice(at, column));
    cells.set(key, soundCell(longFigure(record, layout)));
  }
  if (problems.length > 0) return failure(problems);
  return success(
    seriesData({
      columns: [...columns.values()].map(({ name }) => name),
      rows: [...rows].map(([row, { name }]) => ({
        at: name,
        cells: [...columns.keys()].map((column) => cells.get(JSON.stringify([row, column])) ?? EMPTY_CELL),
      })),
      columnPlaces: [...columns.values()].map(({ place }) => place),
      rowPlaces: [...rows.values()].map(({ place }) => place),
    }),
  );
}

/** The text of a line's figure with its flags after it, as a wide table has them in one cell. */
export function longFigure(record: CsvRecord, { value, flags }: LongLayout): string {
  const figure = record[value]?.text ?? "";
  const letters = flags === undefined ? "" : (record[flags]?.text ?? "").toLowerCase();
  return `${figure} ${letters}`.trim();
}

function nameAt(record: CsvRecord, position: number, file: string): Named {
  const field: CsvField | undefined = record[position];
  return { name: field?.text ?? "", place: field?.place ?? { file } };
}

function noName(place: Place): Problem {
  const hint = "name the column that the figure belongs to";
  return { code: "wrong-figures", severity: "error", message: "the figure has no column", hint, place };
}

function twice(at: Named, column: Named): Problem {
  return {
    code: "wrong-figures",
    severity: "error",
    message: `there are two figures for "${column.name}" at "${at.name}"`,
    hint: "keep one of the two lines",
    place: at.place,
  };
}
