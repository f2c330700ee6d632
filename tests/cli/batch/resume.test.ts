import { type ChildProcess, spawn } from "node:child_process";
import { appendFileSync, existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { beforeEach, expect, test } from "vitest";
import { attache, BUILT_COMMAND, type Ran, wordsOf } from "../run-attache.ts";
import { DEFAULTS, digests, smallFolder, titles, write, writeList } from "./small-batch.ts";

let folder = "";
let out = "";
let record = "";
beforeEach(() => {
  folder = smallFolder();
  out = join(folder, "out");
  record = join(out, "list.batch.jsonl");
});

function batch(list: string, words = ""): Ran {
  return attache(["batch", list, "--out", out, ...wordsOf(words)]);
}

function counts({ stdout }: Ran): object {
  const { made, skipped, failed, left } = JSON.parse(stdout) as Record<string, number>;
  return { made, skipped, failed, left };
}

test("a second run skips unchanged notes, and --again makes them again with the same bytes", () => {
  const list = writeList(folder, titles(3));
  expect(counts(batch(list, "--json"))).toEqual({ made: 3, skipped: 0, failed: 0, left: 0 });
  const before = digests(out);
  expect(batch(list).stdout).toMatch(
    /^Made {5}0 notes, 0 files\nSkipped {2}3, unchanged since an earlier run\n/,
  );
  expect(counts(batch(list, "--resume --json"))).toEqual({ made: 0, skipped: 3, failed: 0, left: 0 });
  expect(counts(batch(list, "--again --json"))).toEqual({ made: 3, skipped: 0, failed: 0, left: 0 });
  expect(digests(out)).toEqual(before);
});

test.each([
  ["the dossier", () => append("dossier/topics/one.yaml", "# x\n", "Words.", "New words."), 2],
  ["the template", () => append("template/template.hbs", "", "<h1>", "<h1>On "), 2],
  [
    "what a brief asks for",
    () => writeList(folder, [{ title: "Note 1", topics: ["one"] }, { title: "Note 2" }]),
    1,
  ],
  ["a file that was written", () => writeFileSync(join(out, "2026-11-30-note-1-template.docx"), "x"), 1],
  ["a file that is gone", () => rmSync(join(out, "2026-11-30-note-1-template.docx")), 1],
  ["the day", () => writeList(folder, titles(2), { ...DEFAULTS, date: "2026-12-01" }), 2],
  ["nothing but a comment", () => append("dossier/topics/one.yaml", "# comment\n", "", ""), 0],
])("after a change of %s, makes only affected notes again", (_name, change, made) => {
  const list = writeList(folder, titles(2));
  expect(batch(list).code).toBe(0);
  change();
  expect(counts(batch(list, "--json"))).toMatchObject({ made, skipped: 2 - made, failed: 0 });
});

function append(name: string, end: string, from: string, to: string): void {
  const text = readFileSync(join(folder, name), "utf8").replace(from, to);
  write(folder, name, text + end);
}

test("resumes with a different number of shares", () => {
  const list = writeList(folder, titles(6));
  expect(counts(batch(list, "--shard 1/2 --json"))).toMatchObject({ made: 3 });
  expect(counts(batch(list, "--json"))).toMatchObject({ made: 3, skipped: 3 });
  expect(counts(batch(list, "--shard 3/3 --json"))).toMatchObject({ made: 0, skipped: 2 });
});

test("ignores only the incomplete or foreign lines of a record", () => {
  const list = writeList(folder, titles(3));
  expect(batch(list).code).toBe(0);
  const { length } = readFileSync(record);
  truncateSync(record, length - 40);
  expect(counts(batch(list, "--json"))).toMatchObject({ made: 1, skipped: 2 });
  appendFileSync(record, 'null\n{"request":1}\n{"__proto__":[]}\n\u0000\n[');
  expect(counts(batch(list, "--json"))).toMatchObject({ made: 0, skipped: 3 });
});

test("ignores files outside the folder in a record", () => {
  const list = writeList(folder, titles(1));
  expect(batch(list).code).toBe(0);
  const entry = JSON.parse(readFileSync(record, "utf8")) as { files: { name: string }[] };
  const files = entry.files.map((file) => ({ ...file, name: `../out/${file.name}` }));
  writeFileSync(record, `${JSON.stringify({ ...entry, files })}\n`);
  expect(counts(batch(list, "--json"))).toMatchObject({ made: 1, skipped: 0 });
});

function start(list: string, ...words: readonly string[]): ChildProcess {
  return spawn(process.execPath, [BUILT_COMMAND, "batch", list, "--out", out, "--json", ...words], {
    stdio: ["ignore", "pipe", "pipe"],
  });
}

async function untilMade(count: number): Promise<void> {
  while (!existsSync(record) || readFileSync(record, "utf8").split("\n").length <= count) await wait(5);
}

function ending(child: ChildProcess): Promise<{ readonly code: number | null; readonly stdout: string }> {
  let stdout = "";
  child.stdout?.on("data", (text) => {
    stdout += text;
  });
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, stdout })));
}

test("resumes a killed run, with the same bytes as an uninterrupted run", async () => {
  const list = writeList(folder, titles(60));
  for (const count of [1, 15, 30]) {
    const child = start(list);
    const ended = ending(child);
    await untilMade(count);
    child.kill("SIGKILL");
    await ended;
  }
  const before = readFileSync(record, "utf8").split("\n").length - 1;
  const after = batch(list, "--json");
  expect(after.code).toBe(0);
  const { made = 0, skipped = 0 } = counts(after) as { made?: number; skipped?: number };
  expect(made + skipped).toBe(60);
  expect(skipped).toBeGreaterThanOrEqual(before - 3);
  const whole = join(folder, "whole");
  expect(attache(["batch", list, "--out", whole]).code).toBe(0);
  const notes = Object.entries(digests(out)).filter(([name]) => !name.startsWith("."));
  expect(Object.fromEntries(notes)).toEqual(digests(whole));
});

test.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const)("%s ends a run in good order with %i, and it is gone on with", async (signal, code) => {
  const list = writeList(folder, titles(80));
  const child = start(list);
  const ended = ending(child);
  await untilMade(3);
  child.kill(signal);
  const { code: status, stdout } = await ended;
  expect(status).toBe(code);
  const { made = 0, left = 0 } = JSON.parse(stdout) as { made?: number; left?: number };
  expect(made + left).toBe(80);
  expect(left).toBeGreaterThan(0);
  expect(Object.keys(digests(out))).toHaveLength(made);
  expect(
    Object.keys(digests(out)).filter((name) => !/^2026-11-30-note-\d+-template\.docx$/.test(name)),
  ).toEqual([]);
  expect(counts(batch(list, "--json"))).toEqual({ made: left, skipped: made, failed: 0, left: 0 });
});
