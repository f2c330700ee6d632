import { diffArrays } from "diff";
import { COMPARISON_LIMITS } from "../limits/limits.ts";
import type { Content } from "./content.ts";
import { notePassages, type Passage } from "./note-passages.ts";
import { withoutSpaces } from "./text.ts";

/** Words that follow one another and are in both notes, or in one alone. */
export interface WordRun {
  readonly side: "both" | "before" | "now";
  readonly text: string;
}

/** `heading` is that under which the text stands; empty where there is none. */
export type NoteChange =
  | { readonly type: "added" | "removed"; readonly heading: string; readonly text: string }
  | { readonly type: "changed"; readonly heading: string; readonly words: readonly WordRun[] };

export interface NoteComparison {
  /** In the order of the newer note. */
  readonly changes: readonly NoteChange[];
  /** Texts that are the same and stand elsewhere. */
  readonly moved: number;
  /** Changes beyond those that are listed. */
  readonly hidden: number;
}

type Change =
  | { readonly type: "added" | "removed"; readonly passage: Passage }
  | { readonly type: "changed"; readonly before: Passage; readonly now: Passage };

/** What a note says otherwise than an earlier one. Spaces and the ends of lines count for nothing. */
export function noteChanges(before: Content, now: Content): NoteComparison {
  const all = rawChanges(notePassages(before), notePassages(now));
  const { left, moved } = withoutMoved(all);
  const listed = left.slice(0, COMPARISON_LIMITS.changes);
  return { changes: listed.map(shown), moved, hidden: left.length - listed.length };
}

function rawChanges(before: readonly Passage[], now: readonly Passage[]): readonly Change[] {
  const parts = diffArrays([...before], [...now], {
    comparator: (a, b) => keyOf(a) === keyOf(b),
    maxEditLength: COMPARISON_LIMITS.edits,
  });
  if (!parts) return paired(before, now);
  const changes: Change[] = [];
  let removed: readonly Passage[] = [];
  for (const part of parts) {
    if (part.removed) {
      removed = part.value;
      continue;
    }
    changes.push(...paired(removed, part.added ? part.value : []));
    removed = [];
  }
  return [...changes, ...paired(removed, [])];
}

/** Pairs texts of one place that have most of their words in common; each is looked for among the next few. */
function paired(removed: readonly Passage[], added: readonly Passage[]): readonly Change[] {
  const changes: Change[] = [];
  let next = 0;
  for (const before of removed) {
    const near = added.slice(next, next + COMPARISON_LIMITS.near);
    const found = next + near.findIndex((now) => isAlike(before.text, now.text));
    const now = found < next ? undefined : added[found];
    if (now === undefined) {
      changes.push({ type: "removed", passage: before });
      continue;
    }
    for (const passage of added.slice(next, found)) changes.push({ type: "added", passage });
    changes.push({ type: "changed", before, now });
    next = found + 1;
  }
  return [...changes, ...added.slice(next).map((passage): Change => ({ type: "added", passage }))];
}

/** Whether at least half of the words of the longer text are in both. */
function isAlike(a: string, b: string): boolean {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  const counts = new Map<string, number>();
  for (const word of first) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of second) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    counts.set(word, left - 1);
    common += 1;
  }
  return common * 2 >= Math.max(first.length, second.length);
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .slice(0, COMPARISON_LIMITS.words)
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [text]
  );
}

function withoutMoved(changes: readonly Change[]): {
  readonly left: readonly Change[];
  readonly moved: number;
} {
  const added = new Map<string, number>();
  for (const change of changes) {
    if (change.type === "added") add(added, keyOf(change.passage), 1);
  }
  const moved = new Map<string, number>();
  for (const change of changes) {
    if (change.type !== "removed") continue;
    const key = keyOf(change.passage);
    if ((added.get(key) ?? 0) > (moved.get(key) ?? 0)) add(moved, key, 1);
  }
  const total = [...moved.values()].reduce((sum, count) => sum + count, 0);
  const leaving = { added: new Map(moved), removed: new Map(moved) };
  const left = changes.filter((change) => {
    if (change.type === "changed") return true;
    const [key, of] = [keyOf(change.passage), leaving[change.type]];
    if ((of.get(key) ?? 0) === 0) return true;
    add(of, key, -1);
    return false;
  });
  return { left, moved: total };
}

function add(counts: Map<string, number>, key: string, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

function keyOf({ text }: Passage): string {
  return withoutSpaces(text);
}

function shown(change: Change): NoteChange {
  if (change.type === "changed")
    return {
      type: "changed",
      heading: change.now.heading,
      words: wordRuns(change.before.text, change.now.text),
    };
  return { type: change.type, ...change.passage };
}

function wordRuns(before: string, now: string): readonly WordRun[] {
  const isShort = before.length + now.length <= COMPARISON_LIMITS.words;
  const parts = isShort
    ? diffArrays(tokensOf(before), tokensOf(now), { maxEditLength: COMPARISON_LIMITS.edits })
    : undefined;
  if (!parts) return runsOf(before, now);
  const last = parts.length - 1;
  const runs: WordRun[] = [];
  let changed = { before: "", now: "" };
  for (const [place, { added, removed, value }] of parts.entries()) {
    const text = value.join("");
    const isChanged = added || removed;
    // A space between two changed words is part of the change, so that a phrase is marked once.
    const isBetween = text.trim() === "" && place < last && changed.before + changed.now !== "";
    if (isChanged || isBetween) changed = withPart(changed, text, { added, removed });
    else {
      runs.push(...runsOf(changed.before, changed.now), { side: "both", text });
      changed = { before: "", now: "" };
    }
  }
  return [...runs, ...runsOf(changed.before, changed.now)];
}

/** The text of a change with a part that was added, was removed, or stands in both. */
function withPart(
  { before, now }: { readonly before: string; readonly now: string },
  text: string,
  { added, removed }: { readonly added: boolean; readonly removed: boolean },
) {
  return { before: added ? before : before + text, now: removed ? now : now + text };
}

function runsOf(before: string, now: string): readonly WordRun[] {
  const runs: readonly WordRun[] = [
    { side: "before", text: before },
    { side: "now", text: now },
  ];
  return runs.filter(({ text }) => text !== "");
}

/** Words, numbers with their separators, spaces, and all other characters one by one. */
function tokensOf(text: string): string[] {
  return text.match(/\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}]+|\s+|./gu) ?? [];
}
