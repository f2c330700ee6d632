import { readFileSync } from "node:fs";
import { build } from "electron-builder";
import { parse } from "yaml";
import { buildApp, WITHOUT_RUNTIME } from "./runtime.mjs";

buildApp();
const config = parse(readFileSync("build/electron-builder.yml", "utf8"));
const runtime = process.env.ELECTRON_OVERRIDE_DIST_PATH;
try {
  await build({ publish: "never", config: { ...config, ...(runtime ? { electronDist: runtime } : {}) } });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(`\nNo installer was made.\n\n${WITHOUT_RUNTIME}`);
  process.exit(1);
}
