import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { build } from "vite";
import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { recoverPendingSaves } from "../../../workspace/save/pending-saves.ts";
import { codesOf, valueFrom } from "../../electron/main/fakes.ts";
import { type BriefSetting, briefSetting, NEW } from "./brief-setting.ts";

let script = "";
beforeAll(async () => {
  const outDir = mkdtempSync(join(tmpdir(), "attache-brief-child-"));
  await build({
    configFile: false,
    logLevel: "error",
    build: {
      ssr: true,
      target: "node20",
      outDir,
      rollupOptions: {
        input: { child: "tests/workspace/briefs/brief-child.ts" },
        output: { entryFileNames: "[name].mjs" },
      },
    },
    ssr: { noExternal: true },
  });
  script = join(outDir, "child.mjs");
});

const children: ChildProcess[] = [];
let setting: BriefSetting;
beforeEach(() => {
  setting = briefSetting();
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
});

interface OtherProcess {
  kill(): Promise<void>;
  /** Resolves when it has printed `text`. */
  printed(text: string): Promise<void>;
  output(): string;
}

/** Another process that opens a brief and, where asked, saves it again and again. */
function otherProcess(id: string, task: "hold" | "save"): OtherProcess {
  const child = spawn(process.execPath, [script, setting.home, id, task], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.push(child);
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => {
    output += chunk.toString();
  });
  const closed = once(child, "close");
  return {
    output: () => output,
    async printed(text) {
      while (!output.includes(text)) {
        if (child.exitCode !== null) throw new Error(`it ended: ${output}`);
        await wait(5);
      }
    },
    async kill() {
      child.kill("SIGKILL");
      await closed;
    },
  };
}

async function createdBrief(): Promise<string> {
  const store = setting.start();
  const { id } = valueFrom(await store.create("Call", NEW));
  await store.closeAll();
  return id;
}

test("a brief that another process has open can only be read, and is taken over when that process is dead", async () => {
  const id = await createdBrief();
  const other = otherProcess(id, "hold");
  await other.printed("open");
  const store = setting.start();
  expect(valueFrom(await store.list())).toMatchObject([{ id, isReadOnly: true }]);
  const { isReadOnly, revision } = valueFrom(await store.open(id));
  expect(isReadOnly).toBe(true);
  expect(codesOf(await store.save(id, { ...NEW.brief, title: "X" }, revision))).toEqual(["brief-in-use"]);
  expect(codesOf(await store.rename(id, "Other"))).toEqual(["brief-in-use"]);
  expect(codesOf(await store.delete(id, async () => {}))).toEqual(["brief-in-use"]);
  expect(valueFrom(await store.duplicate(id, "Copy")).name).toBe("Copy");

  await other.kill();
  expect(valueFrom(await store.open(id)).isReadOnly).toBe(false);
  expect(valueFrom(await store.save(id, { ...NEW.brief, title: "X" }, revision)).type).toBe("saved");
});

test("closing lets another open the brief for writing, and leaves nothing beside the files", async () => {
  const id = await createdBrief();
  const store = setting.start();
  await store.list();
  await store.open(id);
  await store.close(id);
  expect(readdirSync(setting.folder)).toEqual(["Call.attachebrief"]);
  const other = otherProcess(id, "hold");
  await other.printed("open false");
});

test("a process killed in the middle of saves leaves a whole brief, with all that it had finished", async () => {
  const id = await createdBrief();
  for (const pause of [0, 7, 19, 31]) {
    const other = otherProcess(id, "save");
    await other.printed("saved 1\n");
    await wait(pause);
    await other.kill();
    await recoverPendingSaves([setting.folder], { ownFolder: setting.home });
    const store = setting.start();
    const listed = await store.list();
    expect(listed.problems).toEqual([]);
    const { saved, isReadOnly } = valueFrom(await store.open(id));
    expect(isReadOnly).toBe(false);
    const told = [...other.output().matchAll(/saved (\d+)\n/g)].map(([, count]) => Number(count));
    expect(Number(saved.brief.title)).toBeGreaterThanOrEqual(Math.max(...told));
    await store.closeAll();
    expect(readdirSync(setting.folder)).toEqual(["Call.attachebrief"]);
  }
}, 120_000);
