import type { Problem } from "../../core/problem/problem.ts";
import { assertNever } from "../../core/problem/result.ts";
import type { Author, Brief, Meeting, OpenedDossier } from "../../electron/contract/api.ts";
import type { OpenedBrief, SavedNoteRecord } from "../../electron/contract/briefs.ts";
import {
  chooseEntry,
  chooseEveryEntry,
  chooseEveryTopic,
  chooseTopic,
  moveEntry,
  moveTopic,
  restoreRow,
  takeOutEntries,
} from "./choose-topics.ts";
import {
  changeAuthor,
  changeBiographies,
  changeClearance,
  changeMeeting,
  changeOption,
  changeWording,
  switchMeeting,
} from "./edit-brief.ts";
import { redo, remember, undo } from "./history.ts";
import {
  type Content,
  contentOf,
  type Session,
  startSession,
  type TopicRow,
  withDossier,
} from "./session.ts";

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
  /** `position` counts the chosen topics from 0. */
  | { readonly type: "topicMoved"; readonly topic: string; readonly position: number }
  /** `position` counts the chosen entries of the topic from 0. */
  | {
      readonly type: "entryMoved";
      readonly topic: string;
      readonly entry: string;
      readonly position: number;
    }
  /** A topic is put back as it was. */
  | { readonly type: "rowRestored"; readonly row: TopicRow }
  | {
      readonly type: "entryChosen";
      readonly topic: string;
      readonly entry: string;
      readonly chosen: boolean;
    }
  | { readonly type: "everyEntryChosen"; readonly topic: string }
  | { readonly type: "entriesTakenOut"; readonly entries: readonly string[] }
  | { readonly type: "briefChanged"; readonly change: Partial<Omit<Brief, "topics" | "author" | "meeting">> }
  /** Null takes the dossier's text again. */
  | { readonly type: "wordingChanged"; readonly entry: string; readonly wording: string | null }
  /** Null takes the template's default again. */
  | { readonly type: "optionChanged"; readonly name: string; readonly value: string | boolean | null }
  /** Null leaves it to the template. */
  | { readonly type: "biographiesChanged"; readonly people: readonly string[] | null }
  | { readonly type: "clearanceChanged"; readonly change: Partial<NonNullable<Brief["clearedBy"]>> }
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
  /** Files of a note that was made from `brief`. */
  | { readonly type: "notesSaved"; readonly records: readonly SavedNoteRecord[]; readonly brief: Brief }
  /** Words of an earlier run were taken or dropped. */
  | { readonly type: "unsavedSettled" };

/** `at` is the time of the change in milliseconds, by a clock that is never set back. */
export type DocumentAction = OpeningAction | SessionAction | (ContentAction & { readonly at: number });

type TopicAction = Extract<
  ContentAction,
  | { readonly topic: string }
  | { readonly type: "everyTopicChosen" }
  | { readonly type: "entriesTakenOut" }
  | { readonly type: "rowRestored" }
>;

/** Changes of all but the choice of topics and entries. */
function reduceBrief(session: Session, action: Exclude<ContentAction, TopicAction>): Session {
  switch (action.type) {
    case "briefChanged":
      return { ...session, brief: { ...session.brief, ...action.change } };
    case "authorChanged":
      return changeAuthor(session, action.change);
    case "clearanceChanged":
      return changeClearance(session, action.change);
    case "meetingSwitched":
      return switchMeeting(session, action.on);
    case "meetingChanged":
      return changeMeeting(session, action.change);
    case "wordingChanged":
      return changeWording(session, action.entry, action.wording);
    case "optionChanged":
      return changeOption(session, action.name, action.value);
    case "biographiesChanged":
      return changeBiographies(session, action.people);
    case "briefReplaced":
      return replaceBrief(session, action.brief);
    default:
      return assertNever(action);
  }
}

/** A meeting that was switched off before stays to be switched on again. */
function replaceBrief(session: Session, brief: Brief): Session {
  const content = contentOf(session.opened.dossier, brief);
  return { ...session, ...content, lastMeeting: content.lastMeeting ?? session.lastMeeting };
}

function reduceContent(session: Session, action: ContentAction): Session {
  switch (action.type) {
    case "topicChosen":
      return chooseTopic(session, action.topic, action.chosen);
    case "everyTopicChosen":
      return chooseEveryTopic(session, action.chosen);
    case "topicMoved":
      return moveTopic(session, action.topic, action.position);
    case "entryMoved":
      return moveEntry(session, action.topic, action.entry, action.position);
    case "rowRestored":
      return restoreRow(session, action.row);
    case "entryChosen":
      return chooseEntry(session, action.topic, action.entry, action.chosen);
    case "entriesTakenOut":
      return takeOutEntries(session, new Set(action.entries));
    case "everyEntryChosen":
      return chooseEveryEntry(session, action.topic);
    default:
      return reduceBrief(session, action);
  }
}

/** The field that a change belongs to, where several changes of it make one step; undefined for a step of its own. */
function fieldOf(action: ContentAction): string | undefined {
  switch (action.type) {
    case "optionChanged":
      return typeof action.value === "string" ? `option ${action.name}` : undefined;
    case "briefChanged":
    case "authorChanged":
    case "clearanceChanged":
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
      return {
        ...session,
        records: [...action.records, ...session.records],
        savedBrief: JSON.stringify(action.brief),
      };
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
