import { mkdirSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { createRecentDossiers } from "../../workspace/dossiers/recent-dossiers.ts";
import { expectValue } from "../support/sample.ts";

let home = "";
let file = "";
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "attache-recent-"));
  file = join(home, "own", "recent-dossiers.json");
});

function dossier(name: string) {
  const folder = join(home, name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "dossier.yaml"), "");
  return { folder, title: name.toUpperCase(), isSample: false };
}

const titles = async () => expectValue(await createRecentDossiers(file).list()).map(({ title }) => title);

test("dossiers are listed again after a restart, the latest first and each once", async () => {
  const recent = createRecentDossiers(file);
  expect(await titles()).toEqual([]);
  for (const name of ["a", "b", "a"]) expectValue(await recent.add(dossier(name)));
  expect(await titles()).toEqual(["A", "B"]);
});

test("twenty dossiers are kept, also of those that are added at once", async () => {
  const recent = createRecentDossiers(file);
  const names = Array.from({ length: 25 }, (_, index) => `d${index}`);
  await Promise.all(names.map((name) => recent.add(dossier(name))));
  expect(await titles()).toEqual(
    names
      .map((name) => name.toUpperCase())
      .slice(5)
      .reverse(),
  );
});

test("a dossier whose folder is missing is not listed, stays in the file and comes back with its folder", async () => {
  const recent = createRecentDossiers(file);
  const moved = dossier("moved");
  await recent.add(moved);
  await recent.add(dossier("other"));
  const [, { id } = { id: "" }] = expectValue(await recent.list());
  renameSync(moved.folder, `${moved.folder} away`);
  expect(await titles()).toEqual(["OTHER"]);
  expect(expectValue(await recent.find(id))?.folder).toBe(moved.folder);
  renameSync(`${moved.folder} away`, moved.folder);
  expect(await titles()).toEqual(["OTHER", "MOVED"]);
  expectValue(await recent.remove(id));
  expect(await titles()).toEqual(["OTHER"]);
  expect(expectValue(await recent.find(id))).toBeNull();
});

test.each(["", "{", '{"version": 2}', '{"version": 1, "dossiers": [{"folder": 7}]}', "x".repeat(2_000_000)])(
  "a file that cannot be read is an empty list, and the next dossier begins a new one",
  async (text) => {
    mkdirSync(join(home, "own"));
    writeFileSync(file, text);
    expect(await titles()).toEqual([]);
    expectValue(await createRecentDossiers(file).add(dossier("a")));
    expect(await titles()).toEqual(["A"]);
    expect(JSON.parse(readFileSync(file, "utf8"))).toMatchObject({ version: 1 });
  },
);
