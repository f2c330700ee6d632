import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { bundlePdfkit } from "../build/bundle-pdfkit.mjs";

/** They replace a module for themselves alone, or change what all of a process shares. */
const APART = ["tests/core/note/verify-export.test.ts", "tests/core/write/docx/package.test.ts"];

const ALL = "tests/**/*.test.{ts,tsx}";
const SYSTEM = "tests/system/**";

/**
 * Tests that need no program but Node. Most files share the modules of their process, because loading them for each
 * file takes a third of the run.
 */
export default defineConfig({
  plugins: [bundlePdfkit()],
  test: {
    root: ".",
    server: { deps: { inline: [/\/pdfkit\//] } },
    env: { ATTACHE_SUITE: "unit" },
    globalSetup: ["tests/global-setup.ts"],
    setupFiles: ["tests/support/kept-word-files/keep-every-word-file.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Vitest leaves one core idle unless told, and a small machine has two.
    maxWorkers: availableParallelism(),
    projects: [
      { extends: true, test: { name: "apart", include: APART } },
      {
        extends: true,
        test: { name: "together", include: [ALL], exclude: [SYSTEM, ...APART], isolate: false },
      },
    ],
  },
});
