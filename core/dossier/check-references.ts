import type { Place, Problem } from "../problem/problem.ts";
import { listed, nearest } from "../text/nearest.ts";
import type { Provenance } from "./dossier.ts";
import type { LoadedItem } from "./load-items.ts";

type Stated = Pick<Provenance, "asOf" | "reviewBy" | "sources"> & { readonly id: string };

interface Identified {
  readonly id?: string;
  readonly place: Place;
}

/** Ids that stand a second time. An item whose id could not be read is passed over. */
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
        message: `the ${kind} id "${item.id}" stands already in ${earlier.place.file}, line ${earlier.place.line}`,
        hint: "give one of the two another id",
        place: item.place,
      },
    ];
  });
}

/** Sources that nobody recorded; `known` is undefined where the records could not be read, and nothing is told. */
export function unknownSources(
  items: readonly LoadedItem<Stated>[],
  known: ReadonlySet<string> | undefined,
): readonly Problem[] {
  if (known === undefined) return [];
  return items.flatMap(({ value, placeOf }) =>
    (value?.sources ?? []).flatMap(({ source }, index): readonly Problem[] => {
      if (known.has(source)) return [];
      const meant = nearest(source, known);
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

/** A series that goes with a topic which the dossier does not list. */
export function unknownTopics(
  series: readonly LoadedItem<{ readonly topic?: string }>[],
  topics: readonly string[] | undefined,
): readonly Problem[] {
  if (topics === undefined) return [];
  return series.flatMap(({ value, placeOf }): readonly Problem[] => {
    const topic = value?.topic;
    if (topic === undefined || topics.includes(topic)) return [];
    const meant = nearest(topic, topics);
    return [
      {
        code: "unknown-topic",
        severity: "error",
        message: `the series goes with the topic "${topic}", and the dossier has none of that name`,
        hint: `${meant === undefined ? "" : `did you mean "${meant}"? `}it has ${listed(topics)}`,
        place: placeOf("topic"),
      },
    ];
  });
}

export function reversedDates(items: readonly LoadedItem<Stated>[]): readonly Problem[] {
  return items.flatMap(({ value, placeOf, states }): readonly Problem[] => {
    if (value === undefined || value.reviewBy >= value.asOf) return [];
    return [
      {
        code: "reversed-dates",
        severity: "error",
        message: `the review of "${value.id}" falls due (${value.reviewBy}) before the day it is good for (${value.asOf})`,
        hint: "correct asOf or reviewBy",
        place: placeOf(!states("reviewBy") && states("asOf") ? "asOf" : "reviewBy"),
      },
    ];
  });
}
