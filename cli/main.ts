import { homedir } from "node:os";
import { join, relative, sep } from "node:path";
import { localDate } from "../core/text/date.ts";
import type { Output } from "./output/output.ts";
import { run } from "./run.ts";
import type { ExitCode } from "./terminal.ts";

/** Runs the command line of this process; `root` is the folder of what ships. */
export function main(
  words: readonly string[],
  output: Output,
  root: string,
  version: string,
): Promise<ExitCode> {
  return run(words, {
    print: output.print,
    printError: output.printError,
    ...(output.showStatus && { showStatus: output.showStatus }),
    today: localDate(new Date()),
    shipped: {
      templates: near(join(root, "templates")),
      dossiers: near(join(root, "assets", "dossiers")),
      markingSchemes: near(join(root, "assets", "marking-schemes")),
      fonts: join(root, "assets", "fonts"),
      hyphenation: join(root, "assets", "hyphenation"),
    },
    ownTemplates: join(process.env.ATTACHE_HOME ?? join(homedir(), "Attaché"), "templates"),
    version,
    noteWorker: join(root, "out", "cli", "note-worker.mjs"),
  });
}

/** Paths below the current folder are shown short, as a person would type them. */
function near(path: string): string {
  const short = relative(process.cwd(), path);
  return short === "" || short === ".." || short.startsWith(`..${sep}`) ? path : short;
}
