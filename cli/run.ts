import { assertNever } from "../core/problem/result.ts";
import type { Command } from "./arguments/commands.ts";
import { parseArguments } from "./arguments/parse-arguments.ts";
import { runBatch } from "./batch/batch-command.ts";
import { runBrief } from "./brief-command.ts";
import { runCheckWord } from "./check-word-command.ts";
import { HELP } from "./help.ts";
import { runHouseCheck } from "./house-command.ts";
import { runImport } from "./import-command.ts";
import { runCheck, runTemplates, runTopics } from "./list-commands.ts";
import { visibleText } from "./output/visible-text.ts";
import { printProblems } from "./print-problems.ts";
import type { ExitCode, Terminal } from "./terminal.ts";
import { runVerify } from "./verify-command.ts";

/** Runs one command line, with the outside world as `outside`. */
export async function runCommand(words: readonly string[], outside: Terminal): Promise<ExitCode> {
  const terminal = withVisibleText(outside);
  const command = parseArguments(words);
  if (!command.ok) return printProblems(command.problems, words.includes("--json"), terminal);
  return dispatch(command.value, terminal);
}

/** A terminal that prints each line as one line of visible text, whatever strangers' names and texts contain. */
function withVisibleText(terminal: Terminal): Terminal {
  const { showStatus } = terminal;
  return {
    ...terminal,
    print: (line) => terminal.print(visibleText(line)),
    printError: (line) => terminal.printError(visibleText(line)),
    ...(showStatus && { showStatus: (line: string) => showStatus(visibleText(line)) }),
  };
}

function dispatch(command: Command, terminal: Terminal): Promise<ExitCode> | ExitCode {
  switch (command.type) {
    case "help":
      for (const line of HELP.trimEnd().split("\n")) terminal.print(line);
      return 0;
    case "version":
      terminal.print(terminal.version);
      return 0;
    case "brief":
      return runBrief(command, terminal);
    case "batch":
      return runBatch(command, terminal);
    case "topics":
      return runTopics(command.dossier, command.json, terminal);
    case "templates":
      return runTemplates(command.json, terminal);
    case "verify":
      return runVerify(command, terminal);
    case "houseCheck":
      return runHouseCheck(command, terminal);
    case "import":
      return runImport(command, terminal);
    case "check":
      return runCheck(command.dossier, command.json, terminal);
    case "checkWord":
      return runCheckWord(command.docx, command.json, terminal);
    default:
      return assertNever(command);
  }
}
