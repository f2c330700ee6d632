import type { Brief } from "../brief/brief.ts";
import { type BriefChoices, choicesOf } from "../brief/brief-choices.ts";
import type { Dossier } from "../dossier/dossier.ts";
import type { DossierNames } from "../dossier/dossier-reading.ts";
import { PROBLEM_LIMITS } from "../limits/limits.ts";
import { isAbove } from "../marking/levels.ts";
import type { MarkingScheme } from "../marking/scheme.ts";
import type { Place, Problem } from "../problem/problem.ts";
import { listNames, nearestName } from "../text/nearest.ts";

/** The place of a choice in the brief's file; undefined for a choice from elsewhere. */
export type ChoicePlace = (path: readonly (string | number)[]) => Place | undefined;

/**
 * Problems of topics, entries and people that the brief names but the dossier does not have. Suggestions include only
 * items that the brief's ceiling allows.
 */
export function unknownChoices(
  dossier: Dossier,
  scheme: MarkingScheme,
  brief: Brief,
  placeAt: ChoicePlace = () => undefined,
): readonly Problem[] {
  const idsOf = (items: readonly { readonly id: string }[]) => new Set(items.map(({ id }) => id));
  const topics = new Map<string, ReadonlySet<string> | undefined>([
    ...(dossier.faultyTopics ?? []).map(({ id }) => [id, undefined] as const),
    ...dossier.topics.map(({ id, entries }) => [id, idsOf(entries)] as const),
  ]);
  const items = [...dossier.topics.flatMap(({ entries }) => entries), ...dossier.people];
  const above = idsOf(items.filter(({ marking }) => isAbove(scheme, marking, brief.ceiling)));
  const known = { topics, people: idsOf(dossier.people) };
  return unknownNames(known, choicesOf(brief), placeAt, (id) => !above.has(id));
}

/**
 * The problems of `unknownChoices` for files with faults: names that could not be read do not count as unknown.
 * `mayName` tests which entries and people a hint may list.
 */
export function unknownNames(
  { topics, people }: DossierNames,
  choices: BriefChoices,
  placeAt: ChoicePlace,
  mayName: (id: string) => boolean = () => true,
): readonly Problem[] {
  const problems: Problem[] = [];
  const asked = new Set<string>();
  for (const [index, { topic, entries }] of choices.topics.entries()) {
    if (topic === undefined) continue;
    const path = ["topics", index, "topic"];
    if (asked.has(topic)) problems.push(repeatedTopic(topic, placeAt(path)));
    asked.add(topic);
    if (topics === undefined) continue;
    if (!topics.has(topic))
      problems.push(unknown("topic", topic, topics.keys(), placeAt(path), problems.length));
    const known = topics.get(topic);
    if (known) report("entry", entries, known, ["topics", index, "entries"]);
  }
  if (people) report("person", choices.people, people, ["meeting", "with"]);
  return problems;

  function report(
    kind: string,
    asked: readonly string[],
    known: ReadonlySet<string>,
    path: readonly (string | number)[],
  ): void {
    const names = [...known].filter(mayName);
    for (const [index, id] of asked.entries())
      if (id !== "" && !known.has(id))
        problems.push(unknown(kind, id, names, placeAt([...path, index]), problems.length));
  }
}

/**
 * The problem of an unknown name. `earlier` is the number of problems before it: only those that a terminal shows get a
 * suggestion.
 */
function unknown(
  kind: string,
  id: string,
  known: Iterable<string>,
  place: Place | undefined,
  earlier: number,
): Problem {
  return {
    code: `unknown-${kind}`,
    severity: "error",
    message: `the dossier has no ${kind} "${id}"`,
    ...(earlier < PROBLEM_LIMITS.printed && { hint: suggestion(kind, id, [...known]) }),
    ...(place && { place }),
  };
}

function suggestion(kind: string, id: string, names: readonly string[]): string {
  if (names.length === 0) return `it has no ${kind} that the note may show`;
  const meant = nearestName(id, names);
  const question = meant === undefined ? "" : `did you mean "${meant}"? `;
  return `${question}it has ${listNames(names)}`;
}

function repeatedTopic(topic: string, place: Place | undefined): Problem {
  return {
    code: "repeated-topic",
    severity: "error",
    message: `the topic "${topic}" is chosen twice`,
    hint: "name each topic once",
    ...(place && { place }),
  };
}
