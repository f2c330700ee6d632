import { isError, type Problem } from "../../problem/problem.ts";
import { failure, type Result, success } from "../../problem/result.ts";
import { listNames, nearestName } from "../../text/nearest.ts";
import type { Dimension, Observation, Statistics } from "../statistics.ts";
import { listCodes, question } from "./import-question.ts";
import type { Mapping } from "./mapping.ts";

/** The observations of a series, by the column that each belongs to. */
export interface Chosen {
  readonly observations: readonly Observation[];
  /** Codes of the columns in order; the empty text for a series of one column. */
  readonly columns: readonly string[];
  readonly columnOf: (observation: Observation) => string;
}

/** Chooses the rows that a mapping names. What it leaves open and the file does not settle is asked. */
export function chooseObservations(statistics: Statistics, { rows, columns }: Mapping): Result<Chosen> {
  const { dimensions } = statistics;
  const wrong = [
    ...Object.entries(rows).flatMap(([id, codes]) => rowProblems(dimensions, id, codes)),
    ...(columns.dimension === undefined ? [] : unknownDimension(dimensions, columns.dimension)),
  ];
  if (wrong.some(isError)) return failure(wrong);
  const wanted = dimensions.flatMap(({ id, total }) => {
    const stated = Object.hasOwn(rows, id) ? rows[id] : undefined;
    if (stated) return [{ id, codes: new Set(stated) }];
    return total === undefined || id === columns.dimension ? [] : [{ id, codes: new Set([total]) }];
  });
  const chosen = statistics.observations.filter(({ keys }) =>
    wanted.every(({ id, codes }) => codes.has(keys.get(id) ?? "")),
  );
  if (chosen.length === 0)
    return failure([question("no row of the file has all the codes of the mapping", "check its rows")]);
  const open = dimensions.flatMap((dimension) => {
    if (dimension.id === columns.dimension) return [];
    const codes = new Set(chosen.map(({ keys }) => keys.get(dimension.id) ?? ""));
    return codes.size > 1 ? [severalCodes(dimension, codes)] : [];
  });
  if (open.length > 0) return failure(open);
  const id = columns.dimension;
  const columnOf = ({ keys }: Observation): string => (id === undefined ? "" : (keys.get(id) ?? ""));
  const present = new Set(chosen.map(columnOf));
  const stated = id !== undefined && Object.hasOwn(rows, id) ? rows[id] : undefined;
  return success({
    observations: chosen,
    columns: stated ? [...new Set(stated)].filter((code) => present.has(code)) : [...present],
    columnOf,
  });
}

function rowProblems(
  dimensions: readonly Dimension[],
  id: string,
  codes: readonly string[],
): readonly Problem[] {
  const dimension = dimensions.find((each) => each.id === id);
  if (!dimension) return unknownDimension(dimensions, id);
  return codes
    .filter((code) => !dimension.values.has(code))
    .map((code) => {
      const labelled = [...dimension.values].find(([, label]) => label.toLowerCase() === code.toLowerCase());
      const meant = labelled?.[0] ?? nearestName(code, dimension.values.keys());
      const hint = meant === undefined ? `the file has ${listCodes(dimension)}` : `did you mean ${meant}?`;
      return question(`the file has no "${code}" in ${id}`, hint);
    });
}

function unknownDimension(dimensions: readonly Dimension[], id: string): readonly Problem[] {
  const ids = dimensions.map((dimension) => dimension.id);
  if (ids.includes(id)) return [];
  const meant = nearestName(id, ids);
  const hint = meant === undefined ? `there are ${listNames(ids)}` : `did you mean "${meant}"?`;
  return [question(`the file has no "${id}" by which its rows are told apart`, hint)];
}

function severalCodes(dimension: Dimension, codes: ReadonlySet<string>): Problem {
  const { id } = dimension;
  return question(
    `which ${id}? the rows have ${codes.size}: ${listCodes(dimension, codes)}`,
    `name one under rows, or make them the columns with columns: {dimension: ${id}}`,
  );
}
