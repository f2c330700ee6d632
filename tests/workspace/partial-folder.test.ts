import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { openFolder, openPartialFolder, readRevision } from "../../workspace/dossiers/open-folder.ts";
import { expectValue, SAMPLE_DOSSIER } from "../support/sample.ts";
import { SHIPPED } from "../support/shipped.ts";

const TODAY = "2026-01-02";

let folder = "";
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "attache-partial-")), "uk-kazakhstan");
  cpSync(SAMPLE_DOSSIER, folder, { recursive: true });
});

function change(name: string, how: (text: string) => string): void {
  const file = join(folder, name);
  writeFileSync(file, how(readFileSync(file, "utf8")));
}

test("a folder with a marking of another scheme in one topic opens with the rest, and its brief keeps the topic", async () => {
  change("topics/visas.yaml", (text) => text.replace(/marking: .*/, "marking: TLP"));
  const opened = expectValue(await openPartialFolder(folder, SHIPPED, TODAY));
  expect(opened.dossier.topics.map(({ id }) => id)).not.toContain("visas");
  expect(opened.dossier.faultyTopics).toMatchObject([
    { id: "visas", problems: [{ place: { file: join(folder, "topics/visas.yaml") } }] },
  ]);
  expect(opened.brief.topics.map(({ topic }) => topic)).toContain("visas");
  expect((await openFolder(folder, SHIPPED, TODAY)).ok).toBe(false);
});

test("a scheme that does not exist refuses the whole folder", async () => {
  change("dossier.yaml", (text) => text.replace(/scheme: .*/, "scheme: nobody"));
  const opened = await openPartialFolder(folder, SHIPPED, TODAY);
  expect([opened.ok, opened.problems.map(({ code }) => code)]).toEqual([false, ["unknown-scheme"]]);
});

test("the revision changes with the content or the name of any file, and with nothing else", async () => {
  const revision = async () => expectValue(await readRevision(folder));
  const first = await revision();
  expect(expectValue(await openPartialFolder(folder, SHIPPED, "2027-03-04")).revision).toBe(first);
  utimesSync(join(folder, "dossier.yaml"), 1, 1);
  expect(await revision()).toBe(first);
  const seen = new Set([first]);
  const changes = [
    () => change("topics/visas.yaml", (text) => `${text}\n`),
    () => {
      mkdirSync(join(folder, "images"));
      writeFileSync(join(folder, "images/map.png"), "one");
    },
    () => writeFileSync(join(folder, "images/map.png"), "another"),
    () => writeFileSync(join(folder, "topics/new.yaml"), "x"),
    () => writeFileSync(join(folder, "topics/new.yaml"), new Uint8Array([0xff, 0xfe, 0xff])),
    () => rmSync(join(folder, "people.yaml")),
  ];
  for (const make of changes) {
    make();
    seen.add(await revision());
  }
  expect(seen.size).toBe(changes.length + 1);
});
