import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand } from "../../cli/run.ts";
import { SHIPPED } from "../support/shipped.ts";

/** Exit code and printed lines of one command. */
export interface CommandOutput {
  readonly code: number;
  readonly lines: readonly string[];
  readonly errors: readonly string[];
}

/** Runs one command line in this process, on 30 November 2026 and without templates of its own. */
export async function runHere(...words: readonly string[]): Promise<CommandOutput> {
  const lines: string[] = [];
  const errors: string[] = [];
  const code = await runCommand(words, {
    print: (line) => lines.push(line),
    printError: (line) => errors.push(line),
    today: "2026-11-30",
    shipped: SHIPPED,
    ownTemplates: mkdtempSync(join(tmpdir(), "attache-templates-")),
    version: "0",
  });
  return { code, lines, errors };
}
