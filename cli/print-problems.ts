import { PROBLEM_LIMITS } from "../core/limits/limits.ts";
import { isError, type Problem, problemText } from "../core/problem/problem.ts";
import { visibleJson } from "./output/visible-text.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

type Printer = Pick<Terminal, "print" | "printError">;

/** Prints problems on standard error and, with `json`, as one object on standard output. */
export function printProblems(problems: readonly Problem[], json: boolean, terminal: Printer): ExitCode {
  const ordered = inFileOrder(problems);
  printLines(ordered, terminal);
  if (json) printJson(terminal, { ok: false, problems: ordered });
  return 2;
}

/** Prints the one JSON object for scripts. */
export function printJson(terminal: Printer, value: unknown): void {
  terminal.print(visibleJson(value));
}

/** Prints one line for each problem, in order. Beyond the limit, errors take precedence over warnings. */
export function printLines(ordered: readonly Problem[], terminal: Printer): void {
  const errors = ordered.filter(isError).slice(0, PROBLEM_LIMITS.printed);
  const others = ordered
    .filter((problem) => !isError(problem))
    .slice(0, PROBLEM_LIMITS.printed - errors.length);
  const shown = new Set([...errors, ...others]);
  for (const problem of ordered) if (shown.has(problem)) terminal.printError(problemText(problem));
  const more = ordered.length - shown.size;
  if (more > 0) terminal.printError(`and ${more} more: correct these first, or list all with --json`);
}

/** Problems sorted by file, in the order in which files first occur, then by position; duplicates are removed. */
export function inFileOrder<Kind extends Problem>(problems: readonly Kind[]): readonly Kind[] {
  const files = new Map<string | undefined, number>();
  for (const { place } of problems) if (!files.has(place?.file)) files.set(place?.file, files.size);
  const once = new Map(problems.map((problem) => [`${problem.severity} ${problemText(problem)}`, problem]));
  return [...once.values()].sort(
    (a, b) =>
      (files.get(a.place?.file) ?? 0) - (files.get(b.place?.file) ?? 0) ||
      (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
      (a.place?.column ?? 0) - (b.place?.column ?? 0),
  );
}
