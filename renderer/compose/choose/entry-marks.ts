import type { Brief, EntryView, LevelView } from "../../../electron/contract/api.ts";
import { text } from "../../text/text.ts";
import type { IconName } from "../../ui/icon.tsx";
import { readableDate } from "../readable-date.ts";

/** What is special about a statement: a sign at the edge of its row, and the words for it. */
export interface EntryMark {
  /** A short form of the marking, or the name of an icon. */
  readonly sign:
    | { readonly type: "text"; readonly text: string }
    | { readonly type: "icon"; readonly icon: IconName };
  readonly words: string;
  /** `out`: the statement is left out of the note; `caution`: look before you use it; `plain`: good to know. */
  readonly weight: "out" | "caution" | "plain";
}

function rank(levels: readonly LevelView[], id: string): number {
  return levels.findIndex((level) => level.id === id);
}

/** What the marks of statements depend on in a brief. */
export type BriefLimits = Pick<Brief, "date" | "ceiling" | "disclosure">;

export function isAboveLimit(entry: EntryView, brief: BriefLimits, levels: readonly LevelView[]): boolean {
  return rank(levels, entry.marking) > rank(levels, brief.ceiling);
}

/** Dates are YYYY-MM-DD, so that they compare as text. */
export function isOverdue(entry: EntryView, brief: BriefLimits): boolean {
  return entry.reviewBy !== "" && brief.date !== "" && entry.reviewBy < brief.date;
}

/** The longest label that is shown whole at the edge of a row. */
const LONGEST_LABEL = 6;

/** `O-S` for OFFICIAL-SENSITIVE: the first letters of the words of a label that is too long for a row. */
export function shortMarking(label: string): string {
  if (label.length <= LONGEST_LABEL) return label;
  return label
    .split(/[\s-]+/u)
    .map((word) => [...word][0] ?? "")
    .join("-");
}

function markingMark(
  entry: EntryView,
  brief: BriefLimits,
  levels: readonly LevelView[],
): EntryMark | undefined {
  const level = rank(levels, entry.marking);
  if (level <= 0) return undefined;
  const label = levels[level]?.label ?? entry.marking;
  const sign = { type: "text", text: shortMarking(label) } as const;
  return isAboveLimit(entry, brief, levels)
    ? { sign, words: text.aboveCeiling(label), weight: "out" }
    : { sign, words: label, weight: "plain" };
}

function disclosureMark(entry: EntryView, brief: BriefLimits): EntryMark | undefined {
  if (entry.disclosure === "usable") return undefined;
  const sign = { type: "icon", icon: "hidden" } as const;
  return brief.disclosure === "usable"
    ? { sign, words: text.notForDisclosureOut, weight: "out" }
    : { sign, words: text.notForDisclosure, weight: "caution" };
}

function originMark(entry: EntryView): EntryMark | undefined {
  if (entry.origin === "drafted")
    return { sign: { type: "icon", icon: "pencil" }, words: text.draftedByUs, weight: "plain" };
  return entry.sources.length === 0
    ? { sign: { type: "icon", icon: "information" }, words: text.noSource, weight: "caution" }
    : undefined;
}

function reviewMark(entry: EntryView, brief: BriefLimits): EntryMark | undefined {
  if (!isOverdue(entry, brief)) return undefined;
  const words = text.overdue(readableDate(entry.reviewBy));
  return { sign: { type: "icon", icon: "warning" }, words, weight: "caution" };
}

const NOT_PRINTED: EntryMark = {
  sign: { type: "icon", icon: "unprinted" },
  words: text.notPrinted,
  weight: "caution",
};

/** What a person should know of a statement before choosing it, weightiest first. */
export function marksOf(
  entry: EntryView,
  brief: BriefLimits,
  levels: readonly LevelView[],
  isPrinted = true,
): readonly EntryMark[] {
  const all = [
    markingMark(entry, brief, levels),
    disclosureMark(entry, brief),
    reviewMark(entry, brief),
    originMark(entry),
    isPrinted ? undefined : NOT_PRINTED,
  ];
  return all.filter((mark) => mark !== undefined);
}
