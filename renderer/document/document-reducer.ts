import type { Problem } from "../../core/problem/problem.ts";
import { assertNever } from "../../core/problem/result.ts";
import type { Author, Brief, Meeting, OpenedDossier } from "../../electron/contract/api.ts";
import type { OpenedBrief, SavedNoteRecord } from "../../electron/contract/briefs.ts";
import { chooseEntry, chooseEveryEntry, chooseEveryTopic, chooseTopic, moveTopic } from "./choose-topics.ts";
import { changeAuthor, changeMeeting, switchMeeting } from "./edit-brief.ts";
import { redo, remember, undo } from "./history.ts";
import { type Content, contentOf, type Session, startSession, withDossier } from "./session.ts";

export interface DocumentState {
  readonly session: Session | null;
  readonly opening: boolean;
  /** Why the last brief or dossier did not open; the session before it goes on. */
  readonly problems: readonly Problem[];
}

export const NOTHING_OPEN: DocumentState = { session: null, opening: true, problems: [] };

type OpeningAction =
  | { readonly type: "opening" }
  | { readonly type: "openCancelled" }
  | { readonly type: "openFailed"; readonly problems: readonly Problem[] }
  | { readonly type: "opened"; readonly opened: OpenedBrief; readonly warnings: readonly Problem[] }
  | { readonly type: "closed" }
  | { readonly type: "problemsDismissed" };

/** Changes of the brief's content, which can be undone. */
export type ContentAction =
  | { readonly type: "topicChosen"; readonly topic: string; readonly chosen: boolean }
  | { readonly type: "everyTopicChosen"; readonly chosen: boolean }
  | { readonly type: "topicMoved"; readonly topic: string; readonly position: number }
  | {
      readonly type: "entryChosen";
      readonly topic: string;
      readonly entry: string;
      readonly chosen: boolean;
    }
  | { readonly type: "everyEntryChosen"; readonly topic: string }
  | { readonly type: "briefChanged"; readonly change: Partial<Omit<Brief, "topics" | "author" | "meeting">> }
  | { readonly type: "authorChanged"; readonly change: Partial<Author> }
  | { readonly type: "meetingSwitched"; readonly on: boolean }
  | { readonly type: "meetingChanged"; readonly change: Partial<Meeting> }
  /** Another brief takes the place of this one, such as the other version of its file. */
  | { readonly type: "briefReplaced"; readonly brief: Brief };

/** Events of the open brief that are not undone with its content. */
type SessionAction =
  | { readonly type: "undone" }
  | { readonly type: "redone" }
  | { readonly type: "renamed"; readonly name: string }
  | {
      readonly type: "dossierRefreshed";
      readonly opened: OpenedDossier;
      readonly warnings: readonly Problem[];
    }
  /** Files of the dossier changed and can no longer be read: what was read before is shown, and no note is made. */
  | { readonly type: "dossierUnreadable"; readonly problems: readonly Problem[] }
  /** Files of the dossier changed, and have the same content. */
  | { readonly type: "dossierSame" }
  /** Words of an earlier run were taken or dropped. */
  | { readonly type: "unsavedSettled" }
  | { readonly type: "notesSaved"; readonly records: readonly SavedNoteRecord[] };

/** `at` is the time of the change in milliseconds, by a clock that is never set back. */
export type DocumentAction = OpeningAction | SessionAction | (ContentAction & { readonly at: number });

function reduceContent(session: Session, action: ContentAction): Session {
  switch (action.type) {
    case "topicChosen":
      return chooseTopic(session, action.topic, action.chosen);
    case "everyTopicChosen":
      return chooseEveryTopic(session, action.chosen);
    case "topicMoved":
      return moveTopic(session, action.topic, action.position);
    case "entryChosen":
      return chooseEntry(session, action.topic, action.entry, action.chosen);
    case "everyEntryChosen":
      return chooseEveryEntry(session, action.topic);
    case "briefChanged":
      return { ...session, brief: { ...session.brief, ...action.change } };
    case "authorChanged":
      return changeAuthor(session, action.change);
    case "meetingSwitched":
      return switchMeeting(session, action.on);
    case "meetingChanged":
      return changeMeeting(session, action.change);
    case "briefReplaced":
      return { ...session, ...contentOf(session.opened.dossier, action.brief) };
    default:
      return assertNever(action);
  }
}

/** The field that a change belongs to, where several changes of it make one step; undefined for a step of its own. */
function fieldOf(action: ContentAction): string | undefined {
  switch (action.type) {
    case "briefChanged":
    case "authorChanged":
    case "meetingChanged":
      return `${action.type} ${Object.keys(action.change).join(" ")}`;
    default:
      return undefined;
  }
}

function contentIn({ brief, rows, lastMeeting }: Session): Content {
  return { brief, rows, lastMeeting };
}

function changeContent(session: Session, action: ContentAction, at: number): Session {
  const changed = reduceContent(session, action);
  if (changed === session) return session;
  const field = fieldOf(action);
  const step = field === undefined ? { at } : { field, at };
  return { ...changed, history: remember(session.history, contentIn(session), step) };
}

function move(session: Session, step: typeof undo): Session {
  const moved = step(session.history, contentIn(session));
  return moved ? { ...session, ...moved.present, history: moved.history } : session;
}

function reduceSession(
  session: Session,
  action: SessionAction | (ContentAction & { readonly at: number }),
): Session {
  switch (action.type) {
    case "undone":
      return move(session, undo);
    case "redone":
      return move(session, redo);
    case "renamed":
      return { ...session, name: action.name };
    case "dossierRefreshed":
      return withDossier(session, action.opened, action.warnings);
    case "dossierUnreadable":
      return { ...session, unreadable: action.problems };
    case "dossierSame":
      return { ...session, unreadable: [], dossierReads: session.dossierReads + 1 };
    case "unsavedSettled":
      return { ...session, unsaved: undefined };
    case "notesSaved":
      return { ...session, records: [...action.records, ...session.records] };
    default:
      return session.isReadOnly ? session : changeContent(session, action, action.at);
  }
}

export function reduceDocument(state: DocumentState, action: DocumentAction): DocumentState {
  switch (action.type) {
    case "opening":
      return { ...state, opening: true, problems: [] };
    case "openCancelled":
      return { ...state, opening: false };
    case "openFailed":
      return { ...state, opening: false, problems: action.problems };
    case "opened":
      return { session: startSession(action.opened, action.warnings), opening: false, problems: [] };
    case "closed":
      return { session: null, opening: false, problems: [] };
    case "problemsDismissed":
      return { ...state, problems: [] };
    default: {
      if (!state.session) return state;
      const session = reduceSession(state.session, action);
      return session === state.session ? state : { ...state, session };
    }
  }
}
