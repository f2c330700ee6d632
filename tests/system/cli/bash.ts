import { spawnSync } from "node:child_process";
import { BUILT_COMMAND, type Ran } from "../../cli/run-attache.ts";
import { buildOnce } from "../build-once.ts";
import { runTool } from "../files/tools.ts";

export function buildCommand(): Promise<void> {
  return buildOnce("command-line", () =>
    runTool(process.execPath, "node_modules/vite/bin/vite.js", "build", "--config", "cli/vite.config.ts"),
  );
}

/** Runs a line of bash in which `$ATTACHE` is the built command. */
export function bash(line: string, env: NodeJS.ProcessEnv = {}): Ran {
  const ran = spawnSync("bash", ["-c", line], {
    encoding: "utf8",
    env: { ...process.env, ATTACHE: `${process.execPath} ${BUILT_COMMAND}`, ...env },
    maxBuffer: 100_000_000,
  });
  return { code: ran.status, stdout: ran.stdout, stderr: ran.stderr };
}
