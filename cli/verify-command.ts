import { problemText } from "../core/problem/problem.ts";
import { type Verdict, verdictOf, verifyPair } from "../core/verify/verify-pair.ts";
import { readNoteFile } from "../workspace/read-note-file.ts";
import type { VerifyCommand } from "./arguments/verify.ts";
import { printJson, printProblems } from "./print-problems.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

/** Reads a PDF and a Word file back, and reports their differences. */
export async function runVerify({ pdf, docx, json }: VerifyCommand, terminal: Terminal): Promise<ExitCode> {
  const [first, second] = [await readNoteFile(pdf), await readNoteFile(docx)];
  if (!first.ok || !second.ok) return printProblems([...first.problems, ...second.problems], json, terminal);
  const verified = verifyPair(first.value, second.value);
  if (!verified.ok) {
    if (!json) terminal.print(VERDICTS["not-compared"].words);
    return printProblems(verified.problems, json, terminal);
  }
  const differences = verified.value;
  const verdict = verdictOf(differences);
  for (const difference of differences) terminal.printError(problemText(difference));
  if (json) printJson(terminal, { ok: verdict === "same", verdict, differences });
  else terminal.print(VERDICTS[verdict].words);
  return VERDICTS[verdict].code;
}

const VERDICTS: Readonly<Record<Verdict, { readonly words: string; readonly code: ExitCode }>> = {
  same: { words: "The files say the same", code: 0 },
  different: { words: "The files differ", code: 1 },
  "not-compared": { words: "The files were not compared in full", code: 2 },
};
