import { execFileSync } from "node:child_process";

export const BUILT_MAIN = "out/electron/main.mjs";

/** Builds the program, or what another configuration describes, as `npm run build:app` does. */
export function buildProgram(config = "electron/electron.vite.config.ts"): void {
  const builder = "node_modules/electron-vite/bin/electron-vite.js";
  execFileSync(process.execPath, [builder, "build", "--config", config]);
}
