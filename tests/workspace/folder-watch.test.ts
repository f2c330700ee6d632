import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { createFolderWatch } from "../../workspace/dossiers/folder-watch.ts";
import { SAMPLE_DOSSIER } from "../support/sample.ts";

let folder = "";
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "attache-watch-")), "d");
  cpSync(SAMPLE_DOSSIER, folder, { recursive: true });
});

const watch = createFolderWatch(Date.now);
const textOf = async () => (await watch.stamp(folder)).text;

describe("the stamp of a folder", () => {
  test("is the same where nothing changed", async () => {
    expect(await textOf()).toBe(await textOf());
  });

  test.each<readonly [string, () => void]>([
    ["a file grew", () => writeFileSync(join(folder, "topics/visas.yaml"), "x", { flag: "a" })],
    ["a file was added", () => writeFileSync(join(folder, "topics/zzz.yaml"), "x")],
    ["a file was removed", () => rmSync(join(folder, "people.yaml"))],
    ["a file was renamed", () => renameSync(join(folder, "people.yaml"), join(folder, "others.yaml"))],
    [
      "a picture was added",
      () => {
        mkdirSync(join(folder, "images"));
        writeFileSync(join(folder, "images/a.png"), "x");
      },
    ],
    ["the folder is gone", () => rmSync(folder, { recursive: true })],
    [
      "a file was replaced by another of the same size and time",
      () => {
        const file = join(folder, "topics/visas.yaml");
        const { atime, mtime } = statSync(file);
        writeFileSync(`${file}.new`, readFileSync(file, "utf8").toUpperCase());
        utimesSync(`${file}.new`, atime, mtime);
        renameSync(`${file}.new`, file);
      },
    ],
  ])("is another where %s", async (_, change) => {
    const before = await textOf();
    change();
    expect(await textOf()).not.toBe(before);
  });

  test("does not count files that the dossier is not read from", async () => {
    const before = await textOf();
    for (const name of ["notes.txt", ".hidden.yaml", ".attache-save.lock"])
      writeFileSync(join(folder, name), "x");
    expect(await textOf()).toBe(before);
  });

  test("is settled once the latest change lies longer back than clocks of disks may be coarse", async () => {
    const newest = Date.now();
    writeFileSync(join(folder, "dossier.yaml"), "x", { flag: "a" });
    expect((await createFolderWatch(() => newest).stamp(folder)).isSettled).toBe(false);
    expect((await createFolderWatch(() => newest + 60_000).stamp(folder)).isSettled).toBe(true);
  });
});

test("a watched folder tells of a change below it, and no more once the watch has ended", async () => {
  let told = 0;
  const end = watch.watch(folder, () => (told += 1));
  // Where the system gives no watchers at all the stamp alone notices changes.
  writeFileSync(join(folder, "topics/visas.yaml"), "x", { flag: "a" });
  await expect.poll(() => told, { timeout: 10_000 }).toBe(1);
  end();
  writeFileSync(join(folder, "topics/visas.yaml"), "y", { flag: "a" });
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(told).toBe(1);
});

test("a folder that is not there can be watched, and tells nothing", () => {
  expect(() => watch.watch(join(folder, "nowhere"), () => {})()).not.toThrow();
});
