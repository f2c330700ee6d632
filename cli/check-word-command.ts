import { checkAccessibility } from "../core/accessibility/check-accessibility.ts";
import { isError, problemText } from "../core/problem/problem.ts";
import { readNoteFile } from "../workspace/read-note-file.ts";
import { printJson, printProblems } from "./print-problems.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

/** Lists what Word's accessibility checker would list for any Word file. */
export async function runCheckWord(docx: string, json: boolean, terminal: Terminal): Promise<ExitCode> {
  const read = await readNoteFile(docx);
  if (!read.ok) return printProblems(read.problems, json, terminal);
  const checked = checkAccessibility(read.value);
  if (!checked.ok) return printProblems(checked.problems, json, terminal);
  const findings = checked.value;
  if (json) printJson(terminal, { ok: true, findings });
  else {
    for (const finding of findings) terminal.printError(`${finding.severity}: ${problemText(finding)}`);
    terminal.print(
      `Word's accessibility checker would list ${findings.length === 0 ? "nothing" : findings.length}`,
    );
  }
  return findings.some(isError) ? 1 : 0;
}
