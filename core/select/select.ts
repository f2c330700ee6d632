import type { Brief, TopicChoice } from "../brief/brief.ts";
import { briefWordProblems } from "../brief/brief-words.ts";
import { printFigure } from "../chart/figures.ts";
import type { Finding } from "../check/finding.ts";
import type { Dossier, Entry, Person, Provenance, Series, Topic } from "../dossier/dossier.ts";
import { formsOf } from "../language/forms-of.ts";
import type { LanguageForms } from "../language/language-forms.ts";
import { rank, requestProblems, unknownMarkings } from "../marking/levels.ts";
import type { MarkingScheme } from "../marking/scheme.ts";
import { isError } from "../problem/problem.ts";
import { failure, type Result, success } from "../problem/result.ts";
import type {
  AnyStatement,
  Briefing,
  EntryStatement,
  MeetingView,
  PersonStatement,
  SeriesStatement,
  StatementProvenance,
} from "./briefing.ts";
import { byId } from "./by-id.ts";
import { citedSources } from "./cited-sources.ts";
import { fingerprint } from "./fingerprint.ts";
import { groupStatements } from "./group-statements.ts";
import { kindTitle } from "./kind-title.ts";
import { createAdmission } from "./left-out.ts";
import { noteDates } from "./note-dates.ts";
import { unknownChoices } from "./unknown-choices.ts";

export interface Selection {
  readonly briefing: Briefing;
  readonly findings: readonly Finding[];
}

/**
 * Chooses, orders and filters. What is above the ceiling or not to be disclosed leaves here: nothing after
 * this step has seen it. `materials` only enter the fingerprint.
 */
export function select(
  dossier: Dossier,
  scheme: MarkingScheme,
  brief: Brief,
  materials: unknown,
): Result<Selection> {
  const problems = [
    ...briefWordProblems(brief),
    ...requestProblems(scheme, brief),
    ...unknownMarkings(dossier, scheme),
    ...unknownChoices(dossier, scheme, brief),
  ];
  if (problems.some(isError)) return failure(problems);

  const { admit, findings } = createAdmission(scheme, brief);
  const view = (item: Provenance & { readonly id: string }, topic: string | null): StatementProvenance =>
    standing(scheme, item, topic);

  const forms = formsOf(dossier.language);
  const topicOf = byId(dossier.topics);
  const topics = brief.topics.flatMap((choice) => {
    const topic = topicOf.get(choice.topic);
    if (!topic) return [];
    const entries = chosenEntries(topic, choice);
    const statements = entries
      .filter((entry) => admit(entry, topic, topic.id))
      .map((entry) => entryStatement(entry, topic, forms, view(entry, topic.id)));
    return [{ topic, statements, isEmpty: entries.length === 0 }];
  });
  const people = dossier.people
    .filter((person) => admit(person, "people"))
    .map((person) => personStatement(person, view(person, null)));
  const chosen = new Set(topics.map(({ topic: { id } }) => id));
  const series = dossier.series
    .filter(({ topic }) => topic === undefined || chosen.has(topic))
    .filter((each) => admit(each, "series", each.topic))
    .map((each) =>
      seriesStatement(each, topicOf.get(each.topic ?? "")?.title, dossier, view(each, each.topic ?? null)),
    );
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
    people: attendeesFirst(people, brief),
    originator: { office: dossier.originator.office, contact: dossier.originator.contact ?? null },
  };
  const shown = [...all, ...series, ...people];
  const note = noteView(brief, shown);
  const sources = citedSources(dossier, shown);
  const briefing: Briefing = {
    ...content,
    note: { ...note, fingerprint: fingerprint({ content, note, sources, materials }) },
  };
  return success({ briefing, findings: [...findings(), ...emptyTopics(topics)] }, problems);
}

/** Chosen topics without entries to choose from, or without chosen ones; what was left out is told one by one. */
function emptyTopics(
  topics: readonly { readonly topic: Topic; readonly isEmpty: boolean }[],
): readonly Finding[] {
  return topics
    .filter(({ isEmpty }) => isEmpty)
    .map(({ topic }) => {
      const chosen = topic.entries.length > 0;
      return {
        code: "empty-topic",
        severity: "warning",
        message: `the topic "${topic.id}" ${chosen ? "is chosen without any of its entries" : "has no entries"}`,
        hint: chosen ? "choose entries, or leave the topic out" : "add entries, or leave the topic out",
        place: topic.place,
        about: { topic: topic.id },
      };
    });
}

function chosenEntries(topic: Topic, choice: TopicChoice): readonly Entry[] {
  if (!choice.entries) return topic.entries;
  const entryOf = byId(topic.entries);
  return choice.entries.flatMap((id) => entryOf.get(id) ?? []);
}

function standing(
  scheme: MarkingScheme,
  item: Provenance & { readonly id: string },
  topic: string | null,
): StatementProvenance {
  const position = rank(scheme, item.marking);
  return {
    id: item.id,
    topic,
    origin: item.origin,
    citations: item.sources.map((citation) => ({
      source: citation.source,
      locator: citation.locator ?? null,
    })),
    asOf: item.asOf,
    reviewBy: item.reviewBy,
    marking: item.marking,
    portion: position > 0 ? (scheme.levels[position]?.portion ?? null) : null,
    disclosure: item.disclosure,
    place: item.place,
  };
}

function entryStatement(
  entry: Entry,
  topic: Topic,
  forms: LanguageForms,
  standing: StatementProvenance,
): EntryStatement {
  return {
    kind: "statement",
    type: entry.type,
    kindTitle: kindTitle(entry, forms),
    text: entry.text,
    language: entry.language ?? null,
    side: "side" in entry ? entry.side : null,
    label: entry.type === "fact" ? (entry.label ?? null) : null,
    value: entry.type === "fact" ? (entry.value ?? null) : null,
    unit: entry.type === "fact" ? (entry.unit ?? null) : null,
    raised: entry.type === "defensive-line" ? entry.raised : null,
    question: entry.type === "question" ? entry.question : null,
    topicTitle: topic.title,
    standing,
  };
}

function personStatement(person: Person, standing: StatementProvenance): PersonStatement {
  return {
    kind: "statement",
    name: person.name,
    nativeName: person.nativeName?.text ?? null,
    nativeLanguage: person.nativeName?.language ?? null,
    side: person.side,
    post: person.post,
    text: person.biography,
    language: person.language ?? null,
    standing,
  };
}

function seriesStatement(
  series: Series,
  topicTitle: string | undefined,
  dossier: Dossier,
  standing: StatementProvenance,
): SeriesStatement {
  const { id, title, unit, columns, decimals } = series;
  const rows = series.rows.map(({ at, values }) => ({
    at,
    values: values.map((value, column) =>
      value === null ? null : printFigure(value, dossier.language, decimals[column]),
    ),
    numbers: values,
  }));
  return {
    ...{ kind: "statement", id, title, unit, columns, decimals, rows },
    topicTitle: topicTitle ?? null,
    standing,
  };
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

function attendeesFirst(people: readonly PersonStatement[], brief: Brief): readonly PersonStatement[] {
  const attendees = new Set(brief.meeting?.with);
  const attends = ({ standing }: PersonStatement): boolean => attendees.has(standing.id);
  return [...people.filter(attends), ...people.filter((person) => !attends(person))];
}

function meetingView(brief: Brief, people: readonly PersonStatement[]): MeetingView | null {
  if (!brief.meeting) return null;
  const personOf = new Map(people.map((person) => [person.standing.id, person]));
  const participants = brief.meeting.with.flatMap((id) => personOf.get(id) ?? []);
  return { ...brief.meeting, with: participants };
}

function noteView(brief: Brief, statements: readonly AnyStatement[]): Omit<Briefing["note"], "fingerprint"> {
  return {
    title: brief.title,
    audience: brief.audience,
    date: brief.date,
    version: brief.version,
    author: brief.author ?? null,
    clearedBy: brief.clearedBy ?? null,
    ...noteDates(statements, brief.date),
  };
}
