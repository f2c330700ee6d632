import type { Brief, EntryView, LevelView } from "../../../electron/contract/api.ts";
import { text } from "../../text/text.ts";

export interface Badge {
  readonly words: string;
  /** `out`: the entry will not stand in the note; `caution`: look before you use it; `plain`: good to know. */
  readonly weight: "out" | "caution" | "plain";
}

function rank(levels: readonly LevelView[], id: string): number {
  return levels.findIndex((level) => level.id === id);
}

export function isAboveCeiling(entry: EntryView, brief: Brief, levels: readonly LevelView[]): boolean {
  return rank(levels, entry.marking) > rank(levels, brief.ceiling);
}

function markingBadge(entry: EntryView, brief: Brief, levels: readonly LevelView[]): Badge | undefined {
  const level = rank(levels, entry.marking);
  if (level <= 0) return undefined;
  const label = levels[level]?.label ?? entry.marking;
  return isAboveCeiling(entry, brief, levels)
    ? { words: text.aboveCeiling(label), weight: "out" }
    : { words: label, weight: "plain" };
}

function disclosureBadge(entry: EntryView, brief: Brief): Badge | undefined {
  if (entry.disclosure === "usable") return undefined;
  return brief.disclosure === "usable"
    ? { words: text.notForDisclosureOut, weight: "out" }
    : { words: text.notForDisclosure, weight: "caution" };
}

function originBadge(entry: EntryView): Badge | undefined {
  if (entry.origin === "drafted") return { words: text.draftedByUs, weight: "plain" };
  return entry.sources.length === 0 ? { words: text.noSource, weight: "caution" } : undefined;
}

/** Dates are YYYY-MM-DD, so that they compare as text. */
function reviewBadge(entry: EntryView, brief: Brief): Badge | undefined {
  const overdue = entry.reviewBy !== "" && brief.date !== "" && entry.reviewBy < brief.date;
  return overdue ? { words: text.overdue(readableDate(entry.reviewBy)), weight: "caution" } : undefined;
}

/** A day reads the same wherever the window runs, hence UTC. */
export function readableDate(date: string): string {
  const time = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(time)) return date;
  const format: Intl.DateTimeFormatOptions = {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  };
  return new Intl.DateTimeFormat(text.locale, format).format(time);
}

/** What a person should know of an entry before choosing it, in words, weightiest first. */
export function badgesOf(entry: EntryView, brief: Brief, levels: readonly LevelView[]): readonly Badge[] {
  const all = [
    markingBadge(entry, brief, levels),
    disclosureBadge(entry, brief),
    reviewBadge(entry, brief),
    originBadge(entry),
  ];
  return all.filter((badge) => badge !== undefined);
}
