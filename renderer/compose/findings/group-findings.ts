import type { Severity } from "../../../core/problem/problem.ts";
import type { Finding } from "../../../electron/contract/api.ts";

/** Findings of one kind; many of them are shown as one line that unfolds. */
export interface FindingKind {
  readonly code: string;
  readonly findings: readonly Finding[];
}

export interface FindingGroup {
  readonly severity: Severity;
  readonly number: number;
  /** The rare kinds first: they would drown among the others. */
  readonly kinds: readonly FindingKind[];
}

const WEIGHTIEST_FIRST: readonly Severity[] = ["error", "warning", "information"];
const TOLD_ONE_BY_ONE = 3;

export function isFolded(kind: FindingKind): boolean {
  return kind.findings.length > TOLD_ONE_BY_ONE;
}

/** A finding may stand for several statements and give their number. */
export function statementsIn({ findings }: FindingKind): number {
  return findings.reduce((sum, { count }) => sum + (count ?? 1), 0);
}

function kindsOf(findings: readonly Finding[]): readonly FindingKind[] {
  const codes = [...new Set(findings.map((finding) => finding.code))];
  const kinds = codes.map((code) => ({
    code,
    findings: findings.filter((finding) => finding.code === code),
  }));
  return kinds.toSorted((left, right) => Number(isFolded(left)) - Number(isFolded(right)));
}

export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  return WEIGHTIEST_FIRST.map((severity) => {
    const own = findings.filter((finding) => finding.severity === severity);
    return { severity, number: own.length, kinds: kindsOf(own) };
  }).filter((group) => group.number > 0);
}
