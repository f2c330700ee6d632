import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { bundlePdfkit } from "../../build/bundle-pdfkit.mjs";

/** The fuzzer and its worker, with the code of the product as it ships. */
export default defineConfig({
  plugins: [bundlePdfkit()],
  root: fileURLToPath(new URL("../..", import.meta.url)),
  build: {
    ssr: true,
    target: "node20",
    outDir: "out/fuzz/program",
    emptyOutDir: true,
    minify: false,
    rollupOptions: {
      input: { fuzz: "tests/fuzz/fuzz.ts", "fuzz-worker": "tests/fuzz/fuzz-worker.ts" },
      output: { entryFileNames: "[name].mjs", chunkFileNames: "[name]-[hash].mjs" },
    },
  },
});
