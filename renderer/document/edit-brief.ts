import type { Author, Meeting } from "../../electron/contract/api.ts";
import type { Session } from "./session.ts";

const NO_AUTHOR: Author = { name: "", role: "", contact: "" };
const NO_MEETING: Meeting = { with: [], when: "", where: "", language: "", reason: "", agenda: [] };

/** An author with neither name, role nor contact counts as none. */
export function changeAuthor(session: Session, change: Partial<Author>): Session {
  const { author, ...brief } = session.brief;
  const changed = { ...NO_AUTHOR, ...author, ...change };
  const empty = changed.name === "" && changed.role === "" && changed.contact === "";
  return { ...session, brief: empty ? brief : { ...brief, author: changed } };
}

export function switchMeeting(session: Session, on: boolean): Session {
  const { meeting, ...brief } = session.brief;
  if (!on) return { ...session, brief, lastMeeting: meeting ?? session.lastMeeting };
  return { ...session, brief: { ...brief, meeting: meeting ?? session.lastMeeting ?? NO_MEETING } };
}

export function changeMeeting(session: Session, change: Partial<Meeting>): Session {
  const { meeting } = session.brief;
  if (!meeting) return session;
  return { ...session, brief: { ...session.brief, meeting: { ...meeting, ...change } } };
}
