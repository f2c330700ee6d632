import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { build } from "vite";
import { bundlePdfkit } from "../../../build/bundle-pdfkit.mjs";
import { recoverPendingSaves } from "../../../workspace/save/pending-saves.ts";
import { contentsOf } from "./folder-state.ts";

/** The script of `saving-child.ts`, built for plain Node. */
export async function buildSavingChild(): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), "saving-child-"));
  await build({
    configFile: false,
    plugins: [bundlePdfkit()],
    logLevel: "error",
    build: {
      ssr: true,
      target: "node20",
      outDir,
      rollupOptions: {
        input: { child: "tests/workspace/save/saving-child.ts" },
        output: { entryFileNames: "[name].mjs" },
      },
    },
    ssr: { noExternal: true },
  });
  return join(outDir, "child.mjs");
}

export interface SavingPlace {
  readonly folder: string;
  readonly ownFolder: string;
}

export function newPlace(): SavingPlace {
  const folder = mkdtempSync(join(tmpdir(), "attache-kill-"));
  for (const name of ["notes", "templates", "own"]) mkdirSync(join(folder, name));
  return { folder, ownFolder: join(folder, "own") };
}

export interface SavingChild {
  /** Everything that it has printed. */
  output(): string;
  /** Resolves when it has printed `text`, or has ended. */
  printed(text: string): Promise<void>;
  kill(): Promise<void>;
  ended(): Promise<void>;
}

export function startChild(script: string, place: SavingPlace, first: string, rounds = 100_000): SavingChild {
  const child: ChildProcess = spawn(
    process.execPath,
    [script, place.folder, first, place.ownFolder, String(rounds)],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  let output = "";
  child.stdout?.on("data", (chunk: Buffer) => {
    output += chunk.toString();
  });
  const closed = once(child, "close");
  return {
    output: () => output,
    async printed(text) {
      while (!output.includes(text) && child.exitCode === null && child.signalCode === null) await wait(1);
    },
    async kill() {
      child.kill("SIGKILL");
      await closed;
    },
    async ended() {
      await closed;
    },
  };
}

/** Moments come from a seed, but the machine decides at which step each falls; the assertions hold at every step. */
export function seededMoments(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Recovers as the next start does, and returns what is not whole. */
export async function faultsAfterMending(place: SavingPlace, output: string): Promise<readonly string[]> {
  const { folder, ownFolder } = place;
  // The list in Attaché's own folder must lead to the notes; the templates' folder is its own.
  const problems = await recoverPendingSaves([join(folder, "templates")], { ownFolder });
  const texts = Object.entries(contentsOf(folder)).map(
    ([name, { text }]) => [name, text.split("\n")[0] ?? ""] as const,
  );
  return [
    ...problems.filter(({ severity }) => severity !== "information").map(({ message }) => message),
    ...texts
      .map(([name]) => name)
      .filter((name) => name.includes(".attache-save") || /^templates\/.*\/$/.test(name)),
    ...mixed(texts.filter(([name]) => /^notes\/./.test(name))),
    ...["t0", "t1", "t2"].flatMap((id) => mixed(texts.filter(([name]) => isSavedAlways(name, id)))),
    ...halves(folder),
    ...output.split("\n").filter((line) => line !== "" && line !== "ready" && !line.startsWith("saved ")),
    ...listedIn(ownFolder).map((name) => `still listed: ${name}`),
  ];
}

function listedIn(ownFolder: string): readonly string[] {
  const list = join(ownFolder, "pending-saves");
  return existsSync(list) ? readdirSync(list) : [];
}

function isSavedAlways(name: string, id: string): boolean {
  return name.startsWith(`templates/${id}/template.`);
}

/** Files of one set that are of several versions, or of which one is missing. */
function mixed(files: readonly (readonly [name: string, version: string])[]): readonly string[] {
  const isWhole = files.length === 0 || (files.length === 2 && files[0]?.[1] === files[1]?.[1]);
  return isWhole ? [] : [`mixed: ${files.map((file) => file.join(" ")).join(", ")}`];
}

function halves(folder: string): readonly string[] {
  return ["notes/a.pdf", "notes/a.docx"].filter((name) => {
    try {
      return !readFileSync(join(folder, name), "utf8").endsWith("xxx");
    } catch {
      return false;
    }
  });
}

/** Whether a kill has left temporary files; otherwise it fell between two saves. */
export function isInterrupted({ folder }: SavingPlace): boolean {
  return Object.keys(contentsOf(folder)).some((name) => name.includes(".attache-save"));
}

/** The version of the pair of notes; undefined where there is none yet. */
export function savedVersion({ folder }: SavingPlace): string | undefined {
  return contentsOf(folder)["notes/a.pdf"]?.text.split("\n")[0];
}

/** The last version of which a child said that it was saved. */
export function toldVersion(output: string): string | undefined {
  return output
    .split("\n")
    .filter((line) => line.startsWith("saved "))
    .at(-1)
    ?.slice("saved ".length);
}

export function roundOf(version: string | undefined): number {
  return version === undefined ? -1 : Number(version.split(".")[1]);
}
