import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { bundlePdfkit } from "../build/bundle-pdfkit.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Our code as it ships, without node_modules: for each comparison what it needs, as other libraries load what they need. */
export default defineConfig({
  plugins: [bundlePdfkit()],
  root: ROOT,
  build: {
    ssr: true,
    target: "node20",
    outDir: "out/bench",
    emptyOutDir: true,
    minify: false,
    rollupOptions: {
      input: {
        pdf: "bench/ours/pdf.ts",
        word: "bench/ours/word.ts",
        pages: "bench/ours/open-page-samples.ts",
        previews: "bench/ours/open-worker.ts",
        "note-worker": "workspace/worker/note-worker-entry.ts",
        load: "bench/ours/open-load.ts",
        composing: "bench/ours/open-composing.ts",
        "measured-note-worker": "bench/ours/measured-note-worker.ts",
        "measured-reader": "bench/ours/measured-reader.ts",
      },
      output: { entryFileNames: "[name].mjs", chunkFileNames: "[name]-[hash].mjs" },
    },
  },
  ssr: { noExternal: true },
});
