import { rmSync } from "node:fs";
import { join } from "node:path";
import { KEPT_WORD_FILES } from "./keep-word-file.ts";

/** Removes the files of an earlier run. */
export function emptyKeptWordFiles(suite: string): void {
  rmSync(join(KEPT_WORD_FILES, suite), { recursive: true, force: true });
}
