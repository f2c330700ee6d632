import type { Finding } from "../core/check/finding.ts";
import { problemText } from "../core/problem/problem.ts";

/** Descriptions of findings by code, for one statement and for several. */
const TITLES: Readonly<Record<string, readonly [string, string]>> = {
  overdue: ["past its review date", "past their review date"],
  unsourced: ["without a source", "without a source"],
  "above-ceiling": ["left out: above the ceiling", "left out: above the ceiling"],
  "not-printed": ["chosen but not in the note", "chosen but not in the note"],
  "unmarked-portion": ["printed without its portion mark", "printed without their portion marks"],
  "unmarked-disclosure": ["not for disclosure but not marked so", "not for disclosure but not marked so"],
  "not-for-disclosure": ["left out: not for disclosure", "left out: not for disclosure"],
};

/**
 * Lines that summarise findings. Findings with the same code take one line for each cause, with a count and the first
 * names. A cause that many kinds of statements share takes one line, too.
 */
export function findingsSummary(findings: readonly Finding[]): readonly string[] {
  if (findings.length === 0) return ["Checks   nothing found"];
  const kinds = [...new Set(findings.map((finding) => finding.code))];
  const lines = kinds.flatMap((code) => linesOf(findings.filter((finding) => finding.code === code)));
  return lines.map((line, index) => `${index === 0 ? "Checks   " : "         "}${line}`);
}

function linesOf(same: readonly Finding[]): readonly string[] {
  const title = TITLES[same[0]?.code ?? ""];
  if (title === undefined) return same.map(problemText);
  const count = (findings: readonly Finding[]): string => {
    const number = statementsIn(findings);
    return number === 1 ? `1 statement ${title[0]}` : `${number} statements ${title[1]}`;
  };
  const wide = [...new Set(same.map(({ widerGroup }) => widerGroup?.cause))].flatMap((cause) => {
    const findings = same.filter(({ widerGroup }) => widerGroup !== undefined && widerGroup.cause === cause);
    const kinds = countsOf(findings.map(({ widerGroup }) => widerGroup?.kind ?? ""));
    return kinds.size < MIN_KINDS ? [] : [{ cause, findings, kinds }];
  });
  const merged = new Set(wide.flatMap(({ findings }) => findings));
  const single = same.filter((finding) => !merged.has(finding));
  return [
    ...[...new Set(single.map(({ group }) => group))].map((group) => {
      const findings = single.filter((finding) => finding.group === group);
      return `${count(findings)}${group === undefined ? "" : `, as ${group}`}${names(findings)}`;
    }),
    ...wide.map(({ cause, findings, kinds }) => {
      const list = [...kinds].map(([kind, number]) => `${kind} (${number})`).join(", ");
      return `${count(findings)}, as ${cause} ${list}; --json lists them`;
    }),
  ];
}

/** Kinds of statements from which a shared cause takes one line; fewer kinds have a line each, with names. */
const MIN_KINDS = 3;

function countsOf(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function statementsIn(findings: readonly Finding[]): number {
  return findings.reduce((sum, { count }) => sum + (count ?? 1), 0);
}

/** Names of the first statements; empty for findings that are only counted. */
function names(findings: readonly Finding[]): string {
  const all = findings.flatMap(({ about }) => about?.entry ?? about?.person ?? []);
  const shown = all.slice(0, 3).join(", ");
  if (shown === "") return "";
  const more = statementsIn(findings) - Math.min(all.length, 3);
  return `: ${shown}${more > 0 ? ` and ${more} more${all.length > 3 ? " (--json lists them)" : ""}` : ""}`;
}
