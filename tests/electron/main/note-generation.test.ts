import { describe, expect, test } from "vitest";
import type { Brief } from "../../../core/brief/brief.ts";
import type { Note, NoteRequest as WholeRequest } from "../../../core/note/note.ts";
import { type Result, success } from "../../../core/problem/result.ts";
import type { Template } from "../../../core/template/template.ts";
import { createNoteGeneration } from "../../../electron/main/notes/note-generation.ts";
import { problemReply } from "../../../electron/main/problem-reply.ts";
import type { StoredHouse } from "../../../workspace/workspace.ts";
import {
  BRIEF,
  codesOf,
  FOLDER,
  fakeHouse,
  fakeOpenDossiers,
  fakeTemplates,
  fakeWorker,
  HOUSE,
  noteOf,
  requestFor,
  TEMPLATE,
  valueFrom,
} from "./fakes.ts";

/** A worker that ends a job only when it is cancelled, and a library that loads when it is told to. */
async function slowGeneration(
  loads: readonly Promise<void>[] = [],
  house: Parameters<typeof fakeHouse>[0] = {},
) {
  const log: string[] = [];
  const requests: WholeRequest[] = [];
  const running = new Map<string, (result: Result<Note>) => void>();
  const queue = [...loads];
  const dossiers = fakeOpenDossiers();
  const notes = createNoteGeneration({
    dossiers,
    templates: fakeTemplates({
      load: async () => {
        await queue.shift();
        return success(TEMPLATE);
      },
    }),
    house: fakeHouse(house),
    worker: fakeWorker({
      generate: (job, request, onStage) => {
        requests.push(request);
        log.push(`start ${job}`);
        onStage("render");
        if (job.startsWith("quick")) return Promise.resolve(success(noteOf(request)));
        return new Promise((resolve) => running.set(job, resolve));
      },
      cancel: (job) => {
        log.push(`cancel ${job}`);
        running.get(job)?.(problemReply("cancelled", "cancelled"));
      },
    }),
    onStage: (job, stage) => log.push(`${job} ${stage}`),
  });
  const { handle } = valueFrom(await dossiers.open("/d", "2026-03-04"));
  return { notes, log, requests, request: (job: string) => requestFor(handle, job) };
}

test("a newer preview takes the place of the older one", async () => {
  const { notes, log, request } = await slowGeneration();
  const older = notes.preview(request("slow-1"));
  await Promise.resolve().then(() => new Promise((resolve) => setImmediate(resolve)));
  const newer = await notes.preview(request("quick-2"));
  expect(codesOf(await older)).toEqual(["cancelled"]);
  expect(newer.ok).toBe(true);
  expect(log).toEqual(["start slow-1", "slow-1 render", "cancel slow-1", "start quick-2", "quick-2 render"]);
});

test("a preview of a template and one of the note do not take each other's place", async () => {
  const { notes, log, request } = await slowGeneration();
  void notes.preview(request("slow-1"));
  await new Promise((resolve) => setImmediate(resolve));
  const draft = { id: "own", builtIn: false, files: [] };
  expect((await notes.preview({ ...request("quick-2"), draft })).ok).toBe(true);
  expect(log).not.toContain("cancel slow-1");
});

test("a Word file is dressed in the organisation's template, and a PDF is not", async () => {
  const { notes, requests, request } = await slowGeneration([], { find: async () => success(HOUSE) });
  await notes.generate(request("quick-1"), ["docx"]);
  await notes.generate(request("quick-2"), ["pdf"]);
  await notes.preview(request("quick-3"));
  expect(requests.map(({ house }) => house)).toEqual([HOUSE.template, undefined, undefined]);
});

test("a preview counts the Word file too where the brief asks for one, dressed as it will be", async () => {
  const { notes, requests, request } = await slowGeneration([], { find: async () => success(HOUSE) });
  const both = (job: string) => ({ ...request(job), brief: { ...BRIEF, formats: ["pdf", "docx"] as const } });
  await notes.preview(both("quick-1"));
  await notes.preview(request("quick-2"));
  expect(requests.map(({ formats, house }) => [formats, house])).toEqual([
    [["pdf", "docx"], HOUSE.template],
    [["pdf"], undefined],
  ]);
});

test("a preview shows the pages though the Word template cannot be read", async () => {
  const { notes, requests, request } = await slowGeneration([], {
    find: async () => problemReply("house-not-readable", "it is damaged"),
  });
  const shown = await notes.preview({ ...request("quick-1"), brief: { ...BRIEF, formats: ["docx"] } });
  expect(shown.ok).toBe(true);
  expect(requests.map(({ formats }) => formats)).toEqual([["pdf"]]);
});

test("a template that is there and cannot be read is trouble, and no Word file without it", async () => {
  const { notes, requests, request } = await slowGeneration([], {
    find: async () => problemReply("house-not-readable", "it is damaged"),
  });
  expect(codesOf(await notes.generate(request("quick-1"), ["docx"]))).toEqual(["house-not-readable"]);
  expect((await notes.generate(request("quick-2"), ["pdf"])).ok).toBe(true);
  expect(requests).toHaveLength(1);
});

test("a preview that is replaced while its template loads never reaches the worker", async () => {
  let load = (): void => {};
  const { notes, log, request } = await slowGeneration([new Promise((resolve) => (load = resolve))]);
  const older = notes.preview(request("slow-1"));
  expect((await notes.preview(request("quick-2"))).ok).toBe(true);
  load();
  expect(codesOf(await older)).toEqual(["cancelled"]);
  expect(log).not.toContain("start slow-1");
});

test("saving is not cancelled by a preview", async () => {
  const { notes, log, request } = await slowGeneration();
  void notes.generate(request("slow-save"), ["pdf"]);
  await notes.preview(request("quick-2"));
  expect(log).not.toContain("cancel slow-save");
});

test("a template that a preview no longer wants is given up, and the signal of a save is left alone", async () => {
  const signals: AbortSignal[] = [];
  const dossiers = fakeOpenDossiers();
  const { handle } = valueFrom(await dossiers.open("/d", "2026-03-04"));
  const read = (_: unknown, signal?: AbortSignal) => {
    if (signal) signals.push(signal);
    return new Promise<Result<typeof TEMPLATE>>((resolve) =>
      signal?.addEventListener("abort", () => resolve(problemReply("cancelled", "cancelled"))),
    );
  };
  const templates = fakeTemplates({ load: read, loadDraft: read });
  const dependencies = { dossiers, templates, house: fakeHouse(), worker: fakeWorker(), onStage: () => {} };
  const notes = createNoteGeneration(dependencies);
  const draft = { id: "own", builtIn: false, files: [] };
  const saved = notes.generate({ ...requestFor(handle, "save"), draft }, ["pdf"]);
  const previews = [1, 2, 3].map((job) => notes.preview({ ...requestFor(handle, `p${job}`), draft }));
  expect((await Promise.all(previews.slice(0, 2))).map(codesOf)).toEqual([["cancelled"], ["cancelled"]]);
  expect(signals.map(({ aborted }) => aborted)).toEqual([false, true, true, false]);
  notes.cancel("save");
  expect(codesOf(await saved)).toEqual(["cancelled"]);
});

test("a cancelled note is answered at once, also while the Word template is being read", async () => {
  const { notes, requests, request } = await slowGeneration([], { find: () => new Promise(() => {}) });
  const made = notes.generate(request("quick-1"), ["docx"]);
  notes.cancel("quick-1");
  expect(codesOf(await made)).toEqual(["cancelled"]);
  expect(requests).toEqual([]);
});

const BOTH = { ...BRIEF, formats: ["pdf", "docx"] as const };

/** Counts the notes that the worker makes; each file's bytes are the number of its note. */
async function counted(change: {
  readonly template?: () => Template;
  readonly house?: () => StoredHouse | null;
  readonly findings?: Note["findings"];
}) {
  let made = 0;
  const dossiers = fakeOpenDossiers({ openFolder: async () => success({ ...FOLDER }) });
  const notes = createNoteGeneration({
    dossiers,
    templates: fakeTemplates({
      load: async () => success(structuredClone(change.template?.() ?? TEMPLATE)),
    }),
    house: fakeHouse({ find: async () => success(change.house?.() ?? null) }),
    worker: fakeWorker({
      generate: async (_, request) => {
        made += 1;
        const files = request.formats.map((format) => ({ format, bytes: new Uint8Array([made]) }));
        return success(noteOf(request, { files, findings: change.findings ?? [] }), [WARNING]);
      },
    }),
    onStage: () => {},
  });
  const open = async () => valueFrom(await dossiers.open("/d", "2026-03-04")).handle;
  const handle = await open();
  const request = (brief: Brief = BOTH, dossier = handle) => ({ job: "job", dossier, brief });
  return { notes, request, open, made: () => made };
}

const WARNING = { code: "w", severity: "warning", message: "of loading" } as const;

describe("a save that follows a preview", () => {
  test.each(["pdf", "docx"] as const)("takes its bytes of the %s where nothing changed", async (format) => {
    const { notes, request, made } = await counted({ house: () => HOUSE });
    await notes.preview(request());
    const saved = await notes.generate(structuredClone(request()), [format]);
    expect(valueFrom(saved).note.files.find((file) => file.format === format)?.bytes).toEqual(
      new Uint8Array([1]),
    );
    expect(saved.problems).toEqual([WARNING]);
    expect(made()).toBe(1);
  });

  test("makes the note anew for a format that the preview did not have", async () => {
    const { notes, request, made } = await counted({});
    await notes.preview(request(BRIEF));
    const saved = valueFrom(await notes.generate(request(BRIEF), ["docx"]));
    expect(saved.note.files.map(({ format }) => format)).toEqual(["docx"]);
    expect(made()).toBe(2);
  });

  test.each([
    ["title", { title: "Another" }],
    ["ceiling", { ceiling: "secret" }],
    ["choice of topics", { topics: [] }],
    ["version", { version: "2" }],
    ["author", { author: { name: "A. Desk", role: "", contact: "" } }],
  ])("makes the note anew after a change of the brief's %s", async (_, change) => {
    const { notes, request, made } = await counted({});
    await notes.preview(request());
    await notes.generate(request({ ...BOTH, ...change }), ["pdf"]);
    expect(made()).toBe(2);
  });

  test("makes the note anew after the template's files changed on the disk", async () => {
    const templates = [
      TEMPLATE,
      { ...TEMPLATE, source: "<p>New</p>" },
      { ...TEMPLATE, partials: new Map([["p", { file: "p.hbs", source: "x" }]]) },
      { ...TEMPLATE, images: { "a.png": { file: "a.png", bytes: new Uint8Array([1]) } } },
    ] as unknown as readonly Template[];
    for (const changed of templates) {
      let current = TEMPLATE;
      const { notes, request, made } = await counted({ template: () => current });
      await notes.preview(request());
      current = changed;
      await notes.generate(request(), ["pdf"]);
      expect(made()).toBe(changed === TEMPLATE ? 1 : 2);
    }
  });
});

describe("a save that follows a preview of another note", () => {
  test("makes a Word file anew after the house template changed, and not a PDF", async () => {
    let house: StoredHouse | null = HOUSE;
    const { notes, request, made } = await counted({ house: () => house });
    await notes.preview(request());
    house = { ...HOUSE, template: { ...HOUSE.template, headerTypes: ["default", "first"] } };
    await notes.generate(request(), ["pdf"]);
    expect(made()).toBe(1);
    await notes.generate(request(), ["docx"]);
    expect(made()).toBe(2);
    house = null;
    await notes.generate(request(), ["docx"]);
    expect(made()).toBe(3);
  });

  test("makes the note anew from a dossier that was opened again, and for unsaved text of a template", async () => {
    const { notes, request, open, made } = await counted({});
    await notes.preview(request());
    await notes.generate(request(BOTH, await open()), ["pdf"]);
    await notes.generate({ ...request(), draft: { id: "own", builtIn: false, files: [] } }, ["pdf"]);
    expect(made()).toBe(3);
  });

  test("makes the note anew where a finding about one of the files forbids saving", async () => {
    const finding = { code: "f", severity: "error", message: "of Word" } as Note["findings"][number];
    const { notes, request, made } = await counted({ findings: [finding] });
    await notes.preview(request());
    await notes.generate(request(), ["pdf"]);
    expect(made()).toBe(2);
  });

  test("reuses the newest preview alone", async () => {
    const { notes, request, made } = await counted({});
    await notes.preview(request());
    await notes.preview(request({ ...BOTH, title: "Another" }));
    await notes.generate(request(), ["pdf"]);
    expect(made()).toBe(3);
    await notes.generate(request({ ...BOTH, title: "Another" }), ["pdf"]);
    expect(made()).toBe(3);
  });
});

describe("a preview that was prepared", () => {
  test("is given to the window that asks for the very same note, and saved without being made again", async () => {
    const { notes, request, made } = await counted({});
    const { dossier, brief } = request();
    notes.prepare(dossier, brief);
    const shown = valueFrom(await notes.preview(request(structuredClone(brief))));
    expect(shown.note.files[0]?.bytes).toEqual(new Uint8Array([1]));
    await notes.generate(request(), ["pdf"]);
    expect(made()).toBe(1);
  });

  test("is used once, and for no other note", async () => {
    const { notes, request, made } = await counted({});
    const { dossier, brief } = request();
    notes.prepare(dossier, brief);
    await notes.preview(request({ ...brief, title: "Another" }));
    expect(made()).toBe(2);
    await notes.preview(request());
    expect(made()).toBe(3);
  });

  test("is cancelled where the window asks for another note, or gives it up", async () => {
    for (const isOther of [true, false]) {
      const { notes, log, request } = await slowGeneration();
      const asked = request("slow-1");
      notes.prepare(asked.dossier, isOther ? { ...asked.brief, title: "Another" } : asked.brief);
      const shown = notes.preview(asked);
      await new Promise((resolve) => setImmediate(resolve));
      if (!isOther) notes.cancel("slow-1");
      expect(log.filter((line) => line === "cancel prepared preview")).toHaveLength(1);
      expect(log.includes("start slow-1")).toBe(isOther);
      notes.cancel("slow-1");
      expect(codesOf(await shown)).toEqual(["cancelled"]);
    }
  });

  test("is no reason to wait where its dossier cannot be read", async () => {
    const { notes, request, made } = await counted({});
    notes.prepare("no-such-dossier", BOTH);
    expect((await notes.preview(request())).ok).toBe(true);
    expect(made()).toBe(1);
  });
});
