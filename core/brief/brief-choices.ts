import { composed } from "../text/composed.ts";
import type { Brief } from "./brief.ts";

/** Names in a brief that must exist in the dossier or the marking scheme, in the order of the brief. */
export interface BriefChoices {
  readonly topics: readonly TopicNames[];
  /** Those in the meeting. */
  readonly people: readonly string[];
  readonly biographies?: readonly string[];
  /** Entries that have another wording. */
  readonly wordings?: readonly string[];
  readonly ceiling?: string;
  readonly marking?: string;
}

export interface TopicNames {
  /** Absent where the brief's file does not name a topic correctly, which is a problem of its own. */
  readonly topic?: string;
  readonly entries: readonly string[];
}

export const NO_CHOICES: BriefChoices = { topics: [], people: [] };

export function choicesOf(brief: Brief): BriefChoices {
  const { topics, meeting, biographies, wordings, ceiling, marking } = brief;
  return {
    topics: topics.map(({ topic, entries = [] }) => ({ topic, entries })),
    people: meeting?.with ?? [],
    ...(biographies && { biographies }),
    ...(wordings && { wordings: Object.keys(wordings) }),
    ceiling,
    ...(marking !== undefined && { marking }),
  };
}

/** The choices in a brief's file, read whatever faults its other fields have. */
export function choicesIn(value: unknown): BriefChoices {
  const ceiling = named(fieldOf(value, "ceiling"));
  const marking = named(fieldOf(value, "marking"));
  return {
    topics: listOf(fieldOf(value, "topics")).map(topicNames),
    people: namesIn(fieldOf(fieldOf(value, "meeting"), "with")),
    biographies: namesIn(fieldOf(value, "biographies")),
    wordings: Object.keys(Object(fieldOf(value, "wordings"))).map(composed),
    ...(ceiling !== undefined && { ceiling }),
    ...(marking !== undefined && { marking }),
  };
}

function topicNames(value: unknown): TopicNames {
  const topic = named(value) ?? named(fieldOf(value, "topic"));
  const entries = namesIn(fieldOf(value, "entries"));
  return { entries, ...(topic !== undefined && { topic }) };
}

/** Ids by their position; empty for one that cannot be read. */
function namesIn(value: unknown): readonly string[] {
  return listOf(value).map((id) => named(id) ?? "");
}

function fieldOf(value: unknown, field: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, field) : undefined;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function named(value: unknown): string | undefined {
  return typeof value === "string" ? composed(value.trim()) : undefined;
}
