import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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

const READ = createHouseReader(SHIPPED);

/** A note of our own serves as a template. */
const GOOD = writeDocx(documentOf("text"), DEFAULT_HOUSE_STYLE);

function file(name: string, bytes: Uint8Array = GOOD): string {
  const path = join(home, name);
  writeFileSync(path, bytes);
  return path;
}

test("where nothing was chosen there is no template, and that is no trouble", async () => {
  expect(await createHouseStore(folder, READ).find()).toMatchObject({
    ok: true,
    value: null,
    problems: [],
  });
});

test("a template is copied under its own name, and found again when the original is gone", async () => {
  const store = createHouseStore(folder, READ);
  const taken = expectValue(await store.take(file("ministry.dotx")));
  expect(taken).toMatchObject({ name: "ministry.dotx", report: { font: "Calibri" } });
  expect(readFileSync(join(folder, "ministry.dotx"))).toEqual(Buffer.from(GOOD));
  const found = expectValue(await createHouseStore(folder, READ).find());
  expect(found?.name).toBe("ministry.dotx");
  expect(found?.template).toEqual(taken.template);
});

test("a template that prints a marking is said when it is chosen", async () => {
  const template = writeDocx(documentOf("text", { footer: "OFFICIAL" }), DEFAULT_HOUSE_STYLE);
  const { problems } = await createHouseStore(folder, READ).take(file("marked.dotx", template));
  expect(problems).toContainEqual(
    expect.objectContaining({ code: "house-marking", severity: "warning", place: { file: "marked.dotx" } }),
  );
});

test("a template that was changed on the disk is read again, and one that was not is not", async () => {
  const store = createHouseStore(folder, READ);
  expectValue(await store.take(file("ministry.dotx")));
  const first = expectValue(await store.find());
  expect(expectValue(await store.find())).toBe(first);
  const other = documentOf("text", { footer: "another" });
  writeFileSync(join(folder, "ministry.dotx"), writeDocx(other, DEFAULT_HOUSE_STYLE));
  expect(expectValue(await store.find())?.template).not.toEqual(first?.template);
});

test("another template takes the place of the one before", async () => {
  const store = createHouseStore(folder, READ);
  expectValue(await store.take(file("old.dotx")));
  expectValue(await store.take(file("new.docx")));
  expect(readdirSync(folder)).toEqual(["new.docx"]);
});

test("a file that cannot be used leaves the one before in its place, and says why without its path", async () => {
  const store = createHouseStore(folder, READ);
  expectValue(await store.take(file("good.dotx")));
  const parts = { ...unzipSync(GOOD), "word/vbaProject.bin": strToU8("x") };
  const refused = await store.take(file("bad.dotx", zipSync(parts)));
  expect(refused).toMatchObject({ ok: false, problems: [{ code: "house-macro" }] });
  expect(JSON.stringify(refused)).not.toContain(home);
  expect(readdirSync(folder)).toEqual(["good.dotx"]);
});

test("a template that was spoilt since it was chosen is trouble", async () => {
  const store = createHouseStore(folder, READ);
  expectValue(await store.take(file("ministry.dotx")));
  writeFileSync(join(folder, "ministry.dotx"), "spoilt");
  expect(await store.find()).toMatchObject({ ok: false, problems: [{ code: "house-not-readable" }] });
});

test("removing leaves no template, and a second time does no harm", async () => {
  const store = createHouseStore(folder, READ);
  expectValue(await store.take(file("ministry.dotx")));
  expectValue(await store.remove());
  expectValue(await store.remove());
  expect(expectValue(await store.find())).toBeNull();
  expect(existsSync(join(folder, "ministry.dotx"))).toBe(false);
});

test("other files of the folder are neither taken for a template nor removed", async () => {
  mkdirSync(folder);
  writeFileSync(join(folder, "read me.txt"), "x");
  writeFileSync(join(folder, ".ministry.dotx.0123.part"), "x");
  writeFileSync(join(folder, "~$nistry.dotx"), "Word has it open");
  const store = createHouseStore(folder, READ);
  expect(expectValue(await store.find())).toBeNull();
  expectValue(await store.remove());
  expect(readdirSync(folder)).toHaveLength(3);
});

test("a template under any name is found again", async () => {
  for (const name of [".hidden.dotx", "office", "UPPER.DOTX"]) {
    const store = createHouseStore(folder, READ);
    const taken = expectValue(await store.take(file(name)));
    expect(expectValue(await store.find())?.name).toBe(taken.name);
  }
});

test("a folder that cannot be read is trouble, and not the same as no template", async () => {
  writeFileSync(folder, "a file in its place");
  expect(await createHouseStore(folder, READ).find()).toMatchObject({
    ok: false,
    problems: [{ code: "cannot-read" }],
  });
});
