import { execFileSync } from "node:child_process";
import { emptyKeptWordFiles } from "./support/kept-word-files/empty-kept-word-files.ts";
import { makeTemporaryFolder } from "./support/temporary-folder.ts";

/** The command line and the worker are tested as built; a stale build would test yesterday's code. */
export function setup(): () => void {
  emptyKeptWordFiles("unit");
  execFileSync(
    process.execPath,
    ["node_modules/vite/bin/vite.js", "build", "--config", "cli/vite.config.ts", "--logLevel", "error"],
    {
      stdio: "inherit",
    },
  );
  return makeTemporaryFolder("attache-quick-");
}
