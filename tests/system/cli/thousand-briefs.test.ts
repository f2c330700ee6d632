import { readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { DEFAULTS, digests, smallFolder, titles, write, writeList } from "../../cli/batch/small-batch.ts";
import { attache } from "../../cli/run-attache.ts";
import { bash, buildCommand } from "./bash.ts";

beforeAll(buildCommand);

/** How many of the notes stay for the tests that look at every file of a run. */
const FOR_VALIDATORS = 20;

test("a thousand briefs are a thousand notes, made once, with the failures among them counted", () => {
  const folder = smallFolder();
  const out = join(folder, "out");
  const briefs = titles(1_000).map((brief, index) =>
    index % 100 === 7 ? { ...brief, topics: ["three"] } : brief,
  );
  const lines = [{ defaults: DEFAULTS }, ...briefs].map((line) => JSON.stringify(line));
  const list = write(folder, "list.jsonl", lines.join("\n"));
  const first = attache(["batch", list, "--out", out, "--json"]);
  expect(JSON.parse(first.stdout)).toMatchObject({ made: 990, skipped: 0, failed: 10, left: 0 });
  expect(first.code).toBe(2);
  const files = digests(out);
  expect(Object.keys(files)).toHaveLength(990);
  expect(readFileSync(join(out, "list.batch.jsonl"), "utf8").trimEnd().split("\n")).toHaveLength(990);
  const second = attache(["batch", list, "--out", out, "--json"]);
  expect(JSON.parse(second.stdout)).toMatchObject({ made: 0, skipped: 990, failed: 10, left: 0 });
  expect(digests(out)).toEqual(files);
  // They differ in their titles alone: some for the validators are as good as all.
  for (const name of Object.keys(files).slice(FOR_VALIDATORS)) rmSync(join(out, name));
}, 600_000);

test("on a terminal, progress is one line that is updated and removed", () => {
  const folder = smallFolder();
  const list = writeList(folder, titles(60));
  const command = `${process.execPath} ${resolve("out/cli/attache.mjs")} batch '${list}' --jobs 1 --out '${folder}/out'`;
  const ran = bash(`script -qec "${command} >/dev/null" /dev/null`);
  const drawings = ran.stdout.split("\r\u001b[2K");
  expect(drawings.length).toBeGreaterThan(2);
  expect(drawings.slice(1, -1).join("\n")).toMatch(/^\d+ of 60 briefs done/m);
  expect([drawings[0], drawings.at(-1)]).toEqual(["", ""]);
  expect(ran.stdout).not.toContain("\n");
  rmSync(join(folder, "out"), { recursive: true });
});
