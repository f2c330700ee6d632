import type { LocatedData } from "../located-text/located-yaml.ts";
import { validate } from "../located-text/validate.ts";
import { isError, type Place, type Problem } from "../problem/problem.ts";
import { failure, type Result, success } from "../problem/result.ts";
import { composed } from "../text/composed.ts";
import type { Series } from "./dossier.ts";
import { columnDecimals, parseNumber, type WrittenNumber } from "./number-text.ts";
import { seriesDataSchema, seriesFileSchema } from "./schema.ts";
import { type NamedFile, readSeriesCsv, type SeriesData } from "./series-csv.ts";
import { numberFault } from "./written-number.ts";

/** Maximum number of rows and columns of a series, beyond which a chart cannot be read. */
export const MAX_ROWS = 200;
export const MAX_COLUMNS = 6;

/**
 * Reads `series/ID.yaml`. Its numbers are in it, as `columns` and `rows`, or in `csv`, the file beside it; numbers in
 * both or in neither are a problem.
 */
export function loadSeries(id: string, file: LocatedData, csv: NamedFile | undefined): Result<Series> {
  const head = validate(file.value, seriesFileSchema, file.placeAt);
  const figures = readSeriesData(id, file, csv);
  const place = csv ? { file: csv.name } : file.placeAt(["rows"]);
  const problems = [
    ...head.problems,
    ...figures.problems,
    ...(figures.ok ? figureProblems(figures.value, place) : []),
  ];
  if (!head.ok || !figures.ok || problems.some(isError)) return failure(problems);
  const { columns: _columns, rows: _rows, ...rest } = head.value;
  const { columnPlaces, rowPlaces, ...table } = figures.value;
  return success({ ...rest, id, ...table, place: file.placeAt([]) }, problems);
}

function readSeriesData(id: string, file: LocatedData, csv: NamedFile | undefined): Result<SeriesData> {
  const read = seriesDataSchema.safeParse(file.value);
  const { columns, rows } = read.success ? read.data : {};
  const inline = !read.success || columns !== undefined || rows !== undefined;
  if (inline && csv) return failure([dataTwice(csv.name, file.placeAt([columns ? "columns" : "rows"]))]);
  if (csv) return readSeriesCsv(csv);
  // Faults of lists that cannot be read are reported with the other fields.
  if (!read.success) return failure([]);
  if (!inline) return failure([noFigures(id, file.placeAt([]))]);
  if (columns === undefined) return failure([noColumns(file.placeAt(["rows"]))]);
  return readInline(file, columns, rows ?? []);
}

/** Reads rows of the form `[at, number, number …]`; `null` is a number that is not known. */
function readInline(
  file: LocatedData,
  columns: readonly string[],
  rows: readonly (readonly (string | number | null)[])[],
): Result<SeriesData> {
  const problems: Problem[] = [];
  const figures = rows.map(([at, ...values], row): readonly (WrittenNumber | null)[] => {
    if (at === null || at === undefined || String(at).trim() === "") {
      problems.push(wrong("the row has no name", "begin it with a year or a name", [row, 0]));
    }
    if (values.length !== columns.length) {
      const message = `the row has ${counted(values.length, "figure")} for ${counted(columns.length, "column")}`;
      problems.push(wrong(message, "write null where a figure is not known", [row]));
    }
    return values.map((value, index) => {
      const written = value === null ? "" : String(value).trim();
      const fault = numberFault(written);
      const hint = fault?.hint.replace("leave the field empty", "write null") ?? "";
      if (value !== null && fault) problems.push(wrong(fault.message, hint, [row, index + 1]));
      return value === null ? null : (parseNumber(written) ?? null);
    });
  });
  if (problems.length > 0) return failure(problems);
  return success({
    columns,
    decimals: columnDecimals(columns, figures),
    rows: rows.map(([at], row) => ({
      at: String(at).trim(),
      values: (figures[row] ?? []).map((figure) => figure?.value ?? null),
    })),
    columnPlaces: columns.map((_, index) => file.placeAt(["columns", index])),
    rowPlaces: rows.map((_, index) => file.placeAt(["rows", index, 0])),
  });

  function wrong(message: string, hint: string, path: readonly number[]): Problem {
    const place = file.placeAt(["rows", ...path]);
    return { code: "wrong-figures", severity: "error", message, hint, place };
  }
}

/** Problems of the numbers, from either file; `place` is that of the whole table. */
function figureProblems(figures: SeriesData, place: Place): readonly Problem[] {
  const { columns, rows } = figures;
  const wrong = (message: string, hint: string): Problem => ({
    code: "wrong-figures",
    severity: "error",
    message,
    hint,
    place,
  });
  const names = rows.map(({ at }) => at);
  const problems = [
    ...(columns.length > MAX_COLUMNS ? [] : repeatedNames("column", columns, figures.columnPlaces)),
    ...(rows.length > MAX_ROWS ? [] : repeatedNames("row", names, figures.rowPlaces)),
  ];
  if (columns.length === 0) problems.push(wrong("there is no column of figures", "name at least one"));
  if (columns.length > MAX_COLUMNS) {
    const message = `there are ${columns.length} columns; a chart can show ${MAX_COLUMNS}`;
    problems.push(wrong(message, "split them into two series"));
  }
  if (rows.length > MAX_ROWS) {
    const message = `there are ${rows.length} rows; a chart can show ${MAX_ROWS}`;
    problems.push(wrong(message, "keep the years that the note is about"));
  }
  if (!rows.some(({ values }) => values.some((value) => value !== null))) {
    problems.push(wrong("there are no figures", "add rows, or take the series out"));
  }
  return problems;
}

function repeatedNames(
  kind: "column" | "row",
  names: readonly string[],
  places: readonly Place[],
): readonly Problem[] {
  const seen = new Set<string>();
  return names.flatMap((name, index): readonly Problem[] => {
    const key = composed(name);
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    const place = places[index];
    const message = `the ${kind} "${name}" appears twice`;
    const hint = `give each ${kind} a name of its own, or take one out`;
    return [{ code: "wrong-figures", severity: "error", message, hint, ...(place && { place }) }];
  });
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

function dataTwice(csv: string, place: Place): Problem {
  return {
    code: "figures-twice",
    severity: "error",
    message: `the figures are here and also in ${csv}`,
    hint: "keep one of the two",
    place,
  };
}

function noColumns(place: Place): Problem {
  const hint = "add columns: a list with a name for each figure of a row";
  return { code: "no-columns", severity: "error", message: "the columns have no names", hint, place };
}

function noFigures(id: string, place: Place): Problem {
  return {
    code: "no-figures",
    severity: "error",
    message: "the series has no figures",
    hint: `write them as columns and rows, or put them beside it into series/${id}.csv`,
    place,
  };
}
