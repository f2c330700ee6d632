import type { Place, Problem } from "../../problem/problem.ts";
import { composed } from "../../text/composed.ts";
import { type PeriodKind, parsePeriod, periodExample, periodName } from "./periods.ts";
import type { SeriesData } from "./series-data.ts";

/** Maximum number of rows and columns of a series, beyond which a chart cannot be read. */
export const MAX_ROWS = 200;
export const MAX_COLUMNS = 6;

/** Problems of the numbers, from either file; `place` is that of the whole table. */
export function figureProblems(figures: SeriesData, place: Place): readonly Problem[] {
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
  const isGiven = ({ values, flags = [] }: (typeof rows)[number]): boolean =>
    values.some((value) => value !== null) || flags.flat().length > 0;
  if (!rows.some(isGiven)) {
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

/** Problems of rows that are not named as periods of the kind that the series states, or that name one period twice. */
export function periodProblems({ rows, rowPlaces }: SeriesData, kind: PeriodKind): readonly Problem[] {
  const seen = new Map<string, string>();
  return rows.flatMap(({ at }, index): readonly Problem[] => {
    const place = rowPlaces[index];
    const wrong = (message: string, hint: string): readonly Problem[] => [
      { code: "wrong-figures", severity: "error", message, hint, ...(place && { place }) },
    ];
    const period = parsePeriod(kind, at);
    if (!period) {
      const words = kind.replace("-", " ");
      return wrong(
        `the row "${at}" is not a ${words}, as \`period\` says`,
        `write it as ${periodExample(kind)}`,
      );
    }
    const name = periodName(period);
    const earlier = seen.get(name);
    seen.set(name, at);
    if (earlier === undefined || composed(earlier) === composed(at)) return [];
    return wrong(`the rows "${earlier}" and "${at}" are the same period`, "take one out");
  });
}
