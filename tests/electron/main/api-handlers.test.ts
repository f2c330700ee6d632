import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { success } from "../../../core/problem/result.ts";
import type { Api } from "../../../electron/contract/api.ts";
import { createApi } from "../../../electron/main/api-handlers.ts";
import type { Dialogs, Services } from "../../../electron/main/services.ts";
import {
  codesOf,
  FOLDER,
  fakeDialogs,
  fakeHouse,
  fakeProgram,
  fakeServices,
  fakeTemplates,
  fakeWorker,
  HOUSE,
  noteOf,
  REVISION,
  requestFor,
  valueFrom,
} from "./fakes.ts";

interface Setting {
  readonly services?: Partial<Services>;
  readonly dialogs?: Partial<Dialogs>;
  readonly given?: string;
  readonly samples?: string;
}

function apiWith(setting: Setting = {}): Api {
  const given = [setting.given === undefined ? null : ({ type: "file", file: setting.given } as const)];
  return createApi({
    program: fakeProgram(),
    services: fakeServices(setting.services),
    dialogs: fakeDialogs(setting.dialogs),
    samples: setting.samples ?? "",
    takeOpenedFile: () => given.pop() ?? null,
    onStage: () => {},
    onClosingConfirmed: () => {},
  });
}

async function opened(setting: Setting = {}): Promise<{ readonly api: Api; readonly handle: string }> {
  const api = apiWith({
    ...setting,
    dialogs: { askFolder: async () => "/data/UK and Kazakhstan", ...setting.dialogs },
  });
  const dossier = valueFrom(await api.chooseDossier());
  return { api, handle: dossier?.handle ?? "" };
}

test("a chosen dossier comes with its name, but without its path", async () => {
  const dossier = valueFrom(
    await apiWith({ dialogs: { askFolder: async () => "/data/UK" } }).chooseDossier(),
  );
  expect(dossier?.name).toBe("UK");
  expect(JSON.stringify(dossier)).not.toContain("/data");
});

test("cancelling the dialog is not trouble", async () => {
  expect(await apiWith().chooseDossier()).toEqual(success(null));
});

test("the sample is the first dossier that ships with the program", async () => {
  const samples = await mkdtemp(join(tmpdir(), "attache-samples-"));
  await mkdir(join(samples, "uk-kazakhstan"));
  expect(valueFrom(await apiWith({ samples }).openSampleDossier()).name).toBe("uk-kazakhstan");
  expect(codesOf(await apiWith({ samples: join(samples, "none") }).openSampleDossier())).toEqual([
    "no-sample",
  ]);
});

test("a saved brief that was double-clicked opens the dossier that it names, without a dialog, once", async () => {
  const folder = await mkdtemp(join(tmpdir(), "attache-dossier-"));
  await writeFile(join(folder, "dossier.yaml"), "");
  await writeFile(join(folder, "visit.attachebrief"), "dossier: .\n");
  const api = apiWith({ given: join(folder, "visit.attachebrief") });
  expect(valueFrom(await api.chooseDossier())).not.toBeNull();
  expect(valueFrom(await api.chooseDossier())).toBeNull();
});

test.each([true, false])(
  "a saved brief that names no dossier opens one if the person agrees: %s",
  async (agrees) => {
    const folder = await mkdtemp(join(tmpdir(), "attache-dossier-"));
    await writeFile(join(folder, "dossier.yaml"), "");
    await writeFile(join(folder, "visit.attachebrief"), "");
    const api = apiWith({
      given: join(folder, "visit.attachebrief"),
      dialogs: { confirmFolder: async () => agrees },
    });
    expect(valueFrom(await api.chooseDossier()) !== null).toBe(agrees);
  },
);

test("a preview carries the PDF, its pages, where statements stand, and whether it may be saved", async () => {
  const { api, handle } = await opened();
  expect(valueFrom(await api.preview(requestFor(handle)))).toEqual({
    pdf: new Uint8Array([1, 2, 3]),
    pages: 2,
    countedPages: 2,
    pageLimit: 4,
    marking: "OFFICIAL",
    findings: [],
    maySave: true,
    places: [{ entry: "first-point", page: 1, box: [68, 120, 400, 14] }],
    notPrinted: ["second-point"],
  });
});

test("an unknown handle is refused", async () => {
  expect(codesOf(await apiWith().preview(requestFor("made-up")))).toEqual(["unknown-dossier"]);
});

test("unsaved template text takes the place of the saved template", async () => {
  const used: string[] = [];
  const { api, handle } = await opened({
    services: {
      worker: fakeWorker({
        generate: async (_job, request) => {
          used.push(request.template.id);
          return success(noteOf(request));
        },
      }),
    },
  });
  await api.preview({ ...requestFor(handle), draft: { id: "own", builtIn: false, files: [] } });
  await api.preview(requestFor(handle));
  expect(used).toEqual(["draft", "full-brief"]);
});

test("a finding of weight error forbids saving before anything is asked", async () => {
  const asked: string[] = [];
  const finding = { code: "above-ceiling", severity: "error", message: "too high" } as const;
  const { api, handle } = await opened({
    dialogs: {
      askSave: async (name) => {
        asked.push(name);
        return null;
      },
    },
    services: {
      worker: fakeWorker({
        generate: async (_job, request) => success(noteOf(request, { findings: [finding] })),
      }),
    },
  });
  expect(await api.saveNote(requestFor(handle), "pdf")).toEqual({ ok: false, problems: [finding] });
  expect(asked).toEqual([]);
  expect(valueFrom(await api.preview(requestFor(handle, "job-2"))).maySave).toBe(false);
});

test("saving asks for a place, writes there whole, and can show the file afterwards", async () => {
  const saved: string[] = [];
  const shown: string[] = [];
  const { api, handle } = await opened({
    dialogs: {
      askSave: async (name) => join("/out", name.replace(".docx", "")),
      showInFolder: (file) => void shown.push(file),
    },
    services: {
      saveWhole: async (file) => {
        saved.push(file);
        return success(null);
      },
    },
  });
  expect(codesOf(await api.showSavedNote())).toEqual(["nothing-saved"]);
  const note = valueFrom(await api.saveNote(requestFor(handle), "docx"));
  expect(note).toEqual({ name: "2026-03-04 Call on the Minister.docx", pages: 2 });
  await api.showSavedNote();
  expect(saved).toEqual([join("/out", "2026-03-04 Call on the Minister.docx")]);
  expect(shown).toEqual(saved);
});

test("adding the extension never replaces a file that nobody agreed to replace", async () => {
  const folder = await mkdtemp(join(tmpdir(), "attache-save-"));
  await writeFile(join(folder, "note.pdf"), "old");
  const { api, handle } = await opened({ dialogs: { askSave: async () => join(folder, "note") } });
  expect(codesOf(await api.saveNote(requestFor(handle), "pdf"))).toEqual(["file-exists"]);
});

test("cancelling the save dialog saves nothing", async () => {
  const { api, handle } = await opened({
    services: { saveWhole: async () => Promise.reject(new Error("must not be called")) },
  });
  expect(await api.saveNote(requestFor(handle), "pdf")).toEqual(success(null));
});

test("deleting a template moves its folder to the bin, and never a built-in one", async () => {
  const binned: string[] = [];
  const api = apiWith({ dialogs: { moveToBin: async (folder) => void binned.push(folder) } });
  expect(codesOf(await api.deleteTemplate("full-brief", REVISION))).toEqual(["built-in-template"]);
  expect((await api.deleteTemplate("own", REVISION)).ok).toBe(true);
  expect(binned).toEqual(["/data/templates/own"]);
});

test("a template that another changed is not deleted before the person has seen it", async () => {
  const binned: string[] = [];
  const api = apiWith({ dialogs: { moveToBin: async (folder) => void binned.push(folder) } });
  const outcome = valueFrom(await api.deleteTemplate("own", "b".repeat(64)));
  expect(outcome).toMatchObject({ type: "changed", theirs: { id: "own", revision: REVISION } });
  expect(binned).toEqual([]);
});

test("a bin that refuses is told without the path", async () => {
  const api = apiWith({
    dialogs: { moveToBin: async () => Promise.reject(new Error("/data/templates/own")) },
  });
  const result = await api.deleteTemplate("own", REVISION);
  expect(codesOf(result)).toEqual(["not-binned"]);
  expect(JSON.stringify(result)).not.toContain("/data");
});

test("a chosen Word template comes with what it lends, and what it does not", async () => {
  const taken: string[] = [];
  const problem = { code: "house-left-out", severity: "information", message: "left out: comments" } as const;
  const take = async (file: string) => {
    taken.push(file);
    return success(HOUSE, [problem]);
  };
  const api = apiWith({
    services: { house: fakeHouse({ take }) },
    dialogs: { askFile: async () => "/data/ministry.dotx" },
  });
  const chosen = await api.chooseHouse();
  expect(taken).toEqual(["/data/ministry.dotx"]);
  expect(chosen).toEqual(success({ name: "ministry.dotx", ownStyles: 1, allStyles: 2 }, [problem]));
});

test("cancelling the dialog for a Word template changes nothing", async () => {
  const take = async () => Promise.reject(new Error("must not be called"));
  const api = apiWith({ services: { house: fakeHouse({ take }) } });
  expect(await api.chooseHouse()).toEqual(success(null));
  expect(await api.findHouse()).toEqual(success(null));
});

test("a saved Word file tells its own pages, and a PDF its own", async () => {
  const folder = await mkdtemp(join(tmpdir(), "attache-saved-"));
  const wordPages = { pages: 6, least: 6, most: 7 };
  const { api, handle } = await opened({
    services: {
      worker: fakeWorker({ generate: async (_, request) => success(noteOf(request, { wordPages })) }),
    },
    dialogs: { askSave: async (name) => join(folder, name) },
  });
  expect(valueFrom(await api.saveNote(requestFor(handle), "docx"))?.pages).toBe(6);
  expect(valueFrom(await api.saveNote(requestFor(handle), "pdf"))?.pages).toBe(2);
});

test.each([
  [
    { pages: 2, least: 2, most: 3 },
    { pages: 2, least: 2, most: 3 },
  ],
  [{ pages: 2, least: 2, most: 2 }, undefined],
])(
  "a preview tells the pages in Word only where they may be others than the PDF's: %o",
  async (wordPages, told) => {
    const { api, handle } = await opened({
      services: {
        worker: fakeWorker({ generate: async (_, request) => success(noteOf(request, { wordPages })) }),
      },
    });
    expect(valueFrom(await api.preview(requestFor(handle))).wordPages).toEqual(told);
  },
);

test("the templates of the library are passed on as they are", async () => {
  const api = apiWith({ services: { templates: fakeTemplates() } });
  expect(valueFrom(await api.listTemplates())).toHaveLength(1);
  expect(valueFrom(await api.readTemplate("x")).id).toBe("x");
});

test("only so many dossiers are kept open", async () => {
  const { api, handle } = await opened();
  for (let count = 0; count < 8; count += 1) await api.chooseDossier();
  expect(codesOf(await api.preview(requestFor(handle)))).toEqual(["unknown-dossier"]);
  expect(FOLDER.problems).toEqual([]);
});
