import { mkdir, mkdtemp } from "node:fs/promises";
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
  readonly samples?: string;
}

function apiWith(setting: Setting = {}): Api {
  return createApi({
    program: fakeProgram(),
    services: fakeServices(setting.services),
    dialogs: fakeDialogs(setting.dialogs),
    samples: setting.samples ?? "",
    takeOpenedFile: () => null,
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

test("a brief that another template proposed becomes what the dossier proposes for the new one", async () => {
  const { api, handle } = await opened();
  const { dossier, brief } = FOLDER;
  const other = { ...brief, template: "other-brief", title: dossier.title, options: { gone: true } };
  expect(valueFrom(await api.adaptBrief(handle, other, "full-brief"))).toEqual(brief);
  expect(codesOf(await api.adaptBrief("gone", other, "full-brief"))).toEqual(["unknown-dossier"]);
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

test.each([
  [
    { pages: 2, min: 2, max: 3 },
    { pages: 2, min: 2, max: 3 },
  ],
  [{ pages: 2, min: 2, max: 2 }, undefined],
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
