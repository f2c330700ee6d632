import type { Problem } from "../../../core/problem/problem.ts";
import type { DossierView, Finding } from "../../../electron/contract/api.ts";
import { namedIds } from "../findings/name-subject.ts";

/** Findings by the field of the brief that they are about, in the words of the window. */
export type FieldProblems = ReadonlyMap<string, readonly Problem[]>;

const WEIGHT = { error: 0, warning: 1, information: 2 } as const;

export function fieldProblems(findings: readonly Finding[], dossier: DossierView): FieldProblems {
  const byField = new Map<string, Problem[]>();
  for (const finding of findings) {
    const field = finding.about?.field;
    if (field === undefined) continue;
    const named = { ...finding, message: namedIds(finding.message, dossier) };
    const known = byField.get(field);
    if (known) known.push(named);
    else byField.set(field, [named]);
  }
  for (const problems of byField.values())
    problems.sort((left, right) => WEIGHT[left.severity] - WEIGHT[right.severity]);
  return byField;
}

/** What is wrong with any field of a group, such as `meeting` with `meeting.when`. */
export function problemsIn(all: FieldProblems, groups: readonly string[]): readonly Problem[] {
  return [...all].flatMap(([field, problems]) =>
    groups.some((group) => field === group || field.startsWith(`${group}.`)) ? problems : [],
  );
}
