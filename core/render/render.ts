import { formsOf } from "../language/forms-of.ts";
import { isError, type Problem } from "../problem/problem.ts";
import { failure, type Result, success } from "../problem/result.ts";
import type { AnyStatement, Briefing } from "../select/briefing.ts";
import { isStatement } from "../select/is-statement.ts";
import type { SourceRecord } from "../source/source-record.ts";
import type { Template } from "../template/template.ts";
import { briefFieldFinder } from "./brief-field.ts";
import { fillTemplate } from "./fill-template.ts";
import { createHelpers } from "./helpers/helpers.ts";
import { numberSources } from "./helpers/source-numbers.ts";
import { type LocatedPrint, locatePrints } from "./locate-prints.ts";
import { type TracedMarkup, traceMarkup } from "./markup.ts";
import { type Print, printsOf } from "./printed-parts.ts";

export interface Rendering {
  readonly markup: TracedMarkup;
  /** The statements that the template read, which determine the note's marking. */
  readonly used: readonly AnyStatement[];
  /** The visible prints of these statements, in order; those in attributes and comments are left out. */
  readonly prints: readonly LocatedPrint[];
  /** Absent values that the template prints, each as "[missing: …]". */
  readonly missing: readonly Problem[];
  /** Series that the template names and the brief leaves out; nothing is printed in their place. */
  readonly leftOut: readonly Problem[];
}

/**
 * Fills a template with a briefing. Faults of the template are failures; missing values are part of the rendering.
 * `seriesIds` are all series of the dossier, as a template may name one that the briefing leaves out. `language` is the
 * BCP 47 tag of the note's language.
 */
export function render(
  template: Template,
  briefing: Briefing,
  sources: readonly SourceRecord[],
  seriesIds: readonly string[] = briefing.series.map(({ id }) => id),
  language = "en",
): Result<Rendering> {
  const series = { known: seriesIds, chosen: briefing.series };
  const forms = formsOf(language);
  const helpers = createHelpers(numberSources(sources, forms), series, language);
  const { problems, report } = collectProblems();
  const used = new Set<AnyStatement>();
  const output = traceMarkup();
  const recorded: Print[] = [];
  const isWhole = fillTemplate(
    {
      template,
      helpers,
      output,
      forms,
      report,
      briefField: briefFieldFinder(briefing),
      onRead: (object) => isStatement(object) && used.add(object),
      onPrint: (from, offset) => recorded.push(...printsOf(from, offset)),
    },
    briefing,
  );
  if (!isWhole) return failure(problems);
  const missing = problems.filter((problem) => problem.code === "missing");
  const faults = problems.filter((problem) => problem.code !== "missing");
  if (faults.some(isError)) return failure([...faults, ...missing]);
  const markup = output.finish();
  const prints = locatePrints(markup.markup, recorded);
  return success({ markup, used: [...used], prints, missing, leftOut: faults });
}

/** Collects problems in the order in which they are found; a repeated one, as in a loop, is kept once. */
function collectProblems(): { readonly problems: Problem[]; readonly report: (problem: Problem) => void } {
  const problems: Problem[] = [];
  const reported = new Set<string>();
  const report = (problem: Problem): void => {
    const key = JSON.stringify([problem.code, problem.message, problem.place]);
    if (reported.has(key)) return;
    reported.add(key);
    problems.push(problem);
  };
  return { problems, report };
}
