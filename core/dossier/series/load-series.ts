import type { LocatedData } from "../../located-text/located-yaml.ts";
import { validate } from "../../located-text/validate.ts";
import { isError, type Place, type Problem } from "../../problem/problem.ts";
import { failure, type Result, success } from "../../problem/result.ts";
import { nearestName } from "../../text/nearest.ts";
import type { Series } from "../dossier.ts";
import { fieldsOf } from "../load-items.ts";
import { seriesDataSchema, seriesFileSchema } from "../schema.ts";
import { figureProblems, periodProblems } from "./check-figures.ts";
import { PERIOD_KINDS, type PeriodKind, parsePeriod, periodName } from "./periods.ts";
import { EMPTY_CELL, isCell, readCell, type SeriesCell } from "./read-cell.ts";
import { type NamedFile, readSeriesCsv } from "./series-csv.ts";
import { type SeriesData, seriesData } from "./series-data.ts";

/**
 * Reads `series/ID.yaml`. Its numbers are in it, as `columns` and `rows`, or in `csv`, the file beside it; numbers in
 * both or in neither are a problem.
 */
export function loadSeries(id: string, file: LocatedData, csv: NamedFile | undefined): Result<Series> {
  const head = validate(file.value, seriesFileSchema, file.placeAt);
  const figures = readSeriesData(id, file, csv);
  const place = csv ? { file: csv.name } : file.placeAt(["rows"]);
  const period = periodOf(file.value);
  const problems = [
    ...head.problems,
    ...unitProblems(file),
    ...figures.problems,
    ...(figures.ok ? figureProblems(figures.value, place) : []),
    ...(figures.ok && period ? periodProblems(figures.value, period) : []),
  ];
  if (!head.ok || !figures.ok || problems.some(isError)) return failure(problems);
  const { columns: _columns, rows: _rows, decimals, ...rest } = head.value;
  const { columnPlaces, rowPlaces, ...table } = figures.value;
  const series = {
    ...rest,
    id,
    ...table,
    ...(decimals !== undefined && { decimals: table.columns.map(() => decimals) }),
    ...(period && { rows: table.rows.map((row) => ({ ...row, at: nameOfPeriod(period, row.at) })) }),
    place: file.placeAt([]),
  };
  return success(series, problems);
}

/** The kind of period that the file states, read even where its other fields have faults. */
function periodOf(value: unknown): PeriodKind | undefined {
  const stated = fieldsOf(value)?.period;
  return PERIOD_KINDS.find((kind) => kind === stated);
}

function nameOfPeriod(kind: PeriodKind, at: string): string {
  const period = parsePeriod(kind, at);
  return period ? periodName(period) : at;
}

/** A series says what its figures count, in words or as a currency. */
function unitProblems({ value, placeAt }: LocatedData): readonly Problem[] {
  const fields = fieldsOf(value);
  if (!fields || "unit" in fields || "currency" in fields || nearestName("unit", Object.keys(fields)))
    return [];
  return [
    {
      code: "wrong-data",
      severity: "error",
      message: '"unit" is missing',
      hint: "write what the figures count, as in unit: tonnes, or a currency and a scale",
      place: placeAt([]),
    },
  ];
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
  const cells = rows.map(([at, ...values], row): readonly SeriesCell[] => {
    if (at === null || at === undefined || String(at).trim() === "") {
      problems.push(wrong("the row has no name", "begin it with a year or a name", [row, 0]));
    }
    if (values.length !== columns.length) {
      const message = `the row has ${counted(values.length, "figure")} for ${counted(columns.length, "column")}`;
      problems.push(wrong(message, "write null where a figure is not known", [row]));
    }
    return values.map((value, index) => {
      const written = value === null ? "" : String(value).trim();
      const read = readCell(written);
      if (isCell(read)) return read;
      const hint = read.hint.replace("leave the field empty", "write null");
      problems.push(wrong(read.message, hint, [row, index + 1]));
      return EMPTY_CELL;
    });
  });
  if (problems.length > 0) return failure(problems);
  return success(
    seriesData({
      columns,
      rows: rows.map(([at], row) => ({ at: String(at).trim(), cells: cells[row] ?? [] })),
      columnPlaces: columns.map((_, index) => file.placeAt(["columns", index])),
      rowPlaces: rows.map((_, index) => file.placeAt(["rows", index, 0])),
    }),
  );

  function wrong(message: string, hint: string, path: readonly number[]): Problem {
    const place = file.placeAt(["rows", ...path]);
    return { code: "wrong-figures", severity: "error", message, hint, place };
  }
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
