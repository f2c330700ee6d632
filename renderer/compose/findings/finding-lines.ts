import type { DossierView, EntryView, FaultyTopicView, Finding } from "../../../electron/contract/api.ts";
import { text } from "../../text/text.ts";
import { sentence } from "../../ui/sentence.ts";
import { readableDate } from "../readable-date.ts";
import { type FindingTarget, targetOf } from "./finding-target.ts";
import { type PlainWords, plainWords } from "./plain-finding.ts";
import { sourceOf } from "./statements-by-source.ts";

export type FindingGroup = "before-saving" | "to-check" | "left-out";

export const GROUPS: readonly FindingGroup[] = ["before-saving", "to-check", "left-out"];

/** One line of the drawer: one finding, or several that are alike. */
export interface FindingLine {
  /** Stays the same while the finding does. */
  readonly key: string;
  readonly group: FindingGroup;
  readonly words: string;
  /** Said in smaller words behind them; empty where there is nothing to add. */
  readonly detail: string;
  /** Findings in it; each may stand for several statements. */
  readonly number: number;
  readonly target: FindingTarget;
  /** The statements of several findings, which are looked at together. */
  readonly entries: readonly EntryView[];
  /** Whether it says that the note is too long. */
  readonly isLength?: true;
  /** Whether to take these statements out is proposed as the answer to the finding. */
  readonly isProposal?: true;
}

interface Told {
  readonly finding: Finding;
  readonly target: FindingTarget;
  readonly words: PlainWords;
}

/** What was left out as the brief asks. */
const LEFT_OUT: ReadonlySet<string> = new Set(["above-ceiling", "not-for-disclosure", "series-left-out"]);

function groupOf({ severity, code }: Finding): FindingGroup {
  if (severity === "error") return "before-saving";
  return severity === "information" && LEFT_OUT.has(code) ? "left-out" : "to-check";
}

/** Findings are alike where one line has words for all of them, or where they read the same. */
function kindOf({ finding, words }: Told): string {
  const shared = text.findingKinds[finding.code] ? finding.code : `${finding.code} ${words.message}`;
  return `${groupOf(finding)} ${shared}`;
}

/** The lines of a note's findings and of the topics that cannot be read, by group. */
export function findingLines(findings: readonly Finding[], dossier: DossierView): readonly FindingLine[] {
  const kinds = new Map<string, Told[]>();
  for (const finding of findings) {
    const target = targetOf(finding, dossier);
    const told = { finding, target, words: plainWords(finding, target, dossier) };
    const key = kindOf(told);
    kinds.set(key, [...(kinds.get(key) ?? []), told]);
  }
  // A topic that cannot be read is told with the reason and its file.
  const lines = [...kinds]
    .filter(([, [first]]) => first?.finding.code !== "faulty-topic")
    .map(([key, told]) => lineOf(key, told, dossier));
  const all = [...lines, ...dossier.faultyTopics.map(faultyLine)];
  return GROUPS.flatMap((group) => all.filter((line) => line.group === group));
}

/** The codes of findings that a note is too long. */
const LENGTH: ReadonlySet<string> = new Set(["too-long", "nearly-too-long"]);

/** The lines with a proposal at the one that says that the note is too long. */
export function withProposal(
  lines: readonly FindingLine[],
  proposed: readonly EntryView[],
): readonly FindingLine[] {
  if (proposed.length === 0) return lines;
  return lines.map((line) => (line.isLength ? { ...line, entries: proposed, isProposal: true } : line));
}

function lineOf(key: string, told: readonly Told[], dossier: DossierView): FindingLine {
  const [first] = told;
  if (!first) throw new Error("a kind without findings");
  const { finding, target, words } = first;
  const entries = told.flatMap(({ finding: { about } }) => entryOf(about?.entry, dossier) ?? []);
  const statements = told.reduce((sum, { finding: { count } }) => sum + (count ?? 1), 0);
  const common = {
    ...{ key, group: groupOf(finding), number: told.length, target },
    ...(LENGTH.has(finding.code) && { isLength: true as const }),
  };
  const many = told.length > 1 ? text.findingKinds[finding.code] : undefined;
  if (!many)
    return {
      ...common,
      words: sentence(words.message),
      detail: [words.hint ? sentence(words.hint) : "", topicsOf(told, dossier)].filter(Boolean).join(" "),
      entries: told.length > 1 ? entries : [],
    };
  return {
    ...common,
    words: many(statements),
    detail: detailOf(finding.code, told, entries, dossier),
    entries,
  };
}

function entryOf(id: string | undefined, { topics }: DossierView): EntryView | undefined {
  return topics.flatMap(({ entries }) => entries).find((entry) => entry.id === id);
}

function detailOf(
  code: string,
  told: readonly Told[],
  entries: readonly EntryView[],
  dossier: DossierView,
): string {
  const [oldest] = entries.map(({ reviewBy }) => reviewBy).toSorted();
  const sources = new Set(entries.map((entry) => sourceOf(entry, entries)));
  const [source] = sources;
  return [
    code === "overdue" && sources.size === 1 && source ? text.allFrom(source) : "",
    code === "overdue" && oldest ? text.oldest(readableDate(oldest)) : "",
    LEFT_OUT.has(code) ? topicsOf(told, dossier) : "",
  ]
    .filter(Boolean)
    .join(" · ");
}

/** How many statements of which topics were left out. */
function topicsOf(told: readonly Told[], { topics }: DossierView): string {
  const counts = topics.map(({ id, title, entries }) => {
    const own = told.filter(
      ({ finding: { about, code } }) =>
        LEFT_OUT.has(code) && (about?.topic === id || entries.some((entry) => entry.id === about?.entry)),
    );
    return [title, own.reduce((sum, { finding: { count } }) => sum + (count ?? 1), 0)] as const;
  });
  return text.inTopics(counts.filter(([, number]) => number > 0));
}

function faultyLine({ id, title, file }: FaultyTopicView): FindingLine {
  return {
    key: `faulty ${id}`,
    group: "to-check",
    words: text.faultyTopic(title),
    detail: text.faultyTopicHint,
    number: 1,
    target: { type: "file", file },
    entries: [],
  };
}
