import type { Finding } from "../core/check/finding.ts";
import { problemText } from "../core/problem/problem.ts";

/** Said of one statement, and of several. */
const TITLES: Readonly<Record<string, readonly [string, string]>> = {
  overdue: ["past its review date", "past their review date"],
  unsourced: ["without a source", "without a source"],
  "above-ceiling": ["left out: above the ceiling", "left out: above the ceiling"],
  "not-for-disclosure": ["left out: not for disclosure", "left out: not for disclosure"],
};

/** Findings of one kind that concern many statements take one line with a count and the first few names. */
export function summaryOf(findings: readonly Finding[]): readonly string[] {
  if (findings.length === 0) return ["Checks   nothing found"];
  const kinds = [...new Set(findings.map((finding) => finding.code))];
  const lines = kinds.flatMap((code) => linesOf(findings.filter((finding) => finding.code === code)));
  return lines.map((line, index) => `${index === 0 ? "Checks   " : "         "}${line}`);
}

function linesOf(same: readonly Finding[]): readonly string[] {
  const title = TITLES[same[0]?.code ?? ""];
  if (title === undefined) return same.map(problemText);
  const [one, many] = title;
  return [
    `${same.length === 1 ? `1 statement ${one}` : `${same.length} statements ${many}`}: ${names(same)}`,
  ];
}

function names(findings: readonly Finding[]): string {
  const all = findings.map((finding) => finding.about?.entry ?? "");
  const shown = all.slice(0, 3).join(", ");
  return all.length > 3 ? `${shown} and ${all.length - 3} more (--json lists them)` : shown;
}
