import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { buildOnce } from "./build-once.ts";

export const BUILT_MAIN = "out/electron/main.mjs";

const run = promisify(execFile);
/** As outside the tests: React Aria draws lists whole where it believes to be tested. */
const env = { ...process.env, NODE_ENV: "production" };

const BUILDER = "node_modules/electron-vite/bin/electron-vite.js";

/** Builds the program as `npm run build:app` does. */
export function buildProgram(): Promise<void> {
  return buildOnce("program", () =>
    run(process.execPath, [BUILDER, "build", "--config", "electron/electron.vite.config.ts"], { env }),
  );
}

/** Builds the shell alone, over a window that tries what it must not. */
export function buildWindowFixture(): Promise<void> {
  return buildOnce("window-fixture", () =>
    run(
      process.execPath,
      [BUILDER, "build", "--config", "tests/system/window/fixture/electron.vite.config.ts"],
      { env },
    ),
  );
}
