import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, expect, test } from "vitest";
import { dossierView } from "../../../core/dossier/dossier-view.ts";
import { DEFAULT_HOUSE_STYLE } from "../../../core/house-style/house-style.ts";
import type { NoteRequest } from "../../../core/note/note.ts";
import { type Result, success } from "../../../core/problem/result.ts";
import { writeDocx } from "../../../core/write/docx/write-docx.ts";
import { createBriefReader } from "../../../workspace/briefs/brief-reader.ts";
import { openFolder, openPartialFolder } from "../../../workspace/dossiers/open-folder.ts";
import { createHouseStore } from "../../../workspace/house-store.ts";
import { createHouseReader } from "../../../workspace/read-house-file.ts";
import { createTemplateLibrary } from "../../../workspace/templates/template-library.ts";
import { createTemplateReader } from "../../../workspace/templates/template-reader.ts";
import { startNoteWorker } from "../../../workspace/worker/note-worker.ts";
import { startReader } from "../../../workspace/worker/reader.ts";
import type { HouseReader, NoteWorker, Reader } from "../../../workspace/workspace.ts";
import { documentOf } from "../../core/write/docx/tree.ts";
import {
  builtInTemplate,
  expectValue,
  SAMPLE_DOSSIER,
  sampleBrief,
  sampleDossier,
  scheme,
} from "../../support/sample.ts";
import { SHIPPED } from "../../support/shipped.ts";
import { NEW } from "../briefs/brief-setting.ts";

const TODAY = "2026-01-02";
const limits = { milliseconds: 60_000, megabytes: 512 };
const built = (name: string) => new URL(`../../../out/cli/${name}.mjs`, import.meta.url);
const troubled = (name: string) => new URL(`./${name}.mjs`, import.meta.url);

const home = mkdtempSync(join(tmpdir(), "attache-reader-"));
const ownTemplates = join(home, "templates");
const reader = startReader({ workerFile: built("reader"), shipped: SHIPPED, ownTemplates, limits });
afterAll(() => reader.close());

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const worker of open.splice(0)) await worker.close();
});
function kept<Kind extends { close(): Promise<void> }>(worker: Kind): Kind {
  open.push(worker);
  return worker;
}

/** Reader that hangs or fails at some requests, and answers the others with their type. */
function troubledReader(change: Partial<typeof limits> = {}): Reader {
  const workerFile = troubled("troubled-reader");
  return kept(startReader({ workerFile, shipped: SHIPPED, ownTemplates, limits: { ...limits, ...change } }));
}

const NEW_BRIEF = { ...NEW, id: "1b4e28ba-2fa1-41d2-883f-0016d3cca427", notes: [] };

const codes = (result: Result<unknown>) => result.problems.map(({ code }) => code);

test("the reader opens a dossier as it is opened on the spot, brief and all", async () => {
  const expected = expectValue(await openPartialFolder(SAMPLE_DOSSIER, SHIPPED, TODAY));
  const view = dossierView(expected.dossier, expected.scheme);
  expect(expectValue(await reader.openFolder(SAMPLE_DOSSIER, TODAY))).toEqual({ ...expected, view });
});

test("returns the faults of a dossier with their places", async () => {
  const folder = join(home, "faulty");
  mkdirSync(folder);
  writeFileSync(join(folder, "dossier.yaml"), "title: T\ntitle: U\n");
  const read = await reader.openFolder(folder, TODAY);
  expect(read).toEqual(await openFolder(folder, SHIPPED, TODAY));
  expect(read.problems[0]?.place?.line).toBe(2);
});

test("a folder is opened again where its contents changed, and not where they are the same", async () => {
  const folder = join(home, "changing");
  cpSync(SAMPLE_DOSSIER, folder, { recursive: true });
  const first = expectValue(await reader.openFolder(folder, TODAY));
  expect(expectValue(await reader.reopenFolder(folder, TODAY, first.revision))).toBeNull();
  expect(expectValue(await reader.readRevision(folder))).toBe(first.revision);
  const file = join(folder, "topics/visas.yaml");
  writeFileSync(file, readFileSync(file, "utf8").replace("title: ", "title: New "));
  const again = expectValue(await reader.reopenFolder(folder, TODAY, first.revision));
  expect(again?.view.topics.find(({ id }) => id === "visas")?.title).toMatch(/^New /);
  expect(again?.revision).toBe(expectValue(await reader.readRevision(folder)));
  expect(again?.revision).not.toBe(first.revision);
});

test("the reader searches what it has opened, and what another thread has opened", async () => {
  const folder = join(home, "searched");
  cpSync(SAMPLE_DOSSIER, folder, { recursive: true });
  const { revision } = expectValue(await reader.openFolder(folder, TODAY));
  const ids = expectValue(await reader.searchFolder(folder, revision, "chevening"));
  expect(ids).toContain("education-chevening");
  const other = kept(startReader({ workerFile: built("reader"), shipped: SHIPPED, ownTemplates, limits }));
  expect(expectValue(await other.searchFolder(folder, revision, "chevening"))).toEqual(ids);
  expect(codes(await other.searchFolder(folder, "0".repeat(64), "x"))).toEqual(["dossier-changed"]);
});

test("of queries that wait, only the newest is answered", async () => {
  const it = troubledReader();
  const queries = ["hang", "a", "b"].map((folder) => it.searchFolder(folder, "", ""));
  const results = await Promise.all(queries);
  expect(results.map(({ ok }) => ok)).toEqual([false, false, true]);
  expect(results.slice(0, 2).map(codes)).toEqual([["cancelled"], ["cancelled"]]);
});

test("the reader reads and writes briefs as it is done on the spot, one faulty file beside a good one", async () => {
  const direct = createBriefReader();
  const written = await reader.briefs.format(NEW_BRIEF);
  expect(written).toEqual(await direct.format(NEW_BRIEF));
  const texts = [expectValue(written).text, "attache-brief: 1\nid: x\n", "title: \ufffd"];
  const files = texts.map((text, at) => ({
    name: `${at}.attachebrief`,
    bytes: new TextEncoder().encode(text),
  }));
  const read = await reader.briefs.read(files, TODAY);
  expect(read).toEqual(await direct.read(files, TODAY));
  expect(expectValue(read).map(({ ok }) => ok)).toEqual([true, false, false]);
});

test("the reader lists, loads and reads templates as they are on the spot", async () => {
  const direct = createTemplateReader(SHIPPED, ownTemplates);
  const { templates } = reader;
  const draft = expectValue(await direct.read("meeting-brief"));
  expect(await templates.list()).toEqual(await direct.list());
  expect(await templates.load("meeting-brief")).toEqual(await direct.load("meeting-brief"));
  expect(await templates.load("nothing")).toEqual(await direct.load("nothing"));
  expect(await templates.read("meeting-brief")).toEqual(success(draft));
  expect(await templates.loadDraft(draft)).toEqual(await direct.loadDraft(draft));
  expect(await templates.describe("meeting-brief")).toEqual(await direct.describe("meeting-brief"));
});

test("copies and saves a template through the reader, and reports its faults", async () => {
  const library = createTemplateLibrary(SHIPPED, ownTemplates, reader.templates);
  const { id } = expectValue(await library.duplicate("meeting-brief", "Our meeting"));
  const copy = expectValue(await library.read(id));
  expect(copy.builtIn).toBe(false);
  const files = copy.files.map((file) =>
    file.name === "template.yaml" ? { ...file, text: "title: [" } : file,
  );
  const saved = await library.save({ ...copy, files }, copy.revision);
  expect(expectValue(saved).type).toBe("saved");
  expect(saved.problems[0]?.place?.file).toContain("template.yaml");
});

test("the reader reads a Word template as in this thread, and reports a damaged one", async () => {
  const bytes = writeDocx(documentOf("text"), DEFAULT_HOUSE_STYLE);
  const direct = createHouseReader(SHIPPED);
  expect(await reader.readHouse("ministry.dotx", bytes)).toEqual(await direct("ministry.dotx", bytes));
  const damaged = await reader.readHouse("ministry.dotx", bytes.slice(0, 500));
  expect(codes(damaged)).toEqual(["house-not-readable"]);
});

test.each([
  ["the dossier", (it: Reader) => it.openFolder("hang", TODAY)],
  ["the template", (it: Reader) => it.templates.load("hang")],
  ["the Word template", (it: Reader) => it.readHouse("hang", new Uint8Array())],
])("stops %s that takes for ever with a message", async (subject, read) => {
  const [problem] = (await read(troubledReader({ milliseconds: 50 }))).problems;
  expect(problem?.code).toBe("out-of-time");
  expect(problem?.message).toBe(`${subject} was not read after 0.05 seconds and was stopped`);
  expect(problem?.hint).toBeTruthy();
});

test.each([
  ["eat", "out-of-memory"],
  ["throw", "internal"],
])(
  "reports a request that breaks the reader (%s), and answers the next with a new worker",
  async (word, code) => {
    const it = troubledReader({ megabytes: 32 });
    const broken = it.templates.load(word);
    const next = it.templates.read("fine");
    expect(codes(await broken)).toEqual([code]);
    expect(await next).toMatchObject({ ok: true, value: "readTemplate" });
  },
);

test("opens only the last of dossiers that are chosen in quick succession", async () => {
  const it = troubledReader();
  const chosen = ["hang", "a", "b"].map((folder) => it.openFolder(folder, TODAY));
  const results = await Promise.all(chosen);
  expect(results.map(({ ok }) => ok)).toEqual([false, false, true]);
  expect(codes(results[0] as Result<unknown>)).toEqual(["cancelled"]);
});

test("reads templates while a dossier takes for ever", async () => {
  const it = troubledReader();
  const opened = it.openFolder("hang", TODAY);
  expect(await it.templates.load("fine")).toMatchObject({ ok: true, value: "loadTemplate" });
  await it.close();
  expect(codes(await opened)).toEqual(["cancelled"]);
});

test("does not read a template that is no longer wanted", async () => {
  const it = troubledReader();
  const controllers = [1, 2, 3].map(() => new AbortController());
  const drafts = controllers.map(({ signal }) =>
    it.templates.loadDraft({ id: "hang", builtIn: false, files: [] }, signal),
  );
  const newest = it.templates.load("fine");
  for (const controller of controllers) controller.abort();
  expect((await Promise.all(drafts)).map(codes)).toEqual([["cancelled"], ["cancelled"], ["cancelled"]]);
  expect((await newest).ok).toBe(true);
});

test("tries a Word template that hangs once until its file changes", async () => {
  const folder = join(home, "house");
  mkdirSync(folder);
  writeFileSync(join(folder, "hang.dotx"), "x");
  let readings = 0;
  const it = troubledReader({ milliseconds: 50 });
  const readHouse: HouseReader = (name, bytes) => {
    readings += 1;
    return it.readHouse(name.replace(".dotx", ""), bytes);
  };
  const store = createHouseStore(folder, readHouse, async () => {});
  const found = await Promise.all([store.find(), store.find()]);
  expect([...found, await store.find()].map(codes)).toEqual([
    ["out-of-time"],
    ["out-of-time"],
    ["out-of-time"],
  ]);
  expect(readings).toBe(1);
  writeFileSync(join(folder, "hang.dotx"), "another");
  await store.find();
  expect(readings).toBe(2);
});

const NOTE: NoteRequest = {
  dossier: sampleDossier(),
  scheme: scheme(),
  template: builtInTemplate("meeting-brief"),
  brief: sampleBrief(),
  formats: ["pdf"],
};

function noteWorker(workerFile: URL): NoteWorker {
  const { fonts, hyphenation } = SHIPPED;
  return kept(startNoteWorker({ workerFile, fonts, hyphenation, limits }));
}

test("a dossier is opened while a note is being made", async () => {
  const notes = noteWorker(troubled("troubled-reader"));
  const made = notes.generate("endless", NOTE, () => {});
  expect((await reader.openFolder(SAMPLE_DOSSIER, TODAY)).ok).toBe(true);
  notes.cancel("endless");
  expect(codes(await made)).toEqual(["cancelled"]);
});

test("a note is made while a dossier is being read", async () => {
  const it = troubledReader();
  const opened = it.openFolder("hang", TODAY);
  const note = await noteWorker(built("note-worker")).generate("note", NOTE, () => {});
  expect(expectValue(note).files).toHaveLength(1);
  await it.close();
  expect(codes(await opened)).toEqual(["cancelled"]);
});
