import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { beforeEach, expect, test } from "vitest";
import { freeName } from "../../workspace/free-name.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "attache-"));
});

function writePdf(name: string, title: string): void {
  const metadata = `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${title}</rdf:li></rdf:Alt></dc:title>`;
  writeFileSync(join(folder, name), `%PDF-1.7\n${metadata}\n%%EOF`);
}

function writeDocx(name: string, title: string): void {
  const properties = `<cp:coreProperties><dc:title>${title}</dc:title></cp:coreProperties>`;
  writeFileSync(join(folder, name), zipSync({ "docProps/core.xml": strToU8(properties) }));
}

test("gives the wished name if no file has it", async () => {
  expect(await freeName(folder, "note", ["pdf", "docx"], "Visas")).toMatchObject({
    ok: true,
    value: { name: "note", kept: [] },
  });
});

test("gives the name of an earlier version, whose title is the same after unescaping and composing", async () => {
  writePdf("note.pdf", "Prices &amp; cafe\u0301s");
  writeDocx("note.docx", "Prices &#38; caf&#xe9;s");
  expect(await freeName(folder, "note", ["pdf", "docx"], "Prices & cafés")).toMatchObject({
    ok: true,
    value: { name: "note", kept: [] },
  });
});

test("keeps notes with other titles, and numbers the name", async () => {
  writePdf("note.pdf", "Visas");
  writeDocx("note-2.docx", "Energy");
  expect(await freeName(folder, "note", ["pdf", "docx"], "Minerals")).toMatchObject({
    ok: true,
    value: { name: "note-3", kept: [join(folder, "note.pdf")] },
  });
});

test("keeps a file whose title cannot be read", async () => {
  writeFileSync(join(folder, "note.docx"), "not a zip");
  expect(await freeName(folder, "note", ["docx"], "Visas")).toMatchObject({
    ok: true,
    value: { name: "note-2", kept: [join(folder, "note.docx")] },
  });
});

test("ignores files in formats that are not written", async () => {
  writePdf("note.pdf", "Visas");
  expect(await freeName(folder, "note", ["docx"], "Minerals")).toMatchObject({
    ok: true,
    value: { name: "note", kept: [] },
  });
});
