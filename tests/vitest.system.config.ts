import { defineConfig } from "vitest/config";

/** Slow tests over built programs and real tools; one after the other, as each starts its own processes. */
export default defineConfig({
  test: {
    root: ".",
    include: ["tests/system/**/*.test.ts"],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
