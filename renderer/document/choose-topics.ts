import { entryIds, isTaken, type Session, type TopicRow } from "./session.ts";

function changeRow(session: Session, topic: string, change: (row: TopicRow) => TopicRow): Session {
  return { ...session, rows: session.rows.map((row) => (row.topic === topic ? change(row) : row)) };
}

/** Choosing a topic that has no entry left takes all of them again. */
function withChosen(row: TopicRow, chosen: boolean): TopicRow {
  const entries = row.entries?.length === 0 ? undefined : row.entries;
  return { topic: row.topic, chosen, ...(entries && { entries }) };
}

export function chooseTopic(session: Session, topic: string, chosen: boolean): Session {
  return changeRow(session, topic, (row) => withChosen(row, chosen));
}

export function chooseEveryTopic(session: Session, chosen: boolean): Session {
  return { ...session, rows: session.rows.map((row) => withChosen(row, chosen)) };
}

/** Puts the entry before the first taken one that follows it in the dossier, so that a given order stays. */
function insertEntry(taken: readonly string[], entry: string, all: readonly string[]): readonly string[] {
  const later = new Set(all.slice(all.indexOf(entry) + 1));
  const at = taken.findIndex((id) => later.has(id));
  return at < 0 ? [...taken, entry] : [...taken.slice(0, at), entry, ...taken.slice(at)];
}

function sameOrder(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((id, index) => id === right[index]);
}

/** Ticking an entry of a topic that is not chosen chooses the topic with that entry alone. */
export function chooseEntry(session: Session, topic: string, entry: string, chosen: boolean): Session {
  const all = entryIds(session, topic);
  return changeRow(session, topic, (row) => {
    const before = isTaken(row) ? (row.entries ?? all) : [];
    const without = before.filter((id) => id !== entry);
    const entries = chosen ? insertEntry(without, entry, all) : without;
    if (sameOrder(entries, all)) return { topic, chosen: true };
    return { topic, chosen: entries.length > 0, entries };
  });
}

export function chooseEveryEntry(session: Session, topic: string): Session {
  return changeRow(session, topic, () => ({ topic, chosen: true }));
}

/** Takes these entries out of whichever chosen topics have them. */
export function takeOutEntries(session: Session, out: ReadonlySet<string>): Session {
  const rows = session.rows.map((row) => {
    const before = isTaken(row) ? (row.entries ?? entryIds(session, row.topic)) : [];
    const entries = before.filter((id) => !out.has(id));
    return entries.length === before.length ? row : { ...row, chosen: entries.length > 0, entries };
  });
  return { ...session, rows };
}

/** Takes the topic out and puts it back at `position`, counted from 0 in the finished order. */
export function moveTopic(session: Session, topic: string, position: number): Session {
  const row = session.rows.find((each) => each.topic === topic);
  if (!row) return session;
  const others = session.rows.filter((each) => each !== row);
  const at = Math.max(0, Math.min(position, others.length));
  return { ...session, rows: [...others.slice(0, at), row, ...others.slice(at)] };
}
