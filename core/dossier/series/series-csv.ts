import { SERIES_LIMITS } from "../../limits/limits.ts";
import { textFaults } from "../../located-text/text-faults.ts";
import { isError, type Problem } from "../../problem/problem.ts";
import { failure, type Result, success } from "../../problem/result.ts";
import { type CsvField, type CsvRecord, parseCsv } from "./csv.ts";
import { type LongLayout, longFigure, longLayout, readLong } from "./long-series.ts";
import { isCell, readCell, soundCell } from "./read-cell.ts";
import { type SeriesData, seriesData } from "./series-data.ts";

export interface NamedFile {
  /** The name in the places of problems. */
  readonly name: string;
  readonly text: string;
}

/**
 * Reads the figures of a series as a spreadsheet saves them. Wide: the first line names the columns, each further line is
 * a period or name with its figures. Long: each line is one figure, with its period, column and flags. An empty field is
 * a figure that is not known. Empty columns after the last one, as spreadsheets leave them, are ignored.
 */
export function readSeriesCsv({ name, text }: NamedFile): Result<SeriesData> {
  const parsed = parseCsv(name, text);
  if (!parsed.ok) return parsed;
  const [first, ...lines] = parsed.value;
  if (!first) return failure([wrong("the file is empty", "begin with a line that names the columns", name)]);
  const head = withoutEmptyEnd(first, 0);
  if (head.length < 2) return failure([noColumn(head)]);
  const records = lines.map((line) => withoutEmptyEnd(line, head.length));
  const checked = records.slice(0, SERIES_LIMITS.checkedLines);
  const long = longLayout(head);
  const faults = [
    ...[head, ...checked].flat().flatMap(characterProblems),
    ...headProblems(head),
    ...checked.flatMap((record) => recordProblems(record, head, long)),
  ];
  const problems = faults.some(isError) ? faults : [...faults, ...parsed.problems];
  if (problems.some(isError)) return failure(problems);
  const table = long ? readLong(records, long, name) : success(readWide(head, records, name));
  return table.ok ? success(table.value, [...problems, ...table.problems]) : table;
}

function readWide(head: CsvRecord, records: readonly CsvRecord[], file: string): SeriesData {
  return seriesData({
    columns: head.slice(1).map(({ text }) => text),
    rows: records.map(([at, ...fields]) => ({
      at: at?.text ?? "",
      cells: fields.map(({ text }) => soundCell(text)),
    })),
    columnPlaces: head.slice(1).map(({ place }) => place),
    rowPlaces: records.map(([field]) => field?.place ?? { file }),
  });
}

/** The record without empty fields at its end, but with its first `width` fields. */
function withoutEmptyEnd(record: CsvRecord, width: number): CsvRecord {
  const used = record.findLastIndex((field) => field.text !== "") + 1;
  return record.slice(0, Math.max(used, width));
}

function characterProblems({ text, place }: CsvField): readonly Problem[] {
  return textFaults("the field", text).map(({ index: _index, characters: _characters, ...fault }) => ({
    ...fault,
    place,
  }));
}

function noColumn([first]: CsvRecord): Problem {
  const hint =
    "begin the file with the names of its columns, separated by commas, semicolons or tabs: year,Exports; delete titles and remarks above";
  return at(first, "the first line names no column of figures", hint);
}

function headProblems([, ...names]: CsvRecord): readonly Problem[] {
  return names
    .filter(({ text }) => text === "")
    .map((field) => at(field, "the column has no name", "name what its figures are"));
}

function recordProblems(
  record: CsvRecord,
  head: CsvRecord,
  long: LongLayout | undefined,
): readonly Problem[] {
  const [first] = record;
  const problems: Problem[] = [];
  if (first?.text === "") problems.push(at(first, "the line has no name", "begin it with a year or a name"));
  if (record.length !== head.length) {
    const message = `the line has ${record.length} fields but the first line has ${head.length}`;
    const hint =
      record.length > head.length
        ? "write figures with a point for decimals and without commas between thousands"
        : "leave a field empty between its separators where a figure is not known";
    return [...problems, at(first, message, hint)];
  }
  const figures = long
    ? [{ field: record[long.value], text: longFigure(record, long) }]
    : record.slice(1).map((field) => ({ field, text: field.text }));
  const faults = figures.flatMap(({ field, text }) => {
    const read = readCell(text);
    return isCell(read) ? [] : [at(field, read.message, read.hint)];
  });
  return [...problems, ...faults];
}

function at(field: CsvField | undefined, message: string, hint: string): Problem {
  return { code: "wrong-figures", severity: "error", message, hint, ...(field && { place: field.place }) };
}

function wrong(message: string, hint: string, file: string): Problem {
  return { code: "wrong-figures", severity: "error", message, hint, place: { file } };
}
