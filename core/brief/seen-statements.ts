import type { DossierView, TopicView } from "../dossier/dossier-view.ts";
import { SAVED_BRIEF_LIMITS } from "../limits/limits.ts";
import { longestBeginning } from "../text/graphemes.ts";
import type { Brief, TopicChoice } from "./brief.ts";
import type { SeenTopic } from "./saved-brief.ts";
import { textDigest } from "./text-digest.ts";

/** The topics of a dossier as they are now. */
export type Topics = Pick<DossierView, "topics">["topics"];

/** A statement's text as a brief keeps it: a long one by its beginning and a digest of all of it. */
export function seenText(text: string): string {
  if (text.length <= SAVED_BRIEF_LIMITS.seenText) return text;
  const isShort = (beginning: string): boolean => beginning.length <= SAVED_BRIEF_LIMITS.seenText;
  const beginning = longestBeginning(text.slice(0, SAVED_BRIEF_LIMITS.seenText + 1), isShort);
  return `${beginning} … [${textDigest(text)}]`;
}

/** What stands for a text where there is no room for it. */
export function seenDigest(text: string): string {
  return `[${textDigest(text)}]`;
}

/** Whether `text` is the one that was seen. */
export function isSeenText(seen: string, text: string): boolean {
  return seen === seenText(text) || seen === seenDigest(text);
}

/**
 * What a brief records when it is saved over a dossier. Statements chosen since are recorded as they are now; those
 * recorded before keep the text in which the person saw them, so that a change stays told until it is taken over.
 */
export function seenWith(brief: Brief, before: readonly SeenTopic[], topics: Topics): readonly SeenTopic[] {
  const known = new Map(before.map((seen) => [seen.topic, seen]));
  const views = new Map(topics.map((topic) => [topic.id, topic]));
  const seen = brief.topics.flatMap((choice) => {
    const [view, prior] = [views.get(choice.topic), known.get(choice.topic)];
    if (!view) return prior ? [prior] : [];
    return [prior ? seenAgain(choice, prior, view) : seenFirst(choice, view)];
  });
  return bounded(uniqueTopics(seen));
}

function seenFirst(choice: TopicChoice, { id, entries }: TopicView): SeenTopic {
  const chosen = new Set(choice.entries ?? entries.map((entry) => entry.id));
  return {
    topic: id,
    statements: Object.fromEntries(
      entries.filter((entry) => chosen.has(entry.id)).map((entry) => [entry.id, seenText(entry.text)]),
    ),
    others: entries.map((entry) => entry.id).filter((entry) => !chosen.has(entry)),
  };
}

/** A topic chosen as a whole takes in new statements by itself; they count as seen when the person says so. */
function seenAgain(choice: TopicChoice, prior: SeenTopic, view: TopicView): SeenTopic {
  const texts = new Map(view.entries.map((entry) => [entry.id, entry.text]));
  const noted = new Set([...Object.keys(prior.statements), ...prior.others]);
  const chosen = new Set(choice.entries ?? noted);
  const statements = [...chosen].flatMap((id): readonly (readonly [string, string])[] => {
    const before = prior.statements[id];
    if (before !== undefined) return [[id, before]];
    const text = texts.get(id);
    return text === undefined ? [] : [[id, seenText(text)]];
  });
  return {
    topic: prior.topic,
    statements: Object.fromEntries(statements),
    others: [...noted].filter((id) => !chosen.has(id)),
  };
}

function uniqueTopics(seen: readonly SeenTopic[]): readonly SeenTopic[] {
  return [...new Map(seen.map((each) => [each.topic, each])).values()];
}

/** Keeps a record within the size of its file: first texts give way to digests, then statements are left out. */
export function bounded(seen: readonly SeenTopic[]): readonly SeenTopic[] {
  let [characters, count] = [0, 0];
  return seen.map(({ topic, statements, others }) => {
    const kept: Record<string, string> = {};
    for (const [id, text] of Object.entries(statements)) {
      count += 1;
      if (count > SAVED_BRIEF_LIMITS.seenStatements) break;
      characters += text.length;
      kept[id] = characters <= SAVED_BRIEF_LIMITS.seenTexts ? text : shortened(text);
    }
    const room = Math.max(0, SAVED_BRIEF_LIMITS.seenStatements - count);
    count += others.length;
    return { topic, statements: kept, others: others.slice(0, room) };
  });
}

/** The digest at the end of a long text is that of the whole. */
function shortened(text: string): string {
  return /\[[\da-f]{16}\]$/.exec(text)?.[0] ?? seenDigest(text);
}
