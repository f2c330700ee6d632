import { defineConfig } from "vitest/config";
import { WrittenLast } from "./system/written/written-last.ts";

/** Slow tests over built programs and real tools; one after the other, as each starts its own processes. */
export default defineConfig({
  test: {
    root: ".",
    include: ["tests/system/**/*.test.ts"],
    env: { ATTACHE_SUITE: "system" },
    globalSetup: ["tests/system/run-folder.ts", "tests/system/empty-word-files.ts"],
    setupFiles: ["tests/support/kept-word-files/keep-every-word-file.ts", "tests/system/keep-every-pdf.ts"],
    sequence: { sequencer: WrittenLast },
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
