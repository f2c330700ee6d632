import { existsSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { KEPT_WORD_FILES } from "../../support/kept-word-files/keep-word-file.ts";

/** Word files of a run of tests; those of the quick tests come from the last `npm test`. */
export function keptFiles(suite: string): readonly string[] {
  const folder = join(KEPT_WORD_FILES, suite);
  if (!existsSync(folder)) throw new Error(`no Word files of the ${suite} tests: run "npm test" first`);
  return readdirSync(folder).map((name) => join(folder, name));
}

/** Those that programs have written, the window and the command line, below the folder that all of a run writes to. */
export function filesOfPrograms(): readonly string[] {
  return readdirSync(tmpdir(), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.docx$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(isOurs);
}

/** Templates of others, and files that a test has damaged, are none of ours. */
function isOurs(file: string): boolean {
  try {
    const { "docProps/app.xml": properties } = unzipSync(readFileSync(file));
    return properties !== undefined && strFromU8(properties).includes("<Application>Attaché<");
  } catch {
    return false;
  }
}
