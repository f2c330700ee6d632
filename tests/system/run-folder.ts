import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * All that a run of the system tests writes lies below one folder: every test, and every program that it
 * starts, takes it for the machine's folder of temporary files. So veraPDF, which comes last, sees every PDF of
 * the run, and no test need remember to hand one in. The folder goes when the run ends.
 */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), "attache-system-"));
  for (const name of ["TMPDIR", "TEMP", "TMP"]) process.env[name] = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
