import { defineConfig } from "vitest/config";

/** Tests that need other programs (LibreOffice, python-docx, Microsoft's validator); not part of `npm test`. */
export default defineConfig({
  test: {
    root: ".",
    include: ["tests/system/**/*.test.ts"],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
