import { PROBLEM_LIMITS } from "../core/limits/limits.ts";
import { isError, type Problem, problemText } from "../core/problem/problem.ts";
import { visibleJson } from "./output/visible-text.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

type Printer = Pick<Terminal, "print" | "printError">;

/** Says what is wrong on standard error and, for scripts, as one object on standard output. */
export function printProblems(problems: readonly Problem[], json: boolean, terminal: Printer): ExitCode {
  const ordered = inFileOrder(problems);
  printLines(ordered, terminal);
  if (json) printJson(terminal, { ok: false, problems: ordered });
  return 2;
}

/** The one object that a script reads. */
export function printJson(terminal: Printer, value: unknown): void {
  terminal.print(visibleJson(value));
}

/** One line each, errors before what only warns where not all have room. */
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

/** File by file, as they first come up, from the top of each to its end; equal lines once. */
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
