import type { Brief, OptionValues, TopicChoice } from "../brief/brief.ts";
import { briefWordProblems } from "../brief/brief-words.ts";
import { wordingOf } from "../brief/wording-of.ts";
import type { Finding } from "../check/finding.ts";
import type { Dossier, Entry, Person, Topic } from "../dossier/dossier.ts";
import { formsOf } from "../language/forms-of.ts";
import { requestProblems, unknownMarkings } from "../marking/levels.ts";
import type { MarkingScheme } from "../marking/scheme.ts";
import { isError } from "../problem/problem.ts";
import { failure, type Result, success } from "../problem/result.ts";
import type { Briefing, EntryStatement, PersonStatement, SeriesStatement } from "./briefing.ts";
import { byId } from "./by-id.ts";
import { citedSources } from "./cited-sources.ts";
import { emptyTopics } from "./empty-topics.ts";
import { faultyTopics } from "./faulty-topics.ts";
import { fingerprint } from "./fingerprint.ts";
import { groupStatements } from "./group-statements.ts";
import { createFilter, type StatementFilter } from "./left-out.ts";
import { biographiesOf, meetingView, noteView } from "./note-view.ts";
import { seriesStatement } from "./series-view.ts";
import { entryStatement, personStatement, provenanceOf } from "./statements.ts";
import { unknownChoices } from "./unknown-choices.ts";
import { unusedWordings } from "./unused-wordings.ts";

export interface Selection {
  readonly briefing: Briefing;
  readonly findings: readonly Finding[];
}

/**
 * Chooses, orders and filters the statements of a note. Statements above the ceiling or not for disclosure are dropped
 * here; no later step sees them. `materials` are whatever else the fingerprint covers; `options` has a value for each option of
 * the template.
 */
export function select(
  dossier: Dossier,
  scheme: MarkingScheme,
  brief: Brief,
  materials: unknown,
  options: OptionValues = {},
): Result<Selection> {
  const problems = [
    ...briefWordProblems(brief),
    ...requestProblems(scheme, brief),
    ...unknownMarkings(dossier, scheme),
    ...unknownChoices(dossier, scheme, brief),
  ];
  if (problems.some(isError)) return failure(problems);

  const admission = createFilter(scheme, brief);
  const chosen = chooseStatements(dossier, scheme, brief, admission.isAllowed);
  const briefing = briefingOf(dossier, brief, chosen, { materials, options });
  const empty = chosen.topics.filter(({ isEmpty }) => isEmpty).map(({ topic }) => topic);
  return success(
    {
      briefing,
      findings: [
        ...admission.findings(),
        ...emptyTopics(empty),
        ...faultyTopics(dossier, brief),
        ...unusedWordings(brief, dossier, chosen.entries),
      ],
    },
    problems,
  );
}

interface ChosenTopic {
  readonly topic: Topic;
  readonly statements: readonly EntryStatement[];
  /** Whether the brief chooses none of the topic's entries, or there are none. */
  readonly isEmpty: boolean;
}

interface ChosenStatements {
  /** Ids of the entries that the brief chooses, those among them that the note may not show. */
  readonly entries: ReadonlySet<string>;
  readonly topics: readonly ChosenTopic[];
  readonly series: readonly SeriesStatement[];
  /** Those in the meeting and those whose biographies are printed, in the dossier's order. */
  readonly people: readonly PersonStatement[];
}

/** The statements that the note may show, in the order of the brief and of the dossier's files. */
function chooseStatements(
  dossier: Dossier,
  scheme: MarkingScheme,
  brief: Brief,
  admit: StatementFilter["isAllowed"],
): ChosenStatements {
  const forms = formsOf(dossier.language);
  const topicOf = byId(dossier.topics);
  const ids = new Set<string>();
  const topics = brief.topics.flatMap((choice): readonly ChosenTopic[] => {
    const topic = topicOf.get(choice.topic);
    if (!topic) return [];
    const entries = chosenEntries(topic, choice);
    for (const { id } of entries) ids.add(id);
    const statements = entries
      .filter((entry) => admit(entry, topic, topic.id))
      .map((entry) => worded(entry, brief))
      .map((entry) => entryStatement(entry, topic, forms, provenanceOf(scheme, entry, topic.id)));
    return [{ topic, statements, isEmpty: entries.length === 0 }];
  });
  const people = dossier.people
    .filter(appears(brief))
    .filter((person) => admit(person, "people"))
    .map((person) => personStatement(person, provenanceOf(scheme, person, null)));
  const chosen = new Set(topics.map(({ topic: { id } }) => id));
  const series = dossier.series
    .filter(({ topic }) => topic === undefined || chosen.has(topic))
    .filter((each) => admit(each, "series", each.topic))
    .map((each) => {
      const topicTitle = topicOf.get(each.topic ?? "")?.title;
      const setting = { topicTitle, language: dossier.language, forms };
      return seriesStatement(each, setting, provenanceOf(scheme, each, each.topic ?? null));
    });
  return { entries: ids, topics, series, people };
}

/** The entry with the brief's wording, where it has one. */
function worded(entry: Entry, brief: Brief): Entry {
  const text = wordingOf(brief, entry.id);
  return text === undefined ? entry : { ...entry, text };
}

/** Tells people who are in the meeting or have a biography in the note; by default everyone has. */
function appears({ biographies, meeting }: Brief): (person: Person) => boolean {
  if (biographies === undefined) return () => true;
  const named = new Set([...biographies, ...(meeting?.with ?? [])]);
  return ({ id }) => named.has(id);
}

function briefingOf(
  dossier: Dossier,
  brief: Brief,
  { topics, series, people }: ChosenStatements,
  { materials, options }: { readonly materials: unknown; readonly options: OptionValues },
): Briefing {
  const seriesOf = byTopic(series);
  const all = byPriority(
    topics.flatMap(({ statements }) => statements),
    dossier,
  );
  const content = {
    meeting: meetingView(brief, people),
    dossier: { title: dossier.title, summary: dossier.summary },
    topics: topics.map(({ topic, statements }) => ({
      id: topic.id,
      title: topic.title,
      summary: topic.summary,
      statements,
      series: seriesOf.get(topic.id) ?? [],
      ...groupStatements(statements),
    })),
    all: groupStatements(all),
    series,
    people: biographiesOf(people, brief),
    originator: { office: dossier.originator.office, contact: dossier.originator.contact ?? null },
  };
  const shown = [...all, ...series, ...people];
  const note = noteView(brief, shown);
  const sources = citedSources(dossier, shown);
  // A template without options has no part in the fingerprint for them.
  const chosen = Object.keys(options).length > 0 && { options };
  return {
    ...content,
    options,
    note: { ...note, fingerprint: fingerprint({ content, note, sources, materials, ...chosen }) },
  };
}

function chosenEntries(topic: Topic, choice: TopicChoice): readonly Entry[] {
  if (!choice.entries) return topic.entries;
  const entryOf = byId(topic.entries);
  return choice.entries.flatMap((id) => entryOf.get(id) ?? []);
}

function byPriority(statements: readonly EntryStatement[], dossier: Dossier): readonly EntryStatement[] {
  const entries = dossier.topics.flatMap((topic) => topic.entries);
  const priority = new Map(entries.map((entry) => [entry.id, entry.priority]));
  const of = (statement: EntryStatement): number => priority.get(statement.standing.id) ?? 0;
  return [...statements].sort((a, b) => of(a) - of(b));
}

function byTopic(series: readonly SeriesStatement[]): ReadonlyMap<string | null, readonly SeriesStatement[]> {
  const groups = new Map<string | null, SeriesStatement[]>();
  for (const each of series) {
    const group = groups.get(each.standing.topic);
    if (group) group.push(each);
    else groups.set(each.standing.topic, [each]);
  }
  return groups;
}
