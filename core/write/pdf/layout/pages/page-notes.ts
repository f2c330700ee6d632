import type { Fragment } from "../fragments/fragment.ts";
import { endOfPart } from "../fragments/split-stack.ts";
import { countFitting, stackHeight } from "../fragments/stack.ts";

/** Space, in points, between text and footnotes, including the separator rule. */
export const NOTE_SEPARATION = 14;

/** Minimum number of lines of a footnote on the page of its reference. */
const FIRST_LINES = 2;

export type Notes = ReadonlyMap<number, readonly Fragment[]>;

/** The lines of notes, each followed by the notes that are called in it. */
export function noteLines(notes: Notes, numbers: readonly number[]): readonly Fragment[] {
  if (numbers.length === 0) return [];
  return numbers.flatMap((number) => {
    const lines = notes.get(number) ?? [];
    return [...lines, ...lines.flatMap((line) => noteLines(notes, line.notes))];
  });
}

/** As much of notes as must stand on the page of their call: all but the last whole. */
export function firstLines(notes: Notes, numbers: readonly number[]): readonly Fragment[] {
  const last = notes.get(numbers.at(-1) ?? 0) ?? [];
  return [...noteLines(notes, numbers.slice(0, -1)), ...last.slice(0, FIRST_LINES)];
}

export function notesHeight(lines: readonly Fragment[]): number {
  return lines.length === 0 ? 0 : stackHeight(lines) + NOTE_SEPARATION;
}

/** How many lines of notes stand in the room that the text leaves; those that keep together do. */
export function countNotes(lines: readonly Fragment[], room: number, alone: boolean): number {
  const count = countFitting(lines, room - NOTE_SEPARATION);
  if (count === lines.length) return count;
  // A page without text takes one line at least, so that notes come to an end whatever the paper.
  return endOfPart(lines, 0, count) || count || (alone ? 1 : 0);
}
