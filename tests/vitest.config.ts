import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { bundlePdfkit } from "../build/bundle-pdfkit.mjs";

/** Tests that need no program but Node. */
export default defineConfig({
  plugins: [bundlePdfkit()],
  test: {
    root: ".",
    server: { deps: { inline: [/\/pdfkit\//] } },
    include: ["tests/**/*.test.{ts,tsx}"],
    exclude: ["tests/system/**"],
    env: { ATTACHE_SUITE: "unit" },
    globalSetup: ["tests/global-setup.ts"],
    setupFiles: ["tests/support/kept-word-files/keep-every-word-file.ts"],
    // Vitest leaves one core idle unless told, and a small machine has two.
    maxWorkers: availableParallelism(),
    testTimeout: 60_000,
  },
});
