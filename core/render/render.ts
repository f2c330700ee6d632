import { isError, type Problem } from "../problem/problem.ts";
import { failure, type Result, success } from "../problem/result.ts";
import type { AnyStatement, Briefing } from "../select/briefing.ts";
import type { SourceRecord } from "../source/source-record.ts";
import type { Template } from "../template/template.ts";
import { evaluate, TooMuchWork } from "./evaluate.ts";
import { createHelpers } from "./helpers.ts";
import { type LocatedPrint, locatePrints } from "./locate-prints.ts";
import { type TracedMarkup, traceMarkup } from "./markup.ts";
import { parseTemplate } from "./parse-template.ts";
import { recordPrints } from "./print-recorder.ts";
import { rootScope } from "./scope.ts";
import { numberSources } from "./source-numbers.ts";
import { tooMuchWork } from "./template-problems.ts";

export interface Rendering {
  readonly markup: TracedMarkup;
  /** The statements that the template read: what the note is made of. */
  readonly used: readonly AnyStatement[];
  /** What of them the note shows, in order; attributes and comments show nothing. */
  readonly prints: readonly LocatedPrint[];
  /** Values that were asked for and are not there: each is printed as "[missing: …]" and is a finding. */
  readonly missing: readonly Problem[];
  /** What the template asked for and the brief leaves out, so that nothing stands in its place. */
  readonly leftOut: readonly Problem[];
}

/**
 * Fills a template with a briefing. Faults of the template fail; missing values come with the rendering.
 * `seriesIds` are all that the dossier has: one that the briefing left out is no fault of the template. `language`
 * is the note's, as a BCP 47 tag.
 */
export function render(
  template: Template,
  briefing: Briefing,
  sources: readonly SourceRecord[],
  seriesIds: readonly string[] = briefing.series.map(({ id }) => id),
  language = "en",
): Result<Rendering> {
  const program = parseTemplate(template.file, template.source);
  if (!program.ok) return program;
  const problems: Problem[] = [];
  const used = new Set<AnyStatement>();
  const recorder = recordPrints(traceMarkup());
  const { output } = recorder;
  try {
    evaluate(
      {
        template,
        helpers: createHelpers(
          numberSources(sources),
          { known: seriesIds, chosen: briefing.series },
          language,
        ),
        output,
        report: (problem) => problems.push(problem),
        onRead: (object) => {
          if (!isStatement(object)) return;
          used.add(object);
          recorder.onRead(object);
        },
      },
      template.file,
      program.value,
      rootScope(briefing),
    );
  } catch (error) {
    if (!(error instanceof TooMuchWork)) throw error;
    problems.push(tooMuchWork(template.file));
  }
  const missing = problems.filter((problem) => problem.code === "missing");
  const faults = problems.filter((problem) => problem.code !== "missing");
  if (faults.some(isError)) return failure([...faults, ...missing]);
  const markup = output.finish();
  const prints = locatePrints(markup.markup, recorder.prints);
  return success({ markup, used: [...used], prints, missing, leftOut: faults });
}

function isStatement(object: object): object is AnyStatement {
  return "kind" in object && object.kind === "statement";
}
