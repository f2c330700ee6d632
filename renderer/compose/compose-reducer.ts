import type { Problem } from "../../core/problem/problem.ts";
import { assertNever } from "../../core/problem/result.ts";
import type { Author, Brief, Meeting, OpenedDossier } from "../../electron/contract/api.ts";
import { chooseEntry, chooseEveryEntry, chooseEveryTopic, chooseTopic, moveTopic } from "./choose-topics.ts";
import {
  type ComposeState,
  type FoundBrief,
  restoreSession,
  type Session,
  startAfresh,
} from "./compose-state.ts";
import { changeAuthor, changeMeeting, switchMeeting } from "./edit-brief.ts";

type OpeningAction =
  | { readonly type: "opening" }
  | { readonly type: "openCancelled" }
  | { readonly type: "openFailed"; readonly problems: readonly Problem[] }
  | {
      readonly type: "opened";
      readonly opened: OpenedDossier;
      readonly warnings: readonly Problem[];
      readonly found?: FoundBrief | null;
      /** Whether another dossier has been asked for since. */
      readonly isOlder?: boolean;
    }
  | { readonly type: "problemsDismissed" };

export type SessionAction =
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
  | { readonly type: "startedAfresh" }
  | { readonly type: "afreshUndone" }
  | { readonly type: "restoreDismissed" };

export type ComposeAction = OpeningAction | SessionAction;

function reduceSession(session: Session, action: SessionAction): Session {
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
    case "startedAfresh":
      return startAfresh(session);
    case "afreshUndone":
      return session.before ?? session;
    case "restoreDismissed":
      return { ...session, restoredAt: undefined, before: undefined };
    default:
      return assertNever(action);
  }
}

export function reduceCompose(state: ComposeState, action: ComposeAction): ComposeState {
  switch (action.type) {
    case "opening":
      return { ...state, opening: true, problems: [] };
    case "openCancelled":
      return { ...state, opening: false };
    case "openFailed":
      return { ...state, opening: false, problems: action.problems };
    case "opened":
      return {
        session: restoreSession(action.opened, action.warnings, action.found ?? null),
        // What became of a dossier that was asked for later stays on the screen.
        opening: action.isOlder ? state.opening : false,
        problems: action.isOlder ? state.problems : [],
      };
    case "problemsDismissed":
      return { ...state, problems: [] };
    default:
      return state.session ? { ...state, session: reduceSession(state.session, action) } : state;
  }
}
