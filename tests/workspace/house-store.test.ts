import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { strToU8, unzipSync, zipSync } from "fflate";
import { beforeEach, expect, test } from "vitest";
import { DEFAULT_HOUSE_STYLE } from "../../core/house-style/house-style.ts";
import { writeDocx } from "../../core/write/docx/write-docx.ts";
import { createHouseStore } from "../../workspace/house-store.ts";
import { createHouseReader } from "../../workspace/read-house-file.ts";
import { documentOf } from "../core/write/docx/tree.ts";
import { expectValue } from "../support/sample.ts";
import { SHIPPED } from "../support/shipped.ts";

let home = "";
let folder = "";
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "attache-house-"));
  folder = join(home, "kept");
});

/** A bin, with the names of its files. */
let bin: string[] = [];
let binFails = false;
function storeIn(place: string) {
  bin = [];
  binFails = false;
  return createHouseStore(place, createHouseReader(SHIPPED), async (path) => {
    if (binFails) throw new Error("no bin on this disk");
    bin.push(basename(path));
    renameSync(path, join(home, `binned ${bin.length}`));
  });
}

/** Templates in the folder; what Attaché keeps there beside them is hidden. */
function kept(): readonly string[] {
  return readdirSync(folder).filter((name) => !name.startsWith(".attache"));
}

/** A note that is used as a template. */
const GOOD = writeDocx(documentOf("text"), DEFAULT_HOUSE_STYLE);

function file(name: string, bytes: Uint8Array = GOOD): string {
  const path = join(home, name);
  writeFileSync(path, bytes);
  return path;
}

test("gives no template and no problem if none was chosen", async () => {
  expect(await storeIn(folder).find()).toMatchObject({
    ok: true,
    value: null,
    problems: [],
  });
});

test("copies a template under its own name, and finds it after the original is gone", async () => {
  const store = storeIn(folder);
  const taken = expectValue(await store.take(file("ministry.dotx")));
  expect(taken).toMatchObject({ name: "ministry.dotx", report: { font: "Calibri" } });
  expect(readFileSync(join(folder, "ministry.dotx"))).toEqual(Buffer.from(GOOD));
  const found = expectValue(await storeIn(folder).find());
  expect(found?.name).toBe("ministry.dotx");
  expect(found?.template).toEqual(taken.template);
});

test("warns of a template that prints a marking when it is chosen", async () => {
  const template = writeDocx(documentOf("text", { footer: "OFFICIAL" }), DEFAULT_HOUSE_STYLE);
  const { problems } = await storeIn(folder).take(file("marked.dotx", template));
  expect(problems).toContainEqual(
    expect.objectContaining({ code: "house-marking", severity: "warning", place: { file: "marked.dotx" } }),
  );
});

test("reads a template again only if it was changed on the disk", async () => {
  const store = storeIn(folder);
  expectValue(await store.take(file("ministry.dotx")));
  const first = expectValue(await store.find());
  expect(expectValue(await store.find())).toBe(first);
  const other = documentOf("text", { footer: "another" });
  writeFileSync(join(folder, "ministry.dotx"), writeDocx(other, DEFAULT_HOUSE_STYLE));
  expect(expectValue(await store.find())?.template).not.toEqual(first?.template);
});

test("a newly chosen template replaces the previous one", async () => {
  const store = storeIn(folder);
  expectValue(await store.take(file("old.dotx")));
  expectValue(await store.take(file("new.docx")));
  expect(kept()).toEqual(["new.docx"]);
  expect(bin).toEqual(["old.dotx"]);
});

test("keeps the previous template if a file cannot be used, and gives the reason without its path", async () => {
  const store = storeIn(folder);
  expectValue(await store.take(file("good.dotx")));
  const parts = { ...unzipSync(GOOD), "word/vbaProject.bin": strToU8("x") };
  const refused = await store.take(file("bad.dotx", zipSync(parts)));
  expect(refused).toMatchObject({ ok: false, problems: [{ code: "house-macro" }] });
  expect(JSON.stringify(refused)).not.toContain(home);
  expect(kept()).toEqual(["good.dotx"]);
});

test("reports a template that was damaged since it was chosen", async () => {
  const store = storeIn(folder);
  expectValue(await store.take(file("ministry.dotx")));
  writeFileSync(join(folder, "ministry.dotx"), "spoilt");
  expect(await store.find()).toMatchObject({ ok: false, problems: [{ code: "house-not-readable" }] });
});

test("removes the template; removing it again has no effect", async () => {
  const store = storeIn(folder);
  expectValue(await store.take(file("ministry.dotx")));
  expectValue(await store.remove());
  expectValue(await store.remove());
  expect(expectValue(await store.find())).toBeNull();
  expect(existsSync(join(folder, "ministry.dotx"))).toBe(false);
});

test("neither uses nor removes other files in the folder", async () => {
  mkdirSync(folder);
  writeFileSync(join(folder, "read me.txt"), "x");
  writeFileSync(join(folder, ".ministry.dotx.0123.part"), "x");
  writeFileSync(join(folder, "~$nistry.dotx"), "Word has it open");
  const store = storeIn(folder);
  expect(expectValue(await store.find())).toBeNull();
  expectValue(await store.remove());
  expect(readdirSync(folder)).toHaveLength(3);
});

test("keeps Word files that the person put into the folder", async () => {
  const store = storeIn(folder);
  mkdirSync(folder);
  for (const name of ["a.docx", "taken.dotx", "z.dotx"]) writeFileSync(join(folder, name), `mine ${name}`);
  expect(expectValue(await store.take(file("taken.dotx"))).name).toBe("taken 2.dotx");
  expect(expectValue(await store.take(file("other.dotx"))).name).toBe("other.dotx");
  expect(expectValue(await store.find())?.name).toBe("other.dotx");
  expectValue(await store.remove());
  expect(expectValue(await store.find())).toBeNull();
  expect(bin).toEqual(["taken 2.dotx", "other.dotx"]);
  expect(kept()).toEqual(["a.docx", "taken.dotx", "z.dotx"]);
  expect(readFileSync(join(folder, "taken.dotx"), "utf8")).toBe("mine taken.dotx");
});

test("keeps a copy that the person has changed, with a warning", async () => {
  const store = storeIn(folder);
  expectValue(await store.take(file("ministry.dotx")));
  const changed = writeDocx(documentOf("text", { footer: "changed by hand" }), DEFAULT_HOUSE_STYLE);
  writeFileSync(join(folder, "ministry.dotx"), changed);
  const again = await store.take(file("ministry.dotx"));
  expect(expectValue(again).name).toBe("ministry 2.dotx");
  expect(again.problems).toContainEqual(
    expect.objectContaining({ code: "house-kept", severity: "warning", place: { file: "ministry.dotx" } }),
  );
  expect(bin).toEqual([]);
  expect(readFileSync(join(folder, "ministry.dotx"))).toEqual(Buffer.from(changed));
});

test("a template that the person put there is kept but no longer used after removal", async () => {
  const store = storeIn(folder);
  mkdirSync(folder);
  writeFileSync(join(folder, "mine.dotx"), GOOD);
  expect(expectValue(await store.find())?.name).toBe("mine.dotx");
  expect(await store.remove()).toMatchObject({ ok: true, problems: [{ code: "house-kept" }] });
  expect(expectValue(await store.find())).toBeNull();
  expect(kept()).toEqual(["mine.dotx"]);
});

test("if the bin fails, the file is kept, is no longer used, and is moved to the bin later", async () => {
  const store = storeIn(folder);
  expectValue(await store.take(file("old.dotx")));
  binFails = true;
  expect((await store.take(file("new.dotx"))).problems).toContainEqual(
    expect.objectContaining({ code: "not-binned", severity: "warning", place: { file: "old.dotx" } }),
  );
  expect(kept()).toEqual(["new.dotx", "old.dotx"]);
  expect(expectValue(await store.find())?.name).toBe("new.dotx");
  binFails = false;
  expectValue(await store.remove());
  expect(bin.sort()).toEqual(["new.dotx", "old.dotx"]);
  expect(kept()).toEqual([]);
});

test("a damaged or forged record endangers no other file", async () => {
  mkdirSync(folder);
  const victim = file("victim.dotx");
  for (const text of [
    "{",
    "null",
    JSON.stringify({ current: "../victim.dotx", written: [] }),
    JSON.stringify({
      current: null,
      written: [{ name: "../victim.dotx", sha256: createHash("sha256").update(GOOD).digest("hex") }],
    }),
  ]) {
    const store = storeIn(folder);
    writeFileSync(join(folder, ".attache-word-template.json"), text);
    expectValue(await store.remove());
    expect(bin).toEqual([]);
    expect(existsSync(victim)).toBe(true);
  }
});

test("finds a template with any name", async () => {
  for (const name of [".hidden.dotx", "office", "UPPER.DOTX"]) {
    const store = storeIn(folder);
    const taken = expectValue(await store.take(file(name)));
    expect(expectValue(await store.find())?.name).toBe(taken.name);
  }
});

test("reports a folder that cannot be read, rather than no template", async () => {
  writeFileSync(folder, "a file in its place");
  expect(await storeIn(folder).find()).toMatchObject({
    ok: false,
    problems: [{ code: "cannot-read" }],
  });
});
