import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * One folder below which a run of tests writes all that is temporary: every test, and every program that it starts,
 * takes it for the machine's own. What is given back removes it.
 */
export function makeTemporaryFolder(prefix: string): () => void {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  for (const name of ["TMPDIR", "TEMP", "TMP"]) process.env[name] = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
