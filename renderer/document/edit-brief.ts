import type { Author, Brief, Meeting } from "../../electron/contract/api.ts";
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

type ClearedBy = NonNullable<Brief["clearedBy"]>;

const NOT_CLEARED: ClearedBy = { name: "", role: "", at: "" };

/** A clearance of which nothing is said counts as none. */
export function changeClearance(session: Session, change: Partial<ClearedBy>): Session {
  const { clearedBy, ...brief } = session.brief;
  const changed = { ...NOT_CLEARED, ...clearedBy, ...change };
  const empty = changed.name === "" && changed.role === "" && changed.at === "";
  return { ...session, brief: empty ? brief : { ...brief, clearedBy: changed } };
}

/** The record with `value` under `key`, or without the key where there is no value; undefined for an empty one. */
function withValue<Value>(
  record: Readonly<Record<string, Value>> | undefined,
  key: string,
  value: Value | undefined,
): Readonly<Record<string, Value>> | undefined {
  const others = Object.entries(record ?? {}).filter(([name]) => name !== key);
  const all = value === undefined ? others : [...others, [key, value] as const];
  return all.length === 0 ? undefined : Object.fromEntries(all);
}

/** The words of an entry for this note alone; null for the dossier's text. */
export function changeWording(session: Session, entry: string, wording: string | null): Session {
  const { wordings, ...brief } = session.brief;
  const before = wordings && Object.hasOwn(wordings, entry) ? wordings[entry] : undefined;
  const after = wording === null || wording.trim() === "" ? undefined : wording;
  if (before === after) return session;
  const changed = withValue(wordings, entry, after);
  return { ...session, brief: changed ? { ...brief, wordings: changed } : brief };
}

/** The value of an option of the template; null for the template's default. */
export function changeOption(session: Session, name: string, value: string | boolean | null): Session {
  const { options, ...brief } = session.brief;
  const changed = withValue<string | boolean>(options, name, value ?? undefined);
  return { ...session, brief: changed ? { ...brief, options: changed } : brief };
}

/** Whose biographies are printed, in order; null leaves it to the template. */
export function changeBiographies(session: Session, people: readonly string[] | null): Session {
  const { biographies: _, ...brief } = session.brief;
  return { ...session, brief: people ? { ...brief, biographies: people } : brief };
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
