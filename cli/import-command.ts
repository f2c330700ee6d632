import { isError, problemText } from "../core/problem/problem.ts";
import type { Result } from "../core/problem/result.ts";
import { failure } from "../core/problem/result.ts";
import { type PreparedImport, prepareImport } from "../workspace/import/prepare-import.ts";
import { writeImport } from "../workspace/import/write-import.ts";
import { writeProposal } from "../workspace/import/write-proposal.ts";
import type { ImportCommand } from "./arguments/import.ts";
import { foundText, seriesText } from "./import-text.ts";
import { printJson, printLines, printProblems } from "./print-problems.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

/** Shows what an import would change, and changes it where that is asked for and nothing is open. */
export async function runImport(command: ImportCommand, terminal: Terminal): Promise<ExitCode> {
  const { request, json } = command;
  const prepared = await prepareImport(request, terminal.shipped, terminal.today);
  if (!prepared.ok) return printProblems(prepared.problems, json, terminal);
  const { value } = prepared;
  const open = value.series.flatMap(({ problems }) => problems);
  const outcome = await carryOut(command, value, open.some(isError));
  if (!outcome.ok) return printProblems([...open, ...outcome.problems], json, terminal);
  if (json) printJson(terminal, jsonOf(value, outcome.value));
  else {
    for (const line of [...foundText(value), ...value.series.flatMap(seriesText)]) terminal.print(line);
    printLines(open, terminal);
    terminal.print(OUTCOMES[outcome.value]);
  }
  for (const problem of outcome.problems) terminal.printError(problemText(problem));
  return outcome.value === "open" ? 2 : 0;
}

type Outcome = "open" | "described" | "planned" | "same" | "written" | "proposed";

const OUTCOMES: Readonly<Record<Outcome, string>> = {
  open: "Nothing was written: answer the questions in a mapping (--propose FILE writes one to complete)",
  described: "Nothing was written: name a dossier with --into DIR to see what would change",
  planned: "Nothing was written: run it again with --write",
  same: "Nothing to write: the dossier has all of it",
  written: "Written",
  proposed: "The mapping was written; the dossier was not changed",
};

async function carryOut(
  { request: { into }, propose, write }: ImportCommand,
  { series, texts, files }: PreparedImport,
  isOpen: boolean,
): Promise<Result<Outcome>> {
  const done = (value: Outcome): Result<Outcome> => ({ ok: true, value, problems: [] });
  const [first] = series;
  if (propose !== undefined && first) {
    const proposed = await writeProposal(propose, first.text);
    return proposed.ok ? done("proposed") : failure(proposed.problems);
  }
  if (into === undefined || texts === undefined) return done("described");
  if (isOpen) return done("open");
  if (files.size === 0) return done("same");
  if (!write) return done("planned");
  const written = await writeImport(into, texts, files);
  return written.ok ? { ok: true, value: "written", problems: written.problems } : failure(written.problems);
}

function jsonOf({ preset, statistics, series, files }: PreparedImport, outcome: Outcome): unknown {
  return {
    ok: outcome !== "open",
    outcome,
    preset,
    facts: statistics.facts,
    figures: statistics.observations.length,
    dimensions: statistics.dimensions.map(({ id, title, values, total }) => ({
      ...{ id, title, total },
      values: Object.fromEntries(values),
    })),
    series: series.map(({ mapping, origin, plan, problems }) => ({
      ...{ mapping, origin, problems },
      ...(plan && { isNew: plan.isNew, ...plan.changes }),
    })),
    files: [...files.keys()],
  };
}
