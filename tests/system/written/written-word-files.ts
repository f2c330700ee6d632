import { filesOfPrograms, keptFiles } from "./word-files.ts";

/** The Word files of a run, by the words that test names use for them. */
export const WRITTEN_WORD_FILES = {
  "quick tests": keptFiles("unit"),
  "slow tests, and their programs,": [...keptFiles("system"), ...filesOfPrograms()],
} as const satisfies Readonly<Record<string, readonly string[]>>;
