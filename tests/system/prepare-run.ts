import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { emptyKeptWordFiles } from "../support/kept-word-files/empty-kept-word-files.ts";

const PREFIX = "attache-system-";

/**
 * All that a run of the system tests writes lies below one folder: every test, and every program that it
 * starts, takes it for the machine's folder of temporary files. So veraPDF, which comes last, sees every PDF of
 * the run, and no test need remember to hand one in. The folder goes when the run ends. Both groups of tests ask
 * for it, and the first to ask makes it.
 */
export function setup(): () => void {
  if (basename(tmpdir()).startsWith(PREFIX)) return () => undefined;
  emptyKeptWordFiles("system");
  const folder = mkdtempSync(join(tmpdir(), PREFIX));
  for (const name of ["TMPDIR", "TEMP", "TMP"]) process.env[name] = folder;
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
