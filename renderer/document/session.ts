import type { Problem } from "../../core/problem/problem.ts";
import type { Brief, DossierView, Meeting, OpenedDossier, TopicChoice } from "../../electron/contract/api.ts";
import type { OpenedBrief, SavedNoteRecord } from "../../electron/contract/briefs.ts";
import { type History, startHistory } from "./history.ts";

/**
 * A topic in the person's order, chosen or not. Its entries are remembered while it is not chosen;
 * without `entries` all of them are taken.
 */
export interface TopicRow {
  readonly topic: string;
  readonly chosen: boolean;
  readonly entries?: readonly string[];
}

/** What a person changes in a brief, and can undo. */
export interface Content {
  /** All of the brief but its topics, which `rows` hold. */
  readonly brief: Brief;
  readonly rows: readonly TopicRow[];
  /** The meeting as it was before it was switched off, so that switching it on again loses nothing. */
  readonly lastMeeting?: Meeting | undefined;
}

/** The open brief with its dossier. */
export interface Session extends Content {
  /** Identifies the brief, whatever its name. */
  readonly id: string;
  readonly name: string;
  readonly isReadOnly: boolean;
  /** The revision of the file that was opened. */
  readonly revision: string;
  readonly opened: OpenedDossier;
  /** Warnings of loading the dossier. */
  readonly warnings: readonly Problem[];
  /** Why the dossier as it is on the disk cannot be read; empty where it can. */
  readonly unreadable: readonly Problem[];
  /** How often the dossier was read again; a note is made anew after each. */
  readonly dossierReads: number;
  /** Notes saved from this brief, the newest first. */
  readonly records: readonly SavedNoteRecord[];
  /** The brief that the newest of them was made from, as JSON; null where it was another than the one opened. */
  readonly savedBrief: string | null;
  readonly history: History<Content>;
  /** See `OpenedBrief`. */
  readonly composedWith?: string | undefined;
  readonly unsaved?: OpenedBrief["unsaved"] | undefined;
}

/**
 * The brief's topics first, in its order, then the others in the dossier's. A topic that the dossier does not have at
 * present stays chosen: its file may be readable again later.
 */
function firstRows(dossier: DossierView, brief: Brief): readonly TopicRow[] {
  const named = new Set(brief.topics.map((choice) => choice.topic));
  const others = dossier.topics.filter((topic) => !named.has(topic.id));
  return [
    ...brief.topics.map((choice) => ({ ...choice, chosen: true })),
    ...others.map((topic) => ({ topic: topic.id, chosen: false })),
  ];
}

export function contentOf(dossier: DossierView, brief: Brief): Content {
  return { brief, rows: firstRows(dossier, brief), lastMeeting: brief.meeting };
}

export function startSession(opened: OpenedBrief, warnings: readonly Problem[]): Session {
  const { id, name, revision, isReadOnly, brief, dossier, history, composedWith, unsaved } = opened;
  const content = contentOf(dossier.dossier, brief);
  const isSaved = history[0]?.briefRevision === revision;
  return {
    ...content,
    id,
    name,
    revision,
    isReadOnly,
    opened: dossier,
    warnings,
    unreadable: [],
    dossierReads: 0,
    records: history,
    savedBrief: isSaved ? JSON.stringify(briefOf(content)) : null,
    history: startHistory(),
    composedWith,
    unsaved,
  };
}

/** The same work on the dossier as it is now; choices stay, topics that are new come last, unchosen. */
export function withDossier(session: Session, opened: OpenedDossier, warnings: readonly Problem[]): Session {
  const known = new Set(session.rows.map((row) => row.topic));
  const added = opened.dossier.topics.filter((topic) => !known.has(topic.id));
  const rows = [...session.rows, ...added.map((topic) => ({ topic: topic.id, chosen: false }))];
  return {
    ...session,
    opened,
    warnings,
    rows,
    unreadable: [],
    dossierReads: session.dossierReads + 1,
  };
}

export function entryIds(session: Session, topic: string): readonly string[] {
  const found = session.opened.dossier.topics.find((each) => each.id === topic);
  return found ? found.entries.map((entry) => entry.id) : [];
}

function choiceOf(row: TopicRow): TopicChoice {
  return row.entries ? { topic: row.topic, entries: row.entries } : { topic: row.topic };
}

/** A topic none of whose entries is taken has nothing to say, and does not count as chosen. */
export function isTaken(row: TopicRow): boolean {
  return row.chosen && row.entries?.length !== 0;
}

export function briefOf({ brief, rows }: Content): Brief {
  return { ...brief, topics: rows.filter(isTaken).map(choiceOf) };
}
