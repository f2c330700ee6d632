import { spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { beforeEach, expect, test } from "vitest";
import { lockRecord } from "../../../cli/batch/record-lock.ts";
import { currentOwner } from "../../../workspace/save/owner.ts";
import { expectValue } from "../../support/sample.ts";
import { attache, BUILT_COMMAND, type Ran } from "../run-attache.ts";
import { DEFAULTS, digests, smallFolder, titles, writeList } from "./small-batch.ts";

let folder = "";
let out = "";
beforeEach(() => {
  folder = smallFolder();
  out = join(folder, "out");
});

function batch(list: string, ...words: readonly string[]): Promise<Ran> {
  const child = spawn(process.execPath, [BUILT_COMMAND, "batch", list, "--out", out, ...words]);
  const ran = { stdout: "", stderr: "" };
  child.stdout.on("data", (text) => {
    ran.stdout += text;
  });
  child.stderr.on("data", (text) => {
    ran.stderr += text;
  });
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, ...ran })));
}

test("concurrent shares in one folder lose no note and leave no other files", async () => {
  const list = writeList(folder, titles(18), { ...DEFAULTS, format: "pdf,docx" });
  const shares = [1, 2, 3].map((number) => batch(list, "--shard", `${number}/3`, "--jobs", "2", "--json"));
  const ran = await Promise.all(shares);
  expect(ran.map(({ code }) => code)).toEqual([0, 0, 0]);
  expect(ran.map(({ stdout }) => JSON.parse(stdout))).toMatchObject(Array(3).fill({ made: 6, failed: 0 }));
  const whole = join(folder, "whole");
  expect(attache(["batch", list, "--out", whole]).code).toBe(0);
  expect(Object.keys(digests(whole))).toHaveLength(36);
  expect(digests(out)).toEqual(digests(whole));
});

test("refuses a second run of the same share and names the process of the first; accepts another share", async () => {
  const list = writeList(folder, titles(30));
  const child = spawn(process.execPath, [BUILT_COMMAND, "batch", list, "--out", out], { stdio: "ignore" });
  const ended = new Promise((resolve) => child.on("close", resolve));
  const lock = join(out, ".list.batch.lock");
  while (!existsSync(lock)) await wait(5);
  const [second, other] = await Promise.all([batch(list, "--json"), batch(list, "--shard", "1/30")]);
  expect(JSON.parse(second.stdout)).toMatchObject({ ok: false, problems: [{ code: "batch-under-way" }] });
  expect(second.stderr).toContain(`(process ${child.pid})`);
  expect(second.code).toBe(2);
  expect(other.code).toBe(0);
  expect(await ended).toBe(0);
  expect(Object.keys(digests(out))).toHaveLength(30);
});

test("takes over the lock of a killed run at once", async () => {
  const gone = { ...currentOwner(), process: 2 ** 22 + 1 };
  mkdirSync(out);
  writeFileSync(join(out, ".list.batch.lock"), JSON.stringify({ id: "0123456789ab", ...gone }));
  writeFileSync(join(out, ".list.batch.lock-0123456789abcdef"), JSON.stringify({ id: "x", ...gone }));
  expect((await batch(writeList(folder, titles(1)))).code).toBe(0);
  expect(readdirSync(out).sort()).toEqual(["2026-11-30-note-1-template.docx", "list.batch.jsonl"]);
});

test("waits for a run on another machine until it has been silent for minutes, with a message", async () => {
  mkdirSync(out);
  const record = join(out, "list.batch.jsonl");
  const path = join(out, ".list.batch.lock");
  writeFileSync(path, JSON.stringify({ id: "0123456789ab", ...currentOwner(), machine: "another" }));
  let waits = 0;
  const told: number[] = [];
  const tell = () => told.push(waits);
  const delay = async () => {
    waits += 1;
  };
  const problems = (await lockRecord(record, tell, { delay })).problems;
  expect(problems).toMatchObject([{ code: "batch-under-way", place: { file: record } }]);
  expect(told).toEqual([0]);
  expect(waits * 50).toBeGreaterThanOrEqual(120_000);
  expect(existsSync(path)).toBe(true);

  const silent = async () => {
    const minutesAgo = Date.now() / 1_000 - 180;
    utimesSync(path, minutesAgo, minutesAgo);
  };
  const lock = expectValue(await lockRecord(record, tell, { delay: silent }));
  expect(told).toHaveLength(2);
  expect(JSON.parse(readFileSync(path, "utf8"))).toMatchObject({ process: process.pid });
  await lock.release();
  expect(readdirSync(out)).toEqual([]);
});

test.each([
  ["ß and ss", "Straße", "STRASSE"],
  ["both forms of sigma", "Λόγος", "ΛΌΓΟΣ"],
  ["composed and decomposed", "Caf\u00e9", "Cafe\u0301"],
  ["a ligature", "Of\ufb01ce", "Office"],
])(
  "refuses titles that differ only by %s, because some disks have one file for both",
  (_name, one, other) => {
    const ran = attache(["batch", writeList(folder, [{ title: one }, { title: other }]), "--out", out]);
    expect(ran.stderr).toContain("would write the same file");
    expect(ran.code).toBe(2);
    expect(existsSync(out)).toBe(false);
  },
);

test("detects that two briefs write the same file through a link", () => {
  mkdirSync(join(out, "a"), { recursive: true });
  symlinkSync("a", join(out, "b"));
  const briefs = ["a", "b"].map((name) => ({ title: "T", out: name }));
  const ran = attache(["batch", writeList(folder, briefs), "--out", out]);
  expect(ran.stderr).toContain("would write the same file");
  expect(readdirSync(join(out, "a"))).toEqual([]);
});
