import { failure, type Result, success } from "../problem/result.ts";
import { evaluate } from "./evaluate.ts";
import type { Evaluation, ParsedPartial } from "./evaluation.ts";
import { lintTemplate } from "./lint-template.ts";
import { parseTemplate } from "./parse-template.ts";
import { rootScope } from "./scope.ts";
import { tooMuchWork } from "./template-problems.ts";
import { TooMuchWork } from "./work-done.ts";

/**
 * Parses, checks and evaluates a template and the partials that it calls, each once. False where the template itself
 * cannot be parsed or is too big, so that nothing was evaluated.
 */
export function fillTemplate(evaluation: Omit<Evaluation, "partial">, context: unknown): boolean {
  const { template, helpers, report } = evaluation;
  const known = {
    helpers: [...helpers.keys()],
    partials: [...template.partials.keys()],
    options: (template.options ?? []).map(({ name }) => name),
  };
  const partials = new Map<string, Result<ParsedPartial | undefined>>();

  const open = (file: string, source: string): Result<ParsedPartial> => {
    const parsed = parseTemplate(file, source);
    if (!parsed.ok) {
      for (const problem of parsed.problems) report(problem);
      return failure(parsed.problems);
    }
    const problems = lintTemplate(file, parsed.value, { ...known, isRoot: file === template.file });
    for (const problem of problems) report(problem);
    if (problems.some(({ code }) => code === "template-too-big")) return failure(problems);
    return success({ file, program: parsed.value });
  };
  const partial = (name: string): Result<ParsedPartial | undefined> => {
    const found = template.partials.get(name);
    const opened = partials.get(name) ?? (found ? open(found.file, found.source) : success(undefined));
    partials.set(name, opened);
    return opened;
  };

  const main = open(template.file, template.source);
  if (!main.ok) return false;
  let isLocated = false;
  const marked: Evaluation = {
    ...evaluation,
    partial,
    report: (problem) => {
      isLocated ||= problem.code === "template-too-much-work";
      report(problem);
    },
  };
  try {
    evaluate(marked, template.file, main.value.program, rootScope(context));
  } catch (error) {
    if (!(error instanceof TooMuchWork)) throw error;
    if (!isLocated) report(tooMuchWork(template.file));
  }
  return true;
}
