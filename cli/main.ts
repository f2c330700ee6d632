import { homedir } from "node:os";
import { join, relative, sep } from "node:path";
import type { Problem } from "../core/problem/problem.ts";
import { localDate } from "../core/text/date.ts";
import type { Output } from "./output/output.ts";
import { printProblems } from "./print-problems.ts";
import { runCommand } from "./run.ts";
import type { ExitCode } from "./terminal.ts";

/** Runs the command line of this process; `root` is the folder of the files that ship. */
export function main(
  words: readonly string[],
  output: Output,
  root: string,
  version: string,
): Promise<ExitCode> {
  const folder = currentFolder();
  if (folder === undefined)
    return Promise.resolve(printProblems([NO_FOLDER], words.includes("--json"), output));
  const short = (path: string): string => shortPath(folder, path);
  return runCommand(words, {
    print: output.print,
    printError: output.printError,
    ...(output.showStatus && { showStatus: output.showStatus }),
    today: localDate(new Date()),
    shipped: {
      templates: short(join(root, "templates")),
      dossiers: short(join(root, "assets", "dossiers")),
      markingSchemes: short(join(root, "assets", "marking-schemes")),
      fonts: join(root, "assets", "fonts"),
      hyphenation: join(root, "assets", "hyphenation"),
    },
    ownTemplates: join(process.env.ATTACHE_HOME ?? join(homedir(), "Attaché"), "templates"),
    version,
    noteWorker: join(root, "out", "cli", "note-worker.mjs"),
  });
}

/** The current folder; undefined if it was deleted. */
function currentFolder(): string | undefined {
  try {
    return process.cwd();
  } catch {
    return undefined;
  }
}

const NO_FOLDER: Problem = {
  code: "no-current-folder",
  severity: "error",
  message: "the folder in which this command was started no longer exists",
  hint: "change to another folder and try again",
};

/** A path relative to the current folder if it is below it, as a person would type it. */
function shortPath(folder: string, path: string): string {
  const short = relative(folder, path);
  return short === "" || short === ".." || short.startsWith(`..${sep}`) ? path : short;
}
