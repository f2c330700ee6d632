import { defineConfig } from "vite";
import { bundlePdfkit } from "../build/bundle-pdfkit.mjs";

/** Bundles the command line with its dependencies, so that it starts fast and runs without node_modules. */
export default defineConfig({
  plugins: [bundlePdfkit()],
  build: {
    ssr: true,
    target: "node20",
    outDir: "out/cli",
    emptyOutDir: true,
    minify: false,
    rollupOptions: {
      input: {
        attache: "cli/attache.ts",
        "note-worker": "workspace/worker/note-worker-entry.ts",
        reader: "workspace/worker/reader-entry.ts",
      },
      output: { entryFileNames: "[name].mjs", chunkFileNames: "[name]-[hash].mjs" },
    },
  },
  ssr: { noExternal: true },
});
