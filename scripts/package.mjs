import { build } from "electron-builder";
import { buildApp, WITHOUT_RUNTIME } from "./runtime.mjs";

buildApp();
const runtime = process.env.ELECTRON_OVERRIDE_DIST_PATH;
try {
  await build({
    publish: "never",
    config: { extends: "build/electron-builder.yml", ...(runtime ? { electronDist: runtime } : {}) },
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(`\nNo installer was made.\n\n${WITHOUT_RUNTIME}`);
  process.exit(1);
}
