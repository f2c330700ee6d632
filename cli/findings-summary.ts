import type { Finding } from "../core/check/finding.ts";
import { problemText } from "../core/problem/problem.ts";

/** Said of one statement, and of several. */
const TITLES: Readonly<Record<string, readonly [string, string]>> = {
  overdue: ["past its review date", "past their review date"],
  unsourced: ["without a source", "without a source"],
  "above-ceiling": ["left out: above the ceiling", "left out: above the ceiling"],
  "not-printed": ["chosen and not in the note", "chosen and not in the note"],
  "unmarked-portion": ["printed without its portion mark", "printed without their portion marks"],
  "unmarked-disclosure": [
    "not for disclosure and printed without saying so",
    "not for disclosure and printed without saying so",
  ],
  "not-for-disclosure": ["left out: not for disclosure", "left out: not for disclosure"],
};

/**
 * Findings of one kind that concern many statements take one line with a count and the first few names; where
 * they have several causes, a line for each.
 */
export function summaryOf(findings: readonly Finding[]): readonly string[] {
  if (findings.length === 0) return ["Checks   nothing found"];
  const kinds = [...new Set(findings.map((finding) => finding.code))];
  const lines = kinds.flatMap((code) => linesOf(findings.filter((finding) => finding.code === code)));
  return lines.map((line, index) => `${index === 0 ? "Checks   " : "         "}${line}`);
}

function linesOf(same: readonly Finding[]): readonly string[] {
  const title = TITLES[same[0]?.code ?? ""];
  if (title === undefined) return same.map(problemText);
  const groups = [...new Set(same.map(({ group }) => group))];
  return groups.map((group) => {
    const findings = same.filter((finding) => finding.group === group);
    const count =
      findings.length === 1 ? `1 statement ${title[0]}` : `${findings.length} statements ${title[1]}`;
    return `${count}${group === undefined ? "" : `, as ${group}`}: ${names(findings)}`;
  });
}

function names(findings: readonly Finding[]): string {
  const all = findings.map((finding) => finding.about?.entry ?? "");
  const shown = all.slice(0, 3).join(", ");
  return all.length > 3 ? `${shown} and ${all.length - 3} more (--json lists them)` : shown;
}
