import { MAX_COLUMNS, MAX_ROWS } from "../../dossier/series/check-figures.ts";
import type { PeriodKind } from "../../dossier/series/periods.ts";
import { isError, type Problem } from "../../problem/problem.ts";
import { failure, type Result, success } from "../../problem/result.ts";
import type { Basis, Statistics } from "../statistics.ts";
import type { Grid } from "../table/grid.ts";
import { cellText } from "./cell-text.ts";
import { type Chosen, chooseObservations } from "./choose-observations.ts";
import { choosePeriod, type Timed, type TimedObservations } from "./choose-period.ts";
import { chooseUnit, type SeriesUnit } from "./choose-unit.ts";
import { question } from "./import-question.ts";
import type { Mapping } from "./mapping.ts";
import { commonBasis, remarkTexts } from "./series-remarks.ts";

/** A series as its file would hold it. */
export interface ImportedSeries extends SeriesUnit {
  readonly period: PeriodKind;
  readonly columns: readonly string[];
  /** Rows in the order of time; a cell is empty where the file has no figure. */
  readonly rows: readonly { readonly at: string; readonly cells: readonly string[] }[];
  /** What all figures share. */
  readonly basis?: Basis;
  /** What the file says about single figures beyond their flags, and bases that differ between columns. */
  readonly remarks: readonly string[];
}

/** Makes a series of the figures that a mapping chooses. */
export function buildSeries(grid: Grid, statistics: Statistics, mapping: Mapping): Result<ImportedSeries> {
  const chosen = chooseObservations(statistics, mapping);
  if (!chosen.ok) return chosen;
  const time = choosePeriod(chosen.value.observations, mapping);
  if (!time.ok) return time;
  const observations = time.value.timed.map(({ observation }) => observation);
  const unit = chooseUnit(observations, mapping);
  const names = columnNames(chosen.value, statistics, mapping);
  const problems = [
    ...unreadable(grid, time.value.timed),
    ...repeated(grid, chosen.value, time.value.timed),
    ...sizeProblems(chosen.value, time.value),
    ...sameNames(names),
    ...unit.problems,
  ];
  if (!unit.ok || problems.some(isError)) return failure(problems);
  const rows = withoutMissingEnds(tableOf(chosen.value, time.value, unit.value.power, mapping.decimals));
  if (rows.length === 0)
    return failure([question("all chosen figures are missing", "choose other rows or years")]);
  const columnName = new Map(chosen.value.columns.map((code, index) => [code, names[index] ?? code]));
  const named = time.value.timed.map((timed) => ({
    ...timed,
    column: columnName.get(chosen.value.columnOf(timed.observation)) ?? "",
  }));
  const basis = commonBasis(named);
  return success({
    ...unit.value,
    period: time.value.kind,
    columns: names,
    rows,
    ...(basis && { basis }),
    remarks: remarkTexts(named, names),
  });
}

function columnNames({ columns }: Chosen, { dimensions }: Statistics, mapping: Mapping): readonly string[] {
  const { dimension: id, names = {}, name } = mapping.columns;
  if (id === undefined) return [name ?? "Value"];
  const labels = dimensions.find((dimension) => dimension.id === id)?.values;
  return columns.map(
    (code) => (Object.hasOwn(names, code) ? names[code] : undefined) ?? labels?.get(code) ?? code,
  );
}

/** The table of cell texts. The first of equal figures for one cell is taken; others are refused before. */
function tableOf(
  { columns, columnOf }: Chosen,
  { timed }: TimedObservations,
  power: number,
  decimals: number | undefined,
): ImportedSeries["rows"] {
  const position = new Map(columns.map((code, index) => [code, index]));
  const rows = new Map<string, string[]>();
  for (const { observation, name } of timed) {
    const cells = rows.get(name) ?? columns.map(() => "");
    const column = position.get(columnOf(observation));
    if (column === undefined) continue;
    cells[column] ||= cellText(observation, power, decimals);
    rows.set(name, cells);
  }
  return [...rows].map(([at, cells]) => ({ at, cells }));
}

/** Publishers list years for which they have nothing yet; such rows at either end say nothing. */
function withoutMissingEnds(rows: ImportedSeries["rows"]): ImportedSeries["rows"] {
  const hasFigure = ({ cells }: ImportedSeries["rows"][number]): boolean =>
    cells.some((cell) => cell !== "" && cell !== "..");
  return rows.slice(Math.max(0, rows.findIndex(hasFigure)), rows.findLastIndex(hasFigure) + 1);
}

function unreadable(grid: Grid, timed: readonly Timed[]): readonly Problem[] {
  return timed.flatMap(({ observation: { fault, row, column } }): readonly Problem[] => {
    if (fault === undefined) return [];
    const hint = "correct it in the file, or choose other rows";
    const place = grid.placeAt(row, column);
    return [{ code: "import-figure", severity: "error", message: fault, hint, place }];
  });
}

/** Figures that differ for one column and period: they are never added up. */
function repeated(grid: Grid, { columnOf }: Chosen, timed: readonly Timed[]): readonly Problem[] {
  const seen = new Map<string, Timed>();
  return timed.flatMap((each): readonly Problem[] => {
    const { observation, name } = each;
    const key = JSON.stringify([name, columnOf(observation)]);
    const first = seen.get(key);
    if (!first) {
      seen.set(key, each);
      return [];
    }
    if (cellText(observation, 0) === cellText(first.observation, 0)) return [];
    const line = grid.placeAt(first.observation.row).line ?? first.observation.row + 1;
    const message = `a second figure for ${name}, beside that of line ${line}`;
    const hint = "choose by a column that tells the two apart: figures are never added up";
    const place = grid.placeAt(observation.row, observation.column);
    return [{ code: "import-repeated", severity: "error", message, hint, place }];
  });
}

function sizeProblems({ columns }: Chosen, { timed }: TimedObservations): readonly Problem[] {
  const rows = new Set(timed.map(({ name }) => name)).size;
  const wide = question(
    `the series would have ${columns.length} columns; ${MAX_COLUMNS} are the most`,
    "name fewer codes under rows",
  );
  const long = question(
    `the series would have ${rows} rows; ${MAX_ROWS} are the most`,
    "add from: to the mapping",
  );
  return [...(columns.length > MAX_COLUMNS ? [wide] : []), ...(rows > MAX_ROWS ? [long] : [])];
}

function sameNames(names: readonly string[]): readonly Problem[] {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice === undefined) return [];
  return [
    question(`two columns would be called "${twice}"`, "name them under columns: {names: {CODE: name}}"),
  ];
}
