import { defineConfig } from "vitest/config";

/** Tests that need no program but Node. */
export default defineConfig({
  test: {
    root: ".",
    include: ["tests/**/*.test.{ts,tsx}"],
    exclude: ["tests/system/**"],
    globalSetup: ["tests/global-setup.ts"],
    testTimeout: 60_000,
  },
});
