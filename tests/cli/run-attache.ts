import { spawnSync } from "node:child_process";
import { resolve } from "node:path";

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export const BUILT_COMMAND = resolve("out/cli/attache.mjs");

/** Runs the built command in a folder. */
export function attache(words: readonly string[], cwd = "."): Ran {
  const ran = spawnSync(process.execPath, [BUILT_COMMAND, ...words], {
    encoding: "utf8",
    cwd,
    maxBuffer: 100_000_000,
  });
  return { code: ran.status, stdout: ran.stdout, stderr: ran.stderr };
}

/** Splits a text at spaces. */
export function wordsOf(line: string): readonly string[] {
  return line.split(" ").filter((word) => word !== "");
}
