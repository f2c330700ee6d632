import type { Citation, Dossier, Entry, Person, Topic } from "../../core/dossier/dossier.ts";
import type { MarkingScheme } from "../../core/marking/scheme.ts";
import { sourceTitle } from "../../core/source/source-text.ts";
import { plainText } from "../../core/text/rich-text.ts";
import type { DossierView, EntryView, PersonView, TopicView } from "../contract/api.ts";

/** What the window shows of a dossier: no paths, no rich text, sources by their titles. */
export function dossierView(dossier: Dossier, scheme: MarkingScheme): DossierView {
  const titles = new Map(dossier.sources.map((source) => [source.id, sourceTitle(source)]));
  return {
    title: dossier.title,
    summary: plainText(dossier.summary),
    schemeTitle: scheme.title,
    levels: scheme.levels.map(({ id, label }) => ({ id, label })),
    topics: dossier.topics.map((topic) => topicView(topic, titles)),
    people: dossier.people.filter((person) => person.side !== "ours").map(personView),
  };
}

function topicView(topic: Topic, titles: ReadonlyMap<string, string>): TopicView {
  return {
    id: topic.id,
    title: topic.title,
    summary: plainText(topic.summary),
    entries: topic.entries.map((entry) => entryView(entry, titles)),
  };
}

function entryView(entry: Entry, titles: ReadonlyMap<string, string>): EntryView {
  const { id, type, origin, marking, disclosure, asOf, reviewBy } = entry;
  return {
    id,
    type,
    ...("side" in entry ? { side: entry.side } : {}),
    text: plainText(entryText(entry)),
    origin,
    marking,
    disclosure,
    asOf,
    reviewBy,
    sources: entry.sources.map((citation) => citationText(citation, titles)),
  };
}

function entryText(entry: Entry): string {
  if (entry.type === "question") return `${entry.question} — ${entry.text}`;
  if (entry.type === "defensive-line") return `${entry.raised} — ${entry.text}`;
  return entry.text;
}

function citationText({ source, locator }: Citation, titles: ReadonlyMap<string, string>): string {
  const title = titles.get(source) ?? source;
  return locator ? `${title}, ${locator}` : title;
}

function personView({ id, name, post }: Person): PersonView {
  return { id, name, post };
}
