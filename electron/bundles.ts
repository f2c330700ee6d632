import { resolve } from "node:path";
import type { UserConfig } from "electron-vite";
import { bundlePdfkit } from "../build/bundle-pdfkit.mjs";

type MainBundle = NonNullable<UserConfig["main"]>;
type PreloadBundle = NonNullable<UserConfig["preload"]>;

/** The program's own scripts: the main process and its workers. */
export const MAIN_ENTRIES = {
  main: "electron/main/main.ts",
  "note-worker": "workspace/worker/note-worker-entry.ts",
  reader: "workspace/worker/reader-entry.ts",
};

/** ES modules with everything in them: the packaged program has no node_modules. */
export function mainBundle(entries: Readonly<Record<string, string>>, outDir: string): MainBundle {
  return {
    plugins: [bundlePdfkit()],
    // fflate's build for Node declares `require`, as electron-vite's own preamble does: a chunk with both is no
    // program. We compress on the spot and need none of its worker threads, so its plain build serves.
    resolve: {
      alias: { fflate: "fflate/browser" },
    },
    build: {
      outDir: resolve(outDir),
      emptyOutDir: false,
      externalizeDeps: false,
      sourcemap: false,
      rolldownOptions: {
        input: { ...entries },
        output: {
          format: "es",
          entryFileNames: "[name].mjs",
          chunkFileNames: "chunks/[name]-[hash].mjs",
        },
      },
    },
  };
}

/** One CommonJS file: a sandboxed preload can load nothing else. */
export function preloadBundle(outDir: string): PreloadBundle {
  return {
    build: {
      outDir: resolve(outDir),
      emptyOutDir: false,
      externalizeDeps: false,
      sourcemap: false,
      rolldownOptions: {
        input: { preload: "electron/preload/preload.ts" },
        output: { format: "cjs", entryFileNames: "[name].cjs", codeSplitting: false },
      },
    },
  };
}
