import type { Brief } from "../brief/brief.ts";
import { type BriefChoices, choicesOf } from "../brief/brief-choices.ts";
import type { Dossier } from "../dossier/dossier.ts";
import type { DossierNames } from "../dossier/dossier-reading.ts";
import { PROBLEM_LIMITS } from "../limits/limits.ts";
import { isAbove } from "../marking/levels.ts";
import type { MarkingScheme } from "../marking/scheme.ts";
import type { About, Place, Problem } from "../problem/problem.ts";
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
    if (!topics.has(topic)) {
      const about = { field: "topics" };
      problems.push(unknown("topic", topic, topics.keys(), { place: placeAt(path), about }, problems.length));
    }
    const known = topics.get(topic);
    const about = { field: "topics", topic };
    if (known) report("entry", entries, known, (at) => ({ path: ["topics", index, "entries", at], about }));
  }
  if (topics) reportWordings(topics);
  if (people) {
    report("person", choices.people, people, (at, person) => ({
      path: ["meeting", "with", at],
      about: { field: "meeting.with", person },
    }));
    report("person", choices.biographies ?? [], people, (at, person) => ({
      path: ["biographies", at],
      about: { field: "biographies", person },
    }));
  }
  return problems;

  /** Any topic may hold the entry; hints name entries of the chosen topics alone. */
  function reportWordings(topics: NonNullable<DossierNames["topics"]>): void {
    const { wordings = [] } = choices;
    if (wordings.length === 0 || [...topics.values()].includes(undefined)) return;
    const all = new Set([...topics.values()].flatMap((entries) => [...(entries ?? [])]));
    const chosen = [...asked].flatMap((topic) => [...(topics.get(topic) ?? [])]);
    const whereOf: ChoiceAt = (_, id) => ({ path: ["wordings", id], about: { field: `wordings.${id}` } });
    report("entry", wordings, all, whereOf, chosen);
  }

  function report(
    kind: string,
    asked: readonly string[],
    known: ReadonlySet<string>,
    choiceAt: ChoiceAt,
    candidates: Iterable<string> = known,
  ): void {
    const names = [...candidates].filter(mayName);
    for (const [index, id] of asked.entries()) {
      if (id === "" || known.has(id)) continue;
      const { path, about } = choiceAt(index, id);
      problems.push(unknown(kind, id, names, { place: placeAt(path), about }, problems.length));
    }
  }
}

/** The field of the brief that holds a choice, which is the item `index` of its list. */
type ChoiceAt = (
  index: number,
  id: string,
) => { readonly path: readonly (string | number)[]; readonly about: About };

/**
 * The problem of an unknown name. `earlier` is the number of problems before it: only those that a terminal shows get a
 * suggestion.
 */
function unknown(
  kind: string,
  id: string,
  known: Iterable<string>,
  { place, about }: { readonly place: Place | undefined; readonly about: About },
  earlier: number,
): Problem {
  return {
    code: `unknown-${kind}`,
    severity: "error",
    message: `the dossier has no ${kind} "${id}"`,
    ...(earlier < PROBLEM_LIMITS.printed && { hint: suggestion(kind, id, [...known]) }),
    ...(place && { place }),
    about,
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
    about: { field: "topics", topic },
  };
}
