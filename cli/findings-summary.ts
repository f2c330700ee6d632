import type { Finding } from "../core/check/finding.ts";
import { problemText } from "../core/problem/problem.ts";

const TITLES: Readonly<Record<string, string>> = {
  overdue: "past their review date",
  unsourced: "without a source",
  "above-ceiling": "left out: above the ceiling",
  "not-for-disclosure": "left out: not for disclosure",
};

/** Findings of one kind that concern many statements take one line with a count and the first few names. */
export function summaryOf(findings: readonly Finding[]): readonly string[] {
  if (findings.length === 0) return ["Checks   nothing found"];
  const kinds = [...new Set(findings.map((finding) => finding.code))];
  return kinds.flatMap((code, index) => {
    const lead = index === 0 ? "Checks   " : "         ";
    const same = findings.filter((finding) => finding.code === code);
    const title = TITLES[code];
    if (title === undefined) return same.map((finding) => `${lead}${problemText(finding)}`);
    return [
      `${lead}${same.length} ${same.length === 1 ? "statement" : "statements"} ${title}: ${names(same)}`,
    ];
  });
}

function names(findings: readonly Finding[]): string {
  const all = findings.map((finding) => finding.about?.entry ?? "");
  const shown = all.slice(0, 3).join(", ");
  return all.length > 3 ? `${shown} and ${all.length - 3} more (--json lists them)` : shown;
}
