import { spawnSync } from "node:child_process";
import { resolve } from "node:path";

export interface Ran {
  /** As a shell reports it: 128 and the signal's number where a signal ended the program. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export const BUILT_COMMAND = resolve("out/cli/attache.mjs");

/** Runs a line of bash in which `$ATTACHE` is the built command. */
export function bash(line: string, env: NodeJS.ProcessEnv = {}): Ran {
  const ran = spawnSync("bash", ["-c", line], {
    encoding: "utf8",
    env: { ...process.env, ATTACHE: `${process.execPath} ${BUILT_COMMAND}`, ...env },
    maxBuffer: 100_000_000,
  });
  return { code: ran.status, stdout: ran.stdout, stderr: ran.stderr };
}
