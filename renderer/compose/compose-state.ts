import type { Problem } from "../../core/problem/problem.ts";
import type {
  Brief,
  DossierView,
  FoundDraft,
  Meeting,
  OpenedDossier,
  TopicChoice,
} from "../../electron/contract/api.ts";

/**
 * A topic in the person's order, chosen or not. Its entries are remembered while it is not chosen;
 * without `entries` all of them are taken.
 */
export interface TopicRow {
  readonly topic: string;
  readonly chosen: boolean;
  readonly entries?: readonly string[];
}

/** The work on one open dossier. */
export interface Session {
  readonly opened: OpenedDossier;
  readonly warnings: readonly Problem[];
  readonly rows: readonly TopicRow[];
  /** All of the request but its topics, which `rows` hold. */
  readonly brief: Brief;
  /** What the meeting was before it was switched off, so that switching it on again loses nothing. */
  readonly lastMeeting?: Meeting;
  /** The draft that came back when the dossier was opened. */
  readonly found?: FoundBrief;
  /** When the restored draft was kept, in milliseconds since 1970; the notice shows it. */
  readonly restoredAt?: number;
  /** The work before the person started afresh, for undoing that. */
  readonly before?: Session;
}

/** Unsaved work on a brief that was found again. */
export type FoundBrief = Extract<FoundDraft, { readonly type: "brief" }>;

export interface ComposeState {
  readonly session: Session | null;
  readonly opening: boolean;
  /** Why the last dossier did not open; the session before it goes on. */
  readonly problems: readonly Problem[];
}

export const NOTHING_OPEN: ComposeState = { session: null, opening: true, problems: [] };

/** The brief's topics first, in its order, then the others in the dossier's. */
function firstRows(dossier: DossierView, brief: Brief): readonly TopicRow[] {
  const known = new Set(dossier.topics.map((topic) => topic.id));
  const chosen = brief.topics.filter((choice) => known.has(choice.topic));
  const named = new Set(chosen.map((choice) => choice.topic));
  const others = dossier.topics.filter((topic) => !named.has(topic.id));
  return [
    ...chosen.map((choice) => ({ ...choice, chosen: true })),
    ...others.map((topic) => ({ topic: topic.id, chosen: false })),
  ];
}

export function startSession(opened: OpenedDossier, warnings: readonly Problem[]): Session {
  const { brief, dossier } = opened;
  return { opened, warnings, brief, rows: firstRows(dossier, brief), lastMeeting: brief.meeting };
}

/** The work on a dossier with the unsaved changes that were found again. */
export function restoreSession(
  opened: OpenedDossier,
  warnings: readonly Problem[],
  found: FoundBrief | null,
): Session {
  const fresh = startSession(opened, warnings);
  if (!found) return fresh;
  if (sameBrief(found.brief, briefOf(fresh))) return { ...fresh, found };
  const { brief, keptAt } = found;
  const rows = firstRows(opened.dossier, brief);
  return { ...fresh, brief, rows, lastMeeting: brief.meeting, found, restoredAt: keptAt };
}

/** Gives up the changes, but remembers them. */
export function startAfresh(session: Session): Session {
  const { opened, warnings, found } = session;
  return { ...startSession(opened, warnings), ...(found && { found }), before: session };
}

/** Null where the brief is still the one that the dossier proposes. */
export function changedBrief(session: Session): Brief | null {
  const brief = briefOf(session);
  return sameBrief(brief, briefOf(startSession(session.opened, []))) ? null : brief;
}

function sameBrief(left: Brief, right: Brief): boolean {
  return canonical(left) === canonical(right);
}

/** Fields in one order, whichever of them was changed last. */
function canonical(brief: Brief): string {
  return JSON.stringify(brief, (_key, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
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

export function briefOf(session: Session): Brief {
  return { ...session.brief, topics: session.rows.filter(isTaken).map(choiceOf) };
}
