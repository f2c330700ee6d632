import { randomUUID } from "node:crypto";
import { cp, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Bridge, OpenedDossier } from "../../../electron/contract/api.ts";
import { keepWordFile } from "../../support/kept-word-files/keep-word-file.ts";
import { BUILT_MAIN, buildProgram } from "../build-program.ts";
import { launch, type Program, RUNTIME_NOTE } from "./launch.ts";
import { chooseFile, chooseFolder } from "./person.ts";

declare global {
  interface Window {
    readonly attache: Bridge;
  }
}

let program: Program;
let folder = "";
let sample: OpenedDossier;

// The program as it ships, asked through the bridge: the window's own tests come on top of this.
beforeAll(async () => {
  process.stdout.write(`${RUNTIME_NOTE}\n`);
  await buildProgram();
  folder = await mkdtemp(join(tmpdir(), "attache-workspace-"));
  program = await launch({ main: BUILT_MAIN, env: { ATTACHE_HOME: folder } });
  await program.page.waitForFunction(() => "attache" in window);
  const opened = await program.page.evaluate(() => window.attache.openSampleDossier());
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  sample = opened.value;
});

afterAll(() => program?.close());

async function openChosen(): Promise<OpenedDossier> {
  const opened = await program.page.evaluate(() => window.attache.chooseDossier());
  if (!opened.ok || opened.value === null) throw new Error(JSON.stringify(opened.problems));
  return opened.value;
}

function request(job: string) {
  return { job, dossier: sample.handle, brief: sample.brief };
}

async function preview() {
  return program.page.evaluate(
    async (asked) => {
      const result = await window.attache.preview(asked);
      if (!result.ok) return { start: result.problems[0]?.code, bytes: [] };
      const { pdf, ...rest } = result.value;
      return { ...rest, start: String.fromCharCode(...pdf.subarray(0, 5)), bytes: [...pdf] };
    },
    request(`preview-${randomUUID()}`),
  );
}

test("the sample opens with topics, levels and a brief, and names no folder of this machine", () => {
  expect(sample.dossier.topics.length).toBeGreaterThan(0);
  expect(sample.dossier.levels.map((level) => level.id)).toContain(sample.brief.ceiling);
  expect(JSON.stringify(sample)).not.toContain(process.cwd());
});

test("the templates that ship are listed, and the sample's own is among them", async () => {
  const listed = await program.page.evaluate(() => window.attache.listTemplates());
  expect(listed.ok && listed.value.map((template) => template.id)).toContain(sample.brief.template);
});

test("a preview of the sample is a PDF with its marking and pages", async () => {
  const { bytes, ...shown } = await preview();
  await writeFile(join(folder, "preview.pdf"), Uint8Array.from(bytes));
  expect(shown).toMatchObject({ start: "%PDF-", marking: expect.any(String), pages: expect.any(Number) });
  expect(JSON.stringify(shown)).not.toContain(process.cwd());
});

test("the sample is saved as PDF and as Word", async () => {
  for (const [format, start] of [
    ["pdf", "%PDF-"],
    ["docx", "PK"],
  ] as const) {
    const file = join(folder, `note.${format}`);
    await chooseFile(program, file);
    const saved = await program.page.evaluate(([asked, kind]) => window.attache.saveNotes(asked, [kind]), [
      request(`save-${format}`),
      format,
    ] as const);
    expect(saved).toMatchObject({ ok: true, value: [{ fileName: `note.${format}` }] });
    expect((await readFile(file, "latin1")).startsWith(start)).toBe(true);
    if (format === "docx") keepWordFile(new Uint8Array(await readFile(file)));
  }
});

test("a fact that is corrected on the disk while its dossier is open is printed in its new form", async () => {
  const copy = join(folder, "uk-corrected");
  await cp("assets/dossiers/uk-kazakhstan", copy, { recursive: true });
  await chooseFolder(program, copy);
  const opened = await openChosen();
  const { topic } = opened.brief.topics[0] ?? {};
  const file = join(copy, "topics", `${topic}.yaml`);
  const text = await readFile(file, "utf8");
  const corrected = text.replace(/^title: .*/m, "title: Corrected while open");
  expect(corrected).not.toBe(text);
  await writeFile(file, corrected);

  const asked = { dossier: opened.handle, brief: { ...opened.brief, formats: ["docx"] as const } };
  const note = join(folder, "corrected.docx");
  await chooseFile(program, note);
  const outcome = await program.page.evaluate(async (request) => {
    const changes: string[] = [];
    const end = window.attache.on("dossierChanged", ({ handle }) => changes.push(handle));
    const code = (result: { ok: boolean; problems: readonly { code: string }[] }) =>
      result.ok ? "ok" : result.problems[0]?.code;
    const first = await window.attache.saveNotes({ ...request, job: "save-old" }, ["docx"]);
    const refreshed = await window.attache.refreshDossier(request.dossier);
    const second = await window.attache.saveNotes({ ...request, job: "save-new" }, ["docx"]);
    const again = await window.attache.refreshDossier(request.dossier);
    end();
    return {
      saves: [code(first), code(second)],
      isTold: changes.includes(request.dossier),
      handle: refreshed.ok && refreshed.value?.handle,
      revision: refreshed.ok && refreshed.value?.revision,
      again: again.ok && again.value,
    };
  }, asked);
  expect(outcome).toMatchObject({ saves: ["dossier-changed", "ok"], isTold: true, again: null });
  expect([outcome.handle, outcome.revision === opened.revision]).toEqual([opened.handle, false]);
  const { "word/document.xml": document = new Uint8Array() } = unzipSync(
    new Uint8Array(await readFile(note)),
  );
  expect(new TextDecoder().decode(document)).toContain("Corrected while open");
});

test("a dossier is searched, and listed among the recent ones", async () => {
  const [entry] = sample.dossier.topics[0]?.entries ?? [];
  const outcome = await program.page.evaluate(
    async ([handle, query]) => [
      await window.attache.searchDossier(handle, query),
      await window.attache.listRecentDossiers(),
    ],
    [sample.handle, entry?.text.toUpperCase() ?? ""] as const,
  );
  expect(outcome).toMatchObject([{ ok: true, value: [entry?.id] }, { ok: true }]);
  expect(outcome[1]).toMatchObject({
    value: expect.arrayContaining([expect.objectContaining({ isSample: true })]),
  });
});

test("a copied template can be changed and put into the bin; a built-in one cannot", async () => {
  const outcome = await program.page.evaluate(async (builtIn) => {
    const copy = await window.attache.duplicateTemplate(builtIn, "My own brief");
    if (!copy.ok) return copy.problems;
    const source = await window.attache.readTemplate(copy.value.id);
    if (!source.ok) return source.problems;
    const { revision, ...template } = source.value;
    const saved = await window.attache.saveTemplate(template, revision);
    const removed = await window.attache.deleteTemplate(copy.value.id, revision);
    const refused = await window.attache.deleteTemplate(builtIn, revision);
    const outcomes = [saved, removed].map((result) => (result.ok ? result.value.type : result.problems));
    return [...outcomes, refused.ok];
  }, sample.brief.template);
  expect(outcome).toEqual(["saved", "deleted", false]);
});
