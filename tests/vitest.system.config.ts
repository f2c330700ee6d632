import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { bundlePdfkit } from "../build/bundle-pdfkit.mjs";

const WRITTEN = "tests/system/written/**/*.test.ts";

/**
 * Slow tests over built programs and real tools; then, when all of them are done, the tests that look at every
 * file of the run.
 */
export default defineConfig({
  plugins: [bundlePdfkit()],
  test: {
    root: ".",
    server: { deps: { inline: [/\/pdfkit\//] } },
    env: { ATTACHE_SUITE: "system" },
    globalSetup: ["tests/system/prepare-run.ts"],
    setupFiles: ["tests/support/kept-word-files/keep-every-word-file.ts", "tests/system/keep-every-pdf.ts"],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: "programs",
          include: ["tests/system/**/*.test.ts"],
          exclude: [WRITTEN],
          maxWorkers: availableParallelism(),
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: "written",
          include: [WRITTEN],
          maxWorkers: availableParallelism(),
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
