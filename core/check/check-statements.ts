import type { Severity } from "../problem/problem.ts";
import type { AnyStatement } from "../select/briefing.ts";
import type { CheckSeverities } from "../template/template.ts";
import { formatDate } from "../text/date.ts";
import { aboutOf } from "./about.ts";
import type { Finding } from "./finding.ts";

/** Findings about single statements, for a note dated `date` (YYYY-MM-DD). */
export function checkStatements(
  statements: readonly AnyStatement[],
  date: string,
  severities: CheckSeverities,
): readonly Finding[] {
  return statements.flatMap((statement) => [
    ...unsourced(statement, severities.unsourced),
    ...overdue(statement, date, severities.overdue),
    ...fromTheFuture(statement, date),
  ]);
}

/** A warning about a note without statements. */
export function checkContent(statements: readonly AnyStatement[]): readonly Finding[] {
  if (statements.length > 0) return [];
  return [
    {
      code: "no-content",
      severity: "warning",
      message: "no statement of the chosen topics is in the note",
      hint: "choose topics that have something for this template, or raise the ceiling",
    },
  ];
}

/** A statement of fact needs a source; a drafted line does not. */
function unsourced(statement: AnyStatement, severity: Severity): readonly Finding[] {
  const { standing } = statement;
  if (standing.origin === "drafted" || standing.citations.length > 0) return [];
  return [
    {
      code: "unsourced",
      severity,
      message: `"${standing.id}" is stated as a fact and names no source`,
      hint: "add its source, or mark it as drafted if it is our own line",
      place: standing.place,
      about: aboutOf(statement),
    },
  ];
}

function overdue(statement: AnyStatement, date: string, severity: Severity): readonly Finding[] {
  const { standing } = statement;
  if (standing.reviewBy >= date) return [];
  return [
    {
      code: "overdue",
      severity,
      message: `"${standing.id}" was due for review by ${formatDate(standing.reviewBy)}`,
      hint: "check it and move its dates on, or take it out",
      place: standing.place,
      about: aboutOf(statement),
    },
  ];
}

function fromTheFuture(statement: AnyStatement, date: string): readonly Finding[] {
  const { standing } = statement;
  if (standing.asOf <= date) return [];
  return [
    {
      code: "later-than-note",
      severity: "warning",
      message: `"${standing.id}" is dated ${formatDate(standing.asOf)}, later than the note`,
      hint: "correct one of the two dates",
      place: standing.place,
      about: aboutOf(statement),
    },
  ];
}
