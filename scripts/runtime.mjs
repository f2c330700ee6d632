import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

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

/**
 * The Electron executable, fetched if need be; null where that is impossible. A program of its own asks for it, because
 * Electron prints a stack trace where it cannot be fetched.
 */
export function electronExecutable() {
  const ask = "process.stdout.write('\\n' + require('electron'))";
  const { status, stdout } = spawnSync(process.execPath, ["-e", ask], { encoding: "utf8" });
  const found = status === 0 ? (stdout.split("\n").at(-1) ?? "") : "";
  return existsSync(found) ? found : null;
}

/** The Electron executable; where there is none, says what to do and ends the script. */
export function needElectron() {
  const electron = electronExecutable();
  if (electron !== null) return electron;
  console.error(WITHOUT_RUNTIME);
  process.exit(1);
}
