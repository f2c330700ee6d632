import { rmSync } from "node:fs";
import { resolve } from "node:path";
import { defineConfig } from "electron-vite";
import { loadConfigFromFile } from "vite";
import { MAIN_ENTRIES, mainBundle, preloadBundle } from "./bundles.ts";

const OUT = "out/electron";

/** Started from the repository's root, as every script is. */
export default defineConfig(async (env) => {
  // Main, preload and window share one folder, so none of the three builds may empty it by itself.
  rmSync(OUT, { recursive: true, force: true });
  const window = await loadConfigFromFile(env, "renderer/vite.config.ts");
  const renderer = window?.config ?? {};
  return {
    main: mainBundle(MAIN_ENTRIES, OUT),
    preload: preloadBundle(OUT),
    renderer: {
      ...renderer,
      build: { ...renderer.build, outDir: resolve(OUT, "renderer"), sourcemap: false },
    },
  };
});
