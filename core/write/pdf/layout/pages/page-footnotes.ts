import type { Fragment } from "../fragments/fragment.ts";
import { lastAllowedBreak } from "../fragments/split-stack.ts";
import { countFitting, stackHeight } from "../fragments/stack.ts";

/** Space, in points, between text and footnotes, including the separator rule. */
export const FOOTNOTE_SEPARATION = 14;

/** Minimum number of lines of a footnote on the page of its reference. */
const FIRST_LINES = 2;

export type Footnotes = ReadonlyMap<number, readonly Fragment[]>;

/** The lines of footnotes, each footnote followed by those that it references. */
export function footnoteLines(footnotes: Footnotes, numbers: readonly number[]): readonly Fragment[] {
  if (numbers.length === 0) return [];
  return numbers.flatMap((number) => {
    const lines = footnotes.get(number) ?? [];
    return [...lines, ...lines.flatMap((line) => footnoteLines(footnotes, line.footnotes))];
  });
}

/** The footnote lines that must be on the page of the references: all but the last footnote whole, and its first lines. */
export function firstLines(footnotes: Footnotes, numbers: readonly number[]): readonly Fragment[] {
  const last = footnotes.get(numbers.at(-1) ?? 0) ?? [];
  return [...footnoteLines(footnotes, numbers.slice(0, -1)), ...last.slice(0, FIRST_LINES)];
}

export function footnotesHeight(lines: readonly Fragment[]): number {
  return lines.length === 0 ? 0 : stackHeight(lines) + FOOTNOTE_SEPARATION;
}

/** Number of footnote lines that fit below the text. `alone`: whether the page has no text. */
export function countFootnoteLines(lines: readonly Fragment[], room: number, alone: boolean): number {
  const count = countFitting(lines, room - FOOTNOTE_SEPARATION);
  if (count === lines.length) return count;
  // A page without text takes at least one line, so that pagination ends on any paper size.
  return lastAllowedBreak(lines, 0, count) || count || (alone ? 1 : 0);
}
