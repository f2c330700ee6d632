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

/** The list with `item` at `position`, counted from 0 in the finished order and no further than the ends. */
function movedTo<Item>(list: readonly Item[], item: Item, position: number): readonly Item[] {
  const others = list.filter((each) => each !== item);
  const at = Math.max(0, Math.min(position, others.length));
  return [...others.slice(0, at), item, ...others.slice(at)];
}

/** Puts the topic at `position` among the chosen ones, counted from 0; topics that are not chosen stay where they are. */
export function moveTopic(session: Session, topic: string, position: number): Session {
  const row = session.rows.find((each) => each.topic === topic);
  if (!row || !isTaken(row)) return session;
  const order = movedTo(session.rows.filter(isTaken), row, position);
  if (order.indexOf(row) === session.rows.filter(isTaken).indexOf(row)) return session;
  const next = order.values();
  return {
    ...session,
    rows: session.rows.map((each) => (isTaken(each) ? (next.next().value ?? each) : each)),
  };
}

/** Puts the entry at `position` among the chosen ones of its topic, counted from 0. */
export function moveEntry(session: Session, topic: string, entry: string, position: number): Session {
  const row = session.rows.find((each) => each.topic === topic);
  if (!row || !isTaken(row)) return session;
  const all = entryIds(session, topic);
  const before = row.entries ?? all;
  if (!before.includes(entry)) return session;
  const entries = movedTo(before, entry, position);
  if (sameOrder(entries, before)) return session;
  return changeRow(session, topic, () => ({
    topic,
    chosen: true,
    ...(!sameOrder(entries, all) && { entries }),
  }));
}

/** Puts a row back as it was, where its topic still has one. */
export function restoreRow(session: Session, row: TopicRow): Session {
  return changeRow(session, row.topic, () => row);
}
