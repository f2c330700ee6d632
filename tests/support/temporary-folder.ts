import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Makes a folder for all temporary files of a test run, which tests and the programs that they start use as the system's
 * temporary folder. Returns the function that removes it.
 */
export function makeTemporaryFolder(prefix: string): () => void {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  for (const name of ["TMPDIR", "TEMP", "TMP"]) process.env[name] = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
