import type { DossierView, EntryView, StatementPlace } from "../../../../electron/contract/api.ts";
import { isTaken, type TopicRow } from "../../../document/session.ts";

export interface OutlineEntry {
  /** The id of the statement. */
  readonly id: string;
  readonly entry: EntryView;
  /** The brief's own words, where it has some. */
  readonly wording: string | undefined;
  readonly isPrinted: boolean;
  /** Pages on which it stands, from 1, in order. */
  readonly pages: readonly number[];
}

export interface OutlineTopic {
  readonly id: string;
  readonly title: string;
  /** `unreadable`: the topic's file cannot be read at present. `gone`: the dossier has no such topic. */
  readonly state: "present" | "unreadable" | "gone";
  readonly row: TopicRow;
  readonly entries: readonly OutlineEntry[];
  readonly pages: readonly number[];
}

interface OutlineSource {
  readonly rows: readonly TopicRow[];
  readonly dossier: DossierView;
  readonly wordings: Readonly<Record<string, string>>;
  readonly places: readonly StatementPlace[];
  readonly notPrinted: readonly string[];
}

function pagesByEntry(places: readonly StatementPlace[]): ReadonlyMap<string, ReadonlySet<number>> {
  const pages = new Map<string, Set<number>>();
  for (const { entry, page } of places) {
    const known = pages.get(entry);
    if (known) known.add(page);
    else pages.set(entry, new Set([page]));
  }
  return pages;
}

function sorted(pages: Iterable<number>): readonly number[] {
  return [...new Set(pages)].sort((left, right) => left - right);
}

/** The chosen topics in their order, with the chosen entries in theirs. */
export function outlineOf({
  rows,
  dossier,
  wordings,
  places,
  notPrinted,
}: OutlineSource): readonly OutlineTopic[] {
  const pagesOf = pagesByEntry(places);
  const unprinted = new Set(notPrinted);
  const topicOf = new Map(dossier.topics.map((topic) => [topic.id, topic]));
  return rows.filter(isTaken).map((row) => {
    const topic = topicOf.get(row.topic);
    const faulty = dossier.faultyTopics.find(({ id }) => id === row.topic);
    const entryOf = new Map(topic?.entries.map((entry) => [entry.id, entry]));
    const ids = row.entries ?? [...entryOf.keys()];
    const entries = ids.flatMap((id): readonly OutlineEntry[] => {
      const entry = entryOf.get(id);
      if (!entry) return [];
      const wording = Object.hasOwn(wordings, id) ? wordings[id] : undefined;
      return [{ id, entry, wording, isPrinted: !unprinted.has(id), pages: sorted(pagesOf.get(id) ?? []) }];
    });
    return {
      id: row.topic,
      title: topic?.title ?? faulty?.title ?? row.topic,
      state: topic ? "present" : faulty ? "unreadable" : "gone",
      row,
      entries,
      pages: sorted(entries.flatMap(({ pages }) => pages)),
    };
  });
}

function isSameEntry(before: OutlineEntry, after: OutlineEntry): boolean {
  return (
    before.entry === after.entry &&
    before.wording === after.wording &&
    before.isPrinted === after.isPrinted &&
    before.pages.join() === after.pages.join()
  );
}

function isSameTopic(before: OutlineTopic, after: OutlineTopic): boolean {
  return (
    before.row === after.row &&
    before.title === after.title &&
    before.state === after.state &&
    before.entries.length === after.entries.length &&
    before.entries.every((entry, index) => entry === after.entries[index])
  );
}

/** The outline with the objects of an earlier one where nothing changed in them, so that their rows are not drawn again. */
export function reuseRows(
  before: readonly OutlineTopic[],
  after: readonly OutlineTopic[],
): readonly OutlineTopic[] {
  const topicOf = new Map(before.map((topic) => [topic.id, topic]));
  return after.map((topic) => {
    const earlier = topicOf.get(topic.id);
    const entryOf = new Map(earlier?.entries.map((entry) => [entry.id, entry]));
    const entries = topic.entries.map((entry) => {
      const known = entryOf.get(entry.id);
      return known && isSameEntry(known, entry) ? known : entry;
    });
    const reused = { ...topic, entries };
    return earlier && isSameTopic(earlier, reused) ? earlier : reused;
  });
}

/** `1`, `1–2`, `1, 4`: pages that follow each other are a range. */
export function pageRanges(pages: readonly number[]): string {
  const ranges: { readonly first: number; last: number }[] = [];
  for (const page of pages) {
    const range = ranges.at(-1);
    if (range && range.last + 1 === page) range.last = page;
    else ranges.push({ first: page, last: page });
  }
  return ranges.map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`)).join(", ");
}

/** A row of the outline, found by its key. */
export interface OutlinePlace {
  readonly key: string;
  readonly topic: OutlineTopic;
  /** Absent for the row of a topic. */
  readonly entry?: OutlineEntry;
  readonly title: string;
  /** Keys of the rows among which it can be moved, itself among them. */
  readonly siblings: readonly string[];
}

/** Topics and entries may have the same ids. */
export function outlineTopicKey(topic: string): string {
  return `topic ${topic}`;
}

export function findPlace(outline: readonly OutlineTopic[], key: string): OutlinePlace | undefined {
  const topic = outline.find(({ id }) => outlineTopicKey(id) === key);
  if (topic)
    return { key, topic, title: topic.title, siblings: outline.map(({ id }) => outlineTopicKey(id)) };
  for (const each of outline) {
    const entry = each.entries.find(({ entry: { id } }) => id === key);
    if (!entry) continue;
    const siblings = each.entries.map(({ entry: { id } }) => id);
    return { key, topic: each, entry, title: shortTitle(entry), siblings };
  }
  return undefined;
}

const LONGEST_TITLE = 60;

/** The beginning of a statement, by which messages name it. */
export function shortTitle({ entry, wording }: OutlineEntry): string {
  const words = wording ?? entry.text;
  return words.length <= LONGEST_TITLE ? words : `${words.slice(0, LONGEST_TITLE).trimEnd()}…`;
}

/** The row that the focus goes to after another was taken out: the next, the one before, or the topic. */
export function keyAfter({ key, siblings, topic, entry }: OutlinePlace): string | undefined {
  const at = siblings.indexOf(key);
  return siblings[at + 1] ?? siblings[at - 1] ?? (entry && outlineTopicKey(topic.id));
}
