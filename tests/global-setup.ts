import { execFileSync } from "node:child_process";

/** The command line and the worker are tested as built; a stale build would test yesterday's code. */
export function setup(): void {
  execFileSync(
    process.execPath,
    ["node_modules/vite/bin/vite.js", "build", "--config", "cli/vite.config.ts", "--logLevel", "error"],
    {
      stdio: "inherit",
    },
  );
}
