import { execFileSync } from "node:child_process";
import { tmpdir } from "node:os";
import { basename } from "node:path";
import { emptyKeptWordFiles } from "./support/kept-word-files/empty-kept-word-files.ts";
import { makeTemporaryFolder } from "./support/temporary-folder.ts";

const PREFIX = "attache-quick-";

/**
 * The command line and the worker are tested as built; a stale build would test yesterday's code. Both groups of tests
 * ask for it, and the first to ask builds.
 */
export function setup(): () => void {
  if (basename(tmpdir()).startsWith(PREFIX)) return () => undefined;
  emptyKeptWordFiles("unit");
  execFileSync(
    process.execPath,
    ["node_modules/vite/bin/vite.js", "build", "--config", "cli/vite.config.ts", "--logLevel", "error"],
    {
      stdio: "inherit",
    },
  );
  return makeTemporaryFolder(PREFIX);
}
