import { spawnSync } from "node:child_process";

/** Runs a program of another maker; a missing one fails the test, it is never skipped. */
export function runTool(program: string, ...words: readonly string[]): string {
  const ran = spawnSync(program, words, {
    encoding: "utf8",
    timeout: 110_000,
    maxBuffer: 100_000_000,
  });
  if (ran.error) throw new Error(`${program} cannot be run (${ran.error.message}); .ci/run installs it`);
  if (ran.status !== 0)
    throw new Error(`${program} ${words.join(" ")} ended with ${ran.status}:\n${ran.stdout}${ran.stderr}`);
  return ran.stdout;
}
