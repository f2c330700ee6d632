import { defineConfig } from "vitest/config";

const SHARED = {
  root: ".",
  fileParallelism: false,
  hookTimeout: 120_000,
  env: { ATTACHE_SUITE: "system" },
};

/**
 * Slow tests over built programs and real tools; one after the other, as each starts its own processes. What
 * looks at all that the others have written comes last.
 */
export default defineConfig({
  test: {
    globalSetup: ["tests/system/global-setup.ts"],
    projects: [
      {
        test: {
          ...SHARED,
          name: "system",
          include: ["tests/system/**/*.test.ts"],
          exclude: ["tests/system/written/**"],
          setupFiles: ["tests/support/kept-word-files/keep-every-word-file.ts"],
          testTimeout: 120_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          ...SHARED,
          name: "written",
          include: ["tests/system/written/**/*.test.ts"],
          testTimeout: 1_200_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
