import type { Place, Problem } from "../problem/problem.ts";
import type { Dossier, Provenance } from "./dossier.ts";

/** What a reader of one file cannot see: ids used twice, sources that nobody recorded. */
export function referenceProblems(dossier: Dossier): readonly Problem[] {
  const entries = dossier.topics.flatMap((topic) => topic.entries);
  const everything = [...entries, ...dossier.people, ...dossier.series];
  return [
    ...repeatedIds("entry", entries),
    ...repeatedIds("person", dossier.people),
    ...repeatedIds("source", dossier.sources),
    ...repeatedIds("series", dossier.series),
    ...unknownSources(dossier, everything),
    ...unknownTopics(dossier),
    ...reversedDates(everything),
  ];
}

interface Identified {
  readonly id: string;
  readonly place: Place;
}

function repeatedIds(kind: string, items: readonly Identified[]): readonly Problem[] {
  const first = new Map<string, Identified>();
  return items.flatMap((item) => {
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
      } satisfies Problem,
    ];
  });
}

function unknownSources(dossier: Dossier, items: readonly Provenance[]): readonly Problem[] {
  const known = new Set(dossier.sources.map((source) => source.id));
  return items.flatMap((item) =>
    item.sources
      .filter((citation) => !known.has(citation.source))
      .map((citation) => ({
        code: "unknown-source",
        severity: "error",
        message: `the source "${citation.source}" is not in sources.json`,
        hint: "add it there or correct the id",
        place: item.place,
      })),
  );
}

function unknownTopics({ series, topics }: Dossier): readonly Problem[] {
  return series
    .filter(({ topic }) => topic !== undefined && !topics.some(({ id }) => id === topic))
    .map(({ topic, place }) => ({
      code: "unknown-topic",
      severity: "error",
      message: `the series goes with the topic "${topic}", and the dossier has none of that name`,
      hint: `it has ${topics.map(({ id }) => id).join(", ")}`,
      place,
    }));
}

function reversedDates(items: readonly (Provenance & Identified)[]): readonly Problem[] {
  return items
    .filter((item) => item.reviewBy < item.asOf)
    .map((item) => ({
      code: "reversed-dates",
      severity: "error",
      message: `the review of "${item.id}" falls due (${item.reviewBy}) before the day it is good for (${item.asOf})`,
      hint: "correct asOf or reviewBy",
      place: item.place,
    }));
}
