import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Our code as the command line ships it: one file with all it needs, without node_modules. */
export default defineConfig({
  root: ROOT,
  build: {
    ssr: true,
    target: "node20",
    outDir: "out/bench",
    emptyOutDir: true,
    minify: false,
    rollupOptions: {
      input: {
        ours: "bench/ours/ours.ts",
        "note-worker": "workspace/note-worker-entry.ts",
      },
      output: { entryFileNames: "[name].mjs", chunkFileNames: "[name]-[hash].mjs" },
    },
  },
  ssr: { noExternal: true },
});
