import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type * as ElectronModule from "electron";
import { _electron, type Page } from "playwright-core";
import { launchStandIn } from "../electron-stand-in/launch-stand-in.ts";

export interface LaunchOptions {
  /** The built main script. */
  readonly main: string;
  readonly words?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

export interface Program {
  readonly page: Page;
  /** Runs in the program's main process; like `page.evaluate`, it sees its argument and nothing around it. */
  evaluate<Argument, Value>(
    run: (electron: typeof ElectronModule, argument: Argument) => Value | Promise<Value>,
    argument: Argument,
  ): Promise<Value>;
  close(): Promise<void>;
  /** Ends the program as a crash does. */
  kill(): Promise<void>;
}

const ELECTRON = realElectron();

export const RUNTIME = ELECTRON === null ? "stand-in" : "electron";

/** Said in every run's output, so that nobody takes the one for the other. */
export const RUNTIME_NOTE =
  ELECTRON === null
    ? "window tests: real Electron SKIPPED (no runtime found); run over the stand-in and Chromium"
    : `window tests: run over real Electron (${ELECTRON})`;

function realElectron(): string | null {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? "node_modules/electron/dist";
  const names = ["electron", "electron.exe", "Electron.app/Contents/MacOS/Electron"];
  return names.map((name) => join(folder, name)).find(existsSync) ?? null;
}

/** Starts the built program over Electron where its runtime is present, else over the stand-in. */
export async function launch(options: LaunchOptions): Promise<Program> {
  return ELECTRON === null ? launchOverStandIn(options) : launchElectron(ELECTRON, options);
}

async function launchElectron(executablePath: string, options: LaunchOptions): Promise<Program> {
  const profile = await mkdtemp(join(tmpdir(), "attache-profile-"));
  const program = await _electron.launch({
    executablePath,
    args: [`--user-data-dir=${profile}`, options.main, ...(options.words ?? [])],
    env: { ...(process.env as Record<string, string>), ...options.env },
  });
  return {
    page: await program.firstWindow(),
    evaluate: (run, argument) => program.evaluate(run as never, argument) as Promise<never>,
    async kill() {
      const child = program.process();
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGKILL");
      await ended;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
    async close() {
      await program.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** For tests that look at what the program told Electron, which the real one does not tell. */
export async function launchOverStandIn({ main, words = [], env = {} }: LaunchOptions): Promise<Program> {
  const program = await launchStandIn(main, words, env);
  return {
    page: program.page,
    evaluate: (run, argument) => program.evaluate(String(run), argument) as Promise<never>,
    close: program.close,
    kill: program.kill,
  };
}
