import { SERIES_LIMITS } from "../limits/limits.ts";
import { textFaults } from "../located-text/text-faults.ts";
import { isError, type Place, type Problem } from "../problem/problem.ts";
import { failure, type Result, success } from "../problem/result.ts";
import { type CsvField, type CsvRecord, parseCsv } from "./csv.ts";
import type { Series } from "./dossier.ts";
import { columnDecimals, parseNumber } from "./number-text.ts";
import { numberFault } from "./written-number.ts";

export interface SeriesData extends Pick<Series, "columns" | "decimals" | "rows"> {
  /** The places of the columns' names. */
  readonly columnPlaces: readonly Place[];
  /** The places of the rows' names. */
  readonly rowPlaces: readonly Place[];
}

export interface NamedFile {
  /** The name in the places of problems. */
  readonly name: string;
  readonly text: string;
}

/**
 * Reads the numbers of a series as a spreadsheet saves them: the first line names the columns, each further line is a
 * year or name with its numbers, and an empty field is a number that is not known. Empty columns after the last one, as
 * spreadsheets leave them, are ignored.
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
  const faults = [
    ...[head, ...checked].flat().flatMap(characterProblems),
    ...headProblems(head),
    ...checked.flatMap((record) => recordProblems(record, head)),
  ];
  const problems = faults.some(isError) ? faults : [...faults, ...parsed.problems];
  if (problems.some(isError)) return failure(problems);
  const columns = head.slice(1).map((field) => field.text);
  const figures = records.map((record) => record.slice(1).map((field) => parseNumber(field.text) ?? null));
  return success(
    {
      columns,
      decimals: columnDecimals(columns, figures),
      rows: records.map(([at], row) => ({
        at: at?.text ?? "",
        values: (figures[row] ?? []).map((figure) => figure?.value ?? null),
      })),
      columnPlaces: head.slice(1).map(({ place }) => place),
      rowPlaces: records.map(([field]) => field?.place ?? { file: name }),
    },
    problems,
  );
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

function recordProblems(record: CsvRecord, head: CsvRecord): readonly Problem[] {
  const [first, ...figures] = record;
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
  const faults = figures.flatMap((field) => {
    const fault = field.text === "" ? undefined : numberFault(field.text);
    return fault ? [at(field, fault.message, fault.hint)] : [];
  });
  return [...problems, ...faults];
}

function at(field: CsvField | undefined, message: string, hint: string): Problem {
  return { code: "wrong-figures", severity: "error", message, hint, ...(field && { place: field.place }) };
}

function wrong(message: string, hint: string, file: string): Problem {
  return { code: "wrong-figures", severity: "error", message, hint, place: { file } };
}
