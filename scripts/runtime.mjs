import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";

export const WITHOUT_RUNTIME = `Attaché's window needs the Electron runtime, which could not be downloaded.

Set one of these environment variables and try again:
  ELECTRON_MIRROR              address of a mirror of Electron's downloads
  ELECTRON_OVERRIDE_DIST_PATH  folder with an unpacked Electron runtime

The command line needs no runtime, and "npm test" runs without it as well.`;

/** Builds main, preload and window; ends the script if that fails. */
export function buildApp() {
  const builder = "node_modules/electron-vite/bin/electron-vite.js";
  const words = [builder, "build", "--config", "electron/electron.vite.config.ts"];
  const { status } = spawnSync(process.execPath, words, { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

/** The Electron executable, downloaded if necessary; null if that fails. */
export function electronExecutable() {
  try {
    return createRequire(import.meta.url)("electron");
  } catch {
    return null;
  }
}
