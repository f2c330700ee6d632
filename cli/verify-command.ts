import { problemText } from "../core/problem/problem.ts";
import { verifyPair } from "../core/verify/verify-pair.ts";
import { readNoteFile } from "../workspace/read-note-file.ts";
import type { VerifyCommand } from "./arguments.ts";
import { printProblems } from "./print-problems.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

/** Reads a PDF and a Word file back, and says where they differ. */
export async function runVerify({ pdf, docx, json }: VerifyCommand, terminal: Terminal): Promise<ExitCode> {
  const [first, second] = [await readNoteFile(pdf), await readNoteFile(docx)];
  if (!first.ok || !second.ok) return printProblems([...first.problems, ...second.problems], json, terminal);
  const verified = verifyPair(first.value, second.value);
  if (!verified.ok) return printProblems(verified.problems, json, terminal);
  const differences = verified.value;
  for (const difference of differences) terminal.printError(problemText(difference));
  if (json) terminal.print(JSON.stringify({ ok: differences.length === 0, differences }));
  else terminal.print(differences.length === 0 ? "The files say the same" : "The files differ");
  return differences.length === 0 ? 0 : 1;
}
