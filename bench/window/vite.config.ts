import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

/** The measurement, with the stand-in of the system tests that it drives; packages are loaded as they are. */
export default defineConfig({
  root: fileURLToPath(new URL("../..", import.meta.url)),
  build: {
    ssr: true,
    target: "node20",
    outDir: "out/bench-window",
    emptyOutDir: true,
    minify: false,
    rollupOptions: {
      input: { window: "bench/window/window.ts" },
      output: { entryFileNames: "[name].mjs", chunkFileNames: "[name]-[hash].mjs" },
    },
  },
});
