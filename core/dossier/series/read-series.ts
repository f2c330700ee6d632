import type { LocatedData } from "../../located-text/located-yaml.ts";
import type { Problem } from "../../problem/problem.ts";
import { composed } from "../../text/composed.ts";
import type { Series } from "../dossier.ts";
import { fieldsOf, type LoadedItem, statedReferences } from "../load-items.ts";
import { loadSeries } from "./load-series.ts";
import type { NamedFile } from "./series-csv.ts";

export interface SeriesReading extends LoadedItem<Series> {
  readonly id: string;
  readonly problems: readonly Problem[];
}

/** Reads a series as an item of the dossier, whether or not its numbers can be read. */
export function readSeries(id: string, file: LocatedData, csv: NamedFile | undefined): SeriesReading {
  const result = loadSeries(id, file, csv);
  const own = fieldsOf(file.value);
  const marking = own?.marking;
  return {
    id,
    problems: result.problems,
    ...(result.ok && { value: result.value }),
    ...(typeof marking === "string" && { marking: composed(marking.trim()) }),
    stated: statedReferences(own ?? {}),
    place: file.placeAt([]),
    placeOf: (field, index) => file.placeAt([field, ...(index === undefined ? [] : [index])]),
    states: (field) => own !== undefined && field in own,
  };
}
