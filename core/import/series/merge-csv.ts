import { parseCsv } from "../../dossier/series/csv.ts";
import { csvSeparator } from "../../dossier/series/csv-separator.ts";
import { longLayout } from "../../dossier/series/long-series.ts";
import { parsePeriod, periodName } from "../../dossier/series/periods.ts";
import { isCell, readCell } from "../../dossier/series/read-cell.ts";
import type { NamedFile } from "../../dossier/series/series-csv.ts";
import { failure, type Result, success } from "../../problem/result.ts";
import type { ImportedSeries } from "../mapping/build-series.ts";
import { periodOrder } from "../table/period-text.ts";
import { csvText } from "./csv-text.ts";

/** A cell that an import adds or changes. */
export interface CellChange {
  readonly at: string;
  readonly column: string;
  /** Text before; empty where the cell was. */
  readonly before: string;
  readonly after: string;
}

export interface MergedCsv {
  readonly text: string;
  readonly added: readonly CellChange[];
  readonly changed: readonly CellChange[];
  /** Cells that already hold the value of the file. */
  readonly left: number;
  /** Cells with a figure that the file does not have; they stay as they are. */
  readonly kept: number;
}

interface Table {
  readonly corner: string;
  readonly columns: string[];
  readonly rows: Map<string, { readonly written: string; readonly cells: string[] }>;
}

/** Merges the figures into the file of a series. Rows and columns that the import does not have stay as they are. */
export function mergeCsv(existing: NamedFile | undefined, series: ImportedSeries): Result<MergedCsv> {
  const read = existing ? readTable(existing, series) : success(newTable(series));
  if (!read.ok) return read;
  const table = read.value;
  for (const name of series.columns) if (!table.columns.includes(name)) table.columns.push(name);
  const merged = mergeCells(table, series);
  const isSame = merged.added.length + merged.changed.length === 0;
  const text = isSame && existing ? existing.text : tableText(table, series, existing?.text);
  return success({ ...merged, text });
}

function mergeCells(table: Table, series: ImportedSeries): Omit<MergedCsv, "text"> {
  const filled = [...table.rows.values()].flatMap(({ cells }) => cells).filter((cell) => cell !== "").length;
  const given = series.rows.flatMap(({ at, cells }) =>
    cells.map((after, index) => ({ at, column: series.columns[index] ?? "", after })),
  );
  const changes = given.flatMap(({ at, column, after }): readonly CellChange[] => {
    if (after === "") return [];
    const row = table.rows.get(at) ?? { written: at, cells: [] };
    table.rows.set(at, row);
    const position = table.columns.indexOf(column);
    const before = row.cells[position] ?? "";
    if (!isSameCell(before, after)) row.cells[position] = after;
    return [{ at, column, before, after }];
  });
  const added = changes.filter(({ before }) => before === "");
  const others = changes.filter(({ before }) => before !== "");
  const changed = others.filter(({ before, after }) => !isSameCell(before, after));
  return { added, changed, left: others.length - changed.length, kept: filled - others.length };
}

/** Whether two texts are the same figure with the same flags: `2.50 p` and `2.5 (p)` are. */
function isSameCell(a: string, b: string): boolean {
  const [first, second] = [readCell(a), readCell(b)];
  if (!isCell(first) || !isCell(second)) return a === b;
  return (
    first.number?.value === second.number?.value &&
    first.flags.join() === second.flags.join() &&
    (a === "") === (b === "")
  );
}

function newTable({ columns, period }: ImportedSeries): Table {
  return {
    corner: period === "quarter" || period === "month" ? period : "year",
    columns: [...columns],
    rows: new Map(),
  };
}

function readTable({ name, text }: NamedFile, { period }: ImportedSeries): Result<Table> {
  const parsed = parseCsv(name, text);
  if (!parsed.ok) return parsed;
  const [head = [], ...records] = parsed.value;
  if (longLayout(head))
    return failure([
      {
        code: "import-long-series",
        severity: "error",
        message: "the series has one figure a line, into which nothing is imported",
        hint: "write it with one line for each period, or import into a series of another name",
        place: { file: name },
      },
    ]);
  const width = head.findLastIndex((field) => field.text !== "") + 1;
  const rows = records.map((record): [string, { written: string; cells: string[] }] => {
    const written = record[0]?.text ?? "";
    const own = parsePeriod(period, written);
    const cells = record.slice(1, width).map((field) => field.text);
    return [own ? periodName(own) : written, { written, cells }];
  });
  const columns = head.slice(1, width).map((field) => field.text);
  return success({ corner: head[0]?.text ?? "", columns, rows: new Map(rows) });
}

/** New rows go where their time is; rows that were there keep their order. */
function tableText(table: Table, { period }: ImportedSeries, existing: string | undefined): string {
  const { separator, start } = existing === undefined ? { separator: ",", start: 0 } : csvSeparator(existing);
  const orderOf = (at: string): number => {
    const own = parsePeriod(period, at);
    return own ? periodOrder(own) : 0;
  };
  const ascending = [...table.rows].toSorted(([a], [b]) => orderOf(a) - orderOf(b));
  const first = [...table.rows.keys()].slice(0, 2).map(orderOf);
  const isDescending = (first[0] ?? 0) > (first[1] ?? Number.POSITIVE_INFINITY);
  const rows = isDescending ? ascending.toReversed() : ascending;
  const records = rows.map(([, { written, cells }]) => [
    written,
    ...table.columns.map((_, index) => cells[index] ?? ""),
  ]);
  const head = [table.corner, ...table.columns];
  return (existing?.slice(0, start) ?? "") + csvText([safeHead(head), ...records], separator);
}

/** A header that would be read as that of a long table gets another word in its corner. */
function safeHead(head: readonly string[]): readonly string[] {
  const isLong = longLayout(head.map((text) => ({ text, place: { file: "" } }))) !== undefined;
  return isLong ? ["each period", ...head.slice(1)] : head;
}
