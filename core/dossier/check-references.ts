import { PROBLEM_LIMITS } from "../limits/limits.ts";
import type { Place, Problem } from "../problem/problem.ts";
import { listNames, nearestName } from "../text/nearest.ts";
import type { Series } from "./dossier.ts";
import type { LoadedItem } from "./load-items.ts";

interface Identified {
  readonly id?: string;
  readonly place: Place;
}

/** Problems of ids that are used more than once. Items whose id could not be read are skipped. */
export function repeatedIds(kind: string, items: readonly Identified[]): readonly Problem[] {
  const first = new Map<string, Identified>();
  return items.flatMap((item): readonly Problem[] => {
    if (item.id === undefined) return [];
    const earlier = first.get(item.id);
    if (!earlier) {
      first.set(item.id, item);
      return [];
    }
    return [
      {
        code: "repeated-id",
        severity: "error",
        message: `the ${kind} id "${item.id}" is already used in ${earlier.place.file}, line ${earlier.place.line}`,
        hint: "give one of the two another id",
        place: item.place,
      },
    ];
  });
}

/** Problems of cited sources without a record; none where `known` is undefined because the records could not be read. */
export function unknownSources(
  items: readonly LoadedItem<unknown>[],
  known: ReadonlySet<string> | undefined,
): readonly Problem[] {
  if (known === undefined) return [];
  let reported = 0;
  return items.flatMap(({ stated, placeOf }) =>
    stated.sources.flatMap((source, index): readonly Problem[] => {
      if (source === undefined || known.has(source)) return [];
      reported += 1;
      // A similar name is searched for only for the problems that a terminal shows.
      const meant = reported > PROBLEM_LIMITS.printed ? undefined : nearestName(source, known);
      return [
        {
          code: "unknown-source",
          severity: "error",
          message: `the source "${source}" is not in sources.json`,
          hint:
            meant === undefined
              ? "add it there or correct the id"
              : `did you mean "${meant}"? or add it there`,
          place: placeOf("sources", index),
        },
      ];
    }),
  );
}

/** Problems of series whose topic the dossier does not list. */
export function unknownTopics(
  series: readonly LoadedItem<unknown>[],
  topics: readonly string[] | undefined,
): readonly Problem[] {
  if (topics === undefined) return [];
  return series.flatMap(({ stated: { topic }, placeOf }): readonly Problem[] => {
    if (topic === undefined || topics.includes(topic)) return [];
    const meant = nearestName(topic, topics);
    return [
      {
        code: "unknown-topic",
        severity: "error",
        message: `the series belongs to the topic "${topic}", which the dossier does not have`,
        hint: `${meant === undefined ? "" : `did you mean "${meant}"? `}it has ${listNames(topics)}`,
        place: placeOf("topic"),
      },
    ];
  });
}

/** Problems of series whose mirror the dossier does not have; the sides of a pair need not name each other. */
export function unknownMirrors(series: readonly LoadedItem<Series>[]): readonly Problem[] {
  const ids = series.flatMap(({ id }) => id ?? []);
  return series.flatMap(({ id, value, placeOf }): readonly Problem[] => {
    const mirror = value?.mirror;
    if (mirror === undefined || (mirror !== id && ids.includes(mirror))) return [];
    const meant = nearestName(mirror, ids);
    return [
      {
        code: "unknown-series",
        severity: "error",
        message:
          mirror === id
            ? "the series is its own mirror"
            : `the mirror "${mirror}" is not a series of the dossier`,
        hint:
          meant === undefined || meant === id ? "name the other side's series" : `did you mean "${meant}"?`,
        place: placeOf("mirror"),
      },
    ];
  });
}

/** Problems of items whose review falls due before their as-of date. */
export function reversedDates(items: readonly LoadedItem<unknown>[]): readonly Problem[] {
  return items.flatMap(({ id, stated: { asOf, reviewBy }, placeOf, states }): readonly Problem[] => {
    if (id === undefined || asOf === undefined || reviewBy === undefined || reviewBy >= asOf) return [];
    return [
      {
        code: "reversed-dates",
        severity: "error",
        message: `the review of "${id}" falls due (${reviewBy}) before its as-of date (${asOf})`,
        hint: "correct asOf or reviewBy",
        place: placeOf(!states("reviewBy") && states("asOf") ? "asOf" : "reviewBy"),
      },
    ];
  });
}
