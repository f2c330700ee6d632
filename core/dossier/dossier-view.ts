import { formsOf } from "../language/forms-of.ts";
import type { MarkingScheme } from "../marking/scheme.ts";
import { sourceTitle } from "../source/source-text.ts";
import { plainText } from "../text/rich-text.ts";
import type {
  Citation,
  Disclosure,
  Dossier,
  Entry,
  FaultyTopic,
  Origin,
  PartySide,
  Person,
  Topic,
} from "./dossier.ts";
import type { EntryType } from "./entry-types.ts";

export interface LevelView {
  readonly id: string;
  readonly label: string;
}

export interface EntryView {
  readonly id: string;
  readonly type: EntryType;
  readonly side?: PartySide;
  /** Plain text, as a person would read it in a list. */
  readonly text: string;
  /** The rich text that a brief's own wording takes the place of, where it is another than `text`. */
  readonly richText?: string;
  readonly origin: Origin;
  /** 1 is the most important; absent where a view states none. */
  readonly priority?: number;
  readonly marking: string;
  readonly disclosure: Disclosure;
  readonly asOf: string;
  readonly reviewBy: string;
  readonly sources: readonly string[];
}

export interface TopicView {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly entries: readonly EntryView[];
}

export interface PersonView {
  readonly id: string;
  readonly name: string;
  readonly post: string;
}

/** A topic that cannot be read; the rest of the dossier serves. */
export type FaultyTopicView = FaultyTopic;

export interface DossierView {
  /** Names the dossier wherever its folder lies: the id that dossier.yaml states, or else the folder's name. */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly schemeTitle: string;
  /** Lowest first. */
  readonly levels: readonly LevelView[];
  readonly topics: readonly TopicView[];
  readonly faultyTopics: readonly FaultyTopicView[];
  readonly people: readonly PersonView[];
}

/** A dossier as the window lists it: without paths and rich text, and with sources by their titles. */
export function dossierView(dossier: Dossier, scheme: MarkingScheme): DossierView {
  const forms = formsOf(dossier.language);
  const titles = new Map(dossier.sources.map((source) => [source.id, sourceTitle(source, forms)]));
  return {
    id: dossier.id,
    title: dossier.title,
    summary: plainText(dossier.summary),
    schemeTitle: scheme.title,
    levels: scheme.levels.map(({ id, label }) => ({ id, label })),
    topics: dossier.topics.map((topic) => topicView(topic, titles)),
    faultyTopics: dossier.faultyTopics ?? [],
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
  const { id, type, origin, priority, marking, disclosure, asOf, reviewBy } = entry;
  const text = plainText(entryText(entry));
  return {
    id,
    type,
    ...("side" in entry ? { side: entry.side } : {}),
    text,
    ...(entry.text !== text && { richText: entry.text }),
    origin,
    priority,
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
