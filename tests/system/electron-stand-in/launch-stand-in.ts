import { type ChildProcess, fork } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { build } from "vite";
import { buildOnce } from "../build-once.ts";

const OUT = "out/electron-stand-in";
const HERE = "tests/system/electron-stand-in";

export interface StandIn {
  readonly page: Page;
  /** Runs a function in the program's process, over its `electron` module. */
  evaluate(source: string, argument: unknown): Promise<unknown>;
  close(): Promise<void>;
  /** Ends the program as a crash or a power cut does: nothing of it runs any more. */
  kill(): Promise<void>;
}

function buildStandIn(): Promise<void> {
  return buildOnce("electron-stand-in", () =>
    build({
      configFile: false,
      logLevel: "warn",
      build: {
        ssr: true,
        outDir: OUT,
        target: "node20",
        rolldownOptions: {
          input: { run: `${HERE}/run.ts`, electron: `${HERE}/electron.ts` },
          external: ["playwright-core"],
          output: { entryFileNames: "[name].mjs", chunkFileNames: "[name]-[hash].mjs" },
        },
      },
    }),
  );
}

/** Starts the built program over Chromium instead of Electron. */
export async function launchStandIn(main: string, words: readonly string[], env: Record<string, string>) {
  await buildStandIn();
  const folder = await mkdtemp(join(tmpdir(), "attache-stand-in-"));
  const child = fork(resolve(OUT, "run.mjs"), [resolve(main), ...words], {
    env: { ...process.env, ...env, STAND_IN_FOLDER: folder },
    execArgv: [],
  });
  const { endpoint } = await firstMessage(child);
  const browser = await chromium.connectOverCDP(endpoint);
  const page = browser.contexts()[0]?.pages()[0];
  if (!page) throw new Error("the program opened no window");
  return standInOf(child, browser, page, folder);
}

/** Starts the built program where it is expected to end by itself, and tells how it ended. */
export async function runStandIn(
  main: string,
  words: readonly string[],
  env: Record<string, string>,
): Promise<{ readonly code: number | null; readonly errors: string }> {
  await buildStandIn();
  const folder = await mkdtemp(join(tmpdir(), "attache-stand-in-"));
  const child = fork(resolve(OUT, "run.mjs"), [resolve(main), ...words], {
    env: { ...process.env, ...env, STAND_IN_FOLDER: folder },
    execArgv: [],
    silent: true,
  });
  let errors = "";
  child.stderr?.on("data", (bytes: Buffer) => {
    errors += bytes.toString();
  });
  child.once("message", () => child.kill());
  const code = await new Promise<number | null>((end) => child.once("close", end));
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  return { code, errors };
}

function firstMessage(child: ChildProcess): Promise<{ readonly endpoint: string }> {
  return new Promise((resolve, reject) => {
    child.once("message", (message) => resolve(message as { endpoint: string }));
    child.once("exit", (code) =>
      reject(new Error(`the program ended with ${code} before its window opened`)),
    );
  });
}

function standInOf(child: ChildProcess, browser: Browser, page: Page, folder: string): StandIn {
  let questions = 0;
  return {
    page,
    evaluate(source, argument) {
      questions += 1;
      const id = questions;
      return new Promise((resolve, reject) => {
        const listen = (message: { id?: number; ok?: boolean; value?: unknown }): void => {
          if (message.id !== id) return;
          child.off("message", listen);
          if (message.ok) resolve(message.value);
          else reject(new Error(String(message.value)));
        };
        child.on("message", listen);
        child.send({ id, source, argument });
      });
    },
    async kill() {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGKILL");
      await ended;
      await browser.close().catch(() => {});
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
    async close() {
      const ended = new Promise((resolve) => child.once("exit", resolve));
      await browser.close().catch(() => {});
      if (child.exitCode === null) child.kill();
      await ended;
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
