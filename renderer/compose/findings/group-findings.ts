import type { Severity } from "../../../core/problem/problem.ts";
import type { Finding } from "../../../electron/contract/api.ts";

export interface FindingGroup {
  readonly severity: Severity;
  readonly findings: readonly Finding[];
}

const WEIGHTIEST_FIRST: readonly Severity[] = ["error", "warning", "information"];

export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  return WEIGHTIEST_FIRST.map((severity) => ({
    severity,
    findings: findings.filter((finding) => finding.severity === severity),
  })).filter((group) => group.findings.length > 0);
}
