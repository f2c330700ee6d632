import { rmSync } from "node:fs";
import { join } from "node:path";
import { KEPT_WORD_FILES } from "./keep-word-file.ts";

/** Files of an earlier run say nothing of this one. */
export function emptyKeptWordFiles(suite: string): void {
  rmSync(join(KEPT_WORD_FILES, suite), { recursive: true, force: true });
}
