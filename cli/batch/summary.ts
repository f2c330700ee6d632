import { isError, type Problem, placeText, problemText } from "../../core/problem/problem.ts";
import { printJson } from "../print-problems.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import type { ListedBrief } from "./batch-file.ts";
import { type Done, FAILURE_CODES, type Failure, isFailure, type Outcome } from "./outcome.ts";

/** Reasons that the summary names; the others are counted together. */
const MAX_REASONS = 10;

/** Lines about failures in one run; the others are only counted at its end. */
const MAX_LINES = 100;

/**
 * Reports each brief that was not made on one line, with its place in the list and the first problem. The same problem is
 * reported only once.
 */
export function failureReporter(terminal: Terminal): (brief: ListedBrief, failure: Failure) => void {
  const reported = new Set<string>();
  return (brief, failure) => {
    const reason = reasonOf(failure);
    if (reported.has(reason) || reported.size >= MAX_LINES) return;
    reported.add(reason);
    terminal.printError(`${placeText(brief.place)}: not made: ${reason}`);
  };
}

function reasonOf({ problems }: Failure): string {
  const errors = problems.filter(isError);
  const first = errors[0] ?? problems[0];
  const reason = first === undefined ? "for an unknown reason" : problemText(first);
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : "";
  return `${reason}${more}`;
}

/** Exit code of the most serious outcome. */
export function batchCode(done: readonly Done[]): ExitCode {
  const codes = new Set(done.map(({ outcome }) => (isFailure(outcome) ? FAILURE_CODES[outcome.type] : 0)));
  return ([3, 2, 1] as const).find((code) => codes.has(code)) ?? 0;
}

export interface BatchReport {
  /** Outcomes in the order of the list. */
  readonly done: readonly Done[];
  /** Number of briefs in this share. */
  readonly total: number;
  /** Path of the record. */
  readonly record: string;
}

export function printSummary({ done, total, record }: BatchReport, terminal: Terminal): void {
  const made = ofType(done, "made").flatMap(({ outcome }) => (outcome.type === "made" ? [outcome] : []));
  const unchanged = ofType(done, "unchanged").length;
  const failures = done.flatMap(({ outcome }) => (isFailure(outcome) ? [outcome] : []));
  const files = made.reduce((sum, outcome) => sum + outcome.files.length, 0);
  const left = total - made.length - unchanged - failures.length;
  terminal.print(`Made     ${counted(made.length, "note")}, ${counted(files, "file")}`);
  const warned = made.filter(({ warnings }) => warnings.length > 0).length;
  if (warned > 0) terminal.print(`Checks   ${counted(warned, "note")} with warnings; --json lists them`);
  if (unchanged > 0) terminal.print(`Skipped  ${unchanged}, unchanged since an earlier run`);
  if (failures.length > 0)
    terminal.print(`Failed   ${failures.length}: ${reasonsText(failures)}; --json lists each of them`);
  if (left > 0) terminal.print(`Left     ${left}: run the same command again to continue`);
  terminal.print(`Record   ${record}`);
}

export function printBatchJson(
  { done, total, record }: BatchReport,
  code: ExitCode,
  terminal: Terminal,
): void {
  printJson(terminal, {
    ok: code === 0,
    made: ofType(done, "made").length,
    skipped: ofType(done, "unchanged").length,
    failed: done.filter(({ outcome }) => isFailure(outcome)).length,
    left: total - done.filter(({ outcome }) => outcome.type !== "stopped").length,
    record,
    briefs: done.map(({ brief, outcome }) => ({
      brief: brief.position,
      place: brief.place,
      ...outcomeJson(outcome),
    })),
  });
}

function outcomeJson(outcome: Outcome): object {
  const status = outcome.type === "unchanged" ? "skipped" : outcome.type;
  if (isFailure(outcome)) return { status, problems: outcome.problems };
  if (outcome.type === "stopped") return { status };
  return { status, files: outcome.files, ...(outcome.type === "made" && { warnings: outcome.warnings }) };
}

function ofType(done: readonly Done[], type: Outcome["type"]): readonly Done[] {
  return done.filter(({ outcome }) => outcome.type === type);
}

/** Numbers of failures by the code of the first error, most frequent first. */
function reasonsText(failures: readonly Failure[]): string {
  const counts = new Map<string, number>();
  for (const { problems } of failures) {
    const code = codeOf(problems);
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const ordered = [...counts].sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1));
  const named = ordered.slice(0, MAX_REASONS).map(([code, count]) => `${count} ${code}`);
  const others = ordered.slice(MAX_REASONS).reduce((sum, [, count]) => sum + count, 0);
  return [...named, ...(others === 0 ? [] : [`${others} for other reasons`])].join(", ");
}

function codeOf(problems: readonly Problem[]): string {
  return (problems.find(isError) ?? problems[0])?.code ?? "unknown";
}

function counted(count: number, one: string): string {
  return `${count} ${count === 1 ? one : `${one}s`}`;
}
