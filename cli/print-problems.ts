import { type Problem, problemText } from "../core/problem/problem.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

/** Says what is wrong on standard error and, for scripts, as one object on standard output. */
export function printProblems(problems: readonly Problem[], json: boolean, terminal: Terminal): ExitCode {
  for (const problem of problems) terminal.printError(problemText(problem));
  if (json) terminal.print(JSON.stringify({ ok: false, problems }));
  return 2;
}
