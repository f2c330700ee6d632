import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { dossierView } from "../../../core/dossier/dossier-view.ts";
import { success } from "../../../core/problem/result.ts";
import type { Api } from "../../../electron/contract/api.ts";
import type { OpenedBrief } from "../../../electron/contract/briefs.ts";
import { createApi } from "../../../electron/main/api-handlers.ts";
import type { OpenedFile } from "../../../electron/main/opened-file/brief-argument.ts";
import type { Dialogs, Services } from "../../../electron/main/services.ts";
import { revisionOf } from "../../../workspace/revision.ts";
import type { ViewedFolder } from "../../../workspace/workspace.ts";
import {
  BRIEF,
  codesOf,
  FOLDER,
  fakeDialogs,
  fakeDrafts,
  fakeProgram,
  fakeServices,
  realBriefs,
  valueFrom,
} from "./fakes.ts";

let home = "";
let dossierFolder = "";
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "attache-brief-handlers-"));
  dossierFolder = join(home, "uk-kz");
  mkdirSync(dossierFolder);
  writeFileSync(join(dossierFolder, "dossier.yaml"), "");
});

/** The dossier with other entries of its one topic, by id and text. */
function folderWith(texts: Readonly<Record<string, string>>): ViewedFolder {
  const [topic] = FOLDER.dossier.topics;
  const [, ask] = topic?.entries ?? [];
  if (!topic || ask?.type !== "ask") throw new Error("the dossier has another form");
  const entries = Object.entries(texts).map(([id, text]) => ({ ...ask, id, text }));
  const dossier = { ...FOLDER.dossier, topics: [{ ...topic, entries }] };
  const revision = revisionOf([{ name: "topics/minerals.yaml", text: JSON.stringify(texts) }]);
  return { ...FOLDER, dossier, revision, view: dossierView(dossier, FOLDER.scheme) };
}

interface Start {
  readonly given?: OpenedFile;
  readonly folder?: ViewedFolder;
  readonly dialogs?: Partial<Dialogs>;
  readonly services?: Partial<Services>;
}

let running: Services["briefs"] | undefined;

/** Ends the program that was started last, which leaves its locks to nobody. */
async function quit(): Promise<void> {
  await running?.closeAll();
}

/** A program that starts anew over the same home folder. */
function started({ given, folder = FOLDER, dialogs, services }: Start = {}): Api {
  const waiting = given ? [given] : [];
  const drafts = fakeDrafts();
  const own = realBriefs(drafts, home);
  running = own.briefs;
  return createApi({
    program: fakeProgram(),
    services: fakeServices({
      openFolder: async (path) => success({ ...folder, dossier: { ...folder.dossier, id: basename(path) } }),
      drafts,
      ...own,
      ...services,
    }),
    dialogs: fakeDialogs({ askFolder: async () => dossierFolder, ...dialogs }),
    samples: "",
    takeOpenedFile: () => waiting.pop() ?? null,
    onStage: () => {},
    onClosingConfirmed: () => {},
  });
}

async function created(api: Api, brief = BRIEF): Promise<OpenedBrief> {
  const handle = valueFrom(await api.chooseDossier())?.handle ?? "";
  return valueFrom(await api.createBrief(handle, brief, "Call"));
}

const briefFile = () => join(home, "Briefs", "Call.attachebrief");

test("a new brief comes with its dossier, without any path, and is listed", async () => {
  const api = started();
  const opened = await created(api, { ...BRIEF, title: "" });
  expect(opened).toMatchObject({
    name: "Call",
    brief: { title: "" },
    history: [],
    isReadOnly: false,
    dossier: { name: "uk-kz" },
  });
  expect(opened.composedWith).toBeUndefined();
  expect(JSON.stringify(opened)).not.toContain(home);
  expect(valueFrom(await api.listBriefs())).toMatchObject([
    { id: opened.id, state: "draft", dossier: { id: "uk-kz", title: "UK and Kazakhstan" } },
  ]);
});

test("the brief that was open is open again at the next start, with the dossier from its last place", async () => {
  const first = started();
  const { id, revision } = await created(first);
  const saved = valueFrom(await first.saveBrief(id, { ...BRIEF, title: "Typed" }, revision));
  expect(saved.type).toBe("saved");
  await quit();
  const again = valueFrom(await started().lastOpenBrief());
  expect(again).toMatchObject({
    id,
    brief: { title: "Typed" },
    dossier: { name: "uk-kz" },
    isReadOnly: false,
  });
  if (saved.type === "saved") expect(again?.revision).toBe(saved.revision);
});

test("a renamed brief is the last one open under its new name; a closed one is not", async () => {
  const first = started();
  const { id } = await created(first);
  await first.renameBrief(id, "Visit");
  const second = started();
  expect(valueFrom(await second.lastOpenBrief())).toMatchObject({ id, name: "Visit" });
  await second.closeBrief(id);
  expect(valueFrom(await started().lastOpenBrief())).toBeNull();
});

test("the last brief is found by its id where another program has renamed it", async () => {
  const { id } = await created(started());
  renameSync(briefFile(), join(home, "Briefs", "Visit.attachebrief"));
  expect(valueFrom(await started().lastOpenBrief())).toMatchObject({ id, name: "Visit" });
});

test("a brief that lies elsewhere is in the list once it was opened, under whatever name, and while it is there", async () => {
  const { id } = await created(started());
  await quit();
  const shared = join(home, "Shared");
  mkdirSync(shared);
  renameSync(briefFile(), join(shared, "Call.attachebrief"));
  const api = started();
  expect(valueFrom(await api.listBriefs())).toEqual([]);
  expect(valueFrom(await api.openDroppedBrief(join(shared, "Call.attachebrief")))).toMatchObject({ id });
  await quit();
  const next = started();
  const [listed, ...others] = valueFrom(await next.listBriefs());
  expect(others).toEqual([]);
  expect(listed).toMatchObject({ id, name: "Call", folder: "Shared" });
  expect(JSON.stringify(listed)).not.toContain(home);
  await next.renameBrief(id, "Visit");
  expect(valueFrom(await next.listBriefs())).toMatchObject([{ id, name: "Visit", folder: "Shared" }]);
  expect(valueFrom(await next.openBrief(id))).toMatchObject({ id, name: "Visit" });
  await quit();
  renameSync(join(shared, "Visit.attachebrief"), briefFile());
  expect(valueFrom(await started().listBriefs())).toMatchObject([{ id, name: "Call" }]);
  expect(valueFrom(await started().listBriefs())[0]).not.toHaveProperty("folder");
});

test("a last brief that was deleted by another program is a warning, and no failure", async () => {
  await created(started());
  rmSync(briefFile());
  const last = await started().lastOpenBrief();
  expect(valueFrom(last)).toBeNull();
  expect(last.problems).toMatchObject([{ code: "brief-unreadable", severity: "warning" }]);
});

test("a save over another's change writes nothing and gives theirs with the dossier", async () => {
  const api = started();
  const { id, revision } = await created(api);
  writeFileSync(briefFile(), readFileSync(briefFile(), "utf8").replace("title: Call on", "title: Visit to"));
  const saved = valueFrom(await api.saveBrief(id, { ...BRIEF, audience: "Mine" }, revision));
  expect(saved).toMatchObject({
    type: "changed",
    theirs: { id, brief: { title: "Visit to the Minister" }, dossier: { name: "uk-kz" } },
  });
});

test("a brief that is not open is not saved", async () => {
  const { id, revision } = await created(started());
  const other = started();
  await other.listBriefs();
  expect(codesOf(await other.saveBrief(id, BRIEF, revision))).toEqual(["brief-not-open"]);
});

describe("a brief whose dossier is gone", () => {
  test("names it, and opens with the folder that the person then chooses", async () => {
    const { id } = await created(started());
    const moved = join(home, "elsewhere");
    mkdirSync(moved);
    renameSync(dossierFolder, join(moved, "uk-kz"));
    const api = started({ dialogs: { askFolder: async () => join(moved, "uk-kz") } });
    expect(codesOf(await api.lastOpenBrief())).toEqual(["dossier-not-found"]);
    expect(valueFrom(await api.briefWithoutDossier())).toEqual({
      id,
      name: "Call",
      dossier: { id: "uk-kz", title: "UK and Kazakhstan" },
    });
    expect(valueFrom(await api.locateDossier(id))).toMatchObject({ id, dossier: { name: "uk-kz" } });
    expect(valueFrom(await api.briefWithoutDossier())).toBeNull();
    expect(valueFrom(await started().openBrief(id))).toMatchObject({ id });
  });

  test("stays closed where the dialog is cancelled, and others may write it", async () => {
    const { id } = await created(started());
    rmSync(dossierFolder, { recursive: true });
    const lockNames = () => readdirSync(join(home, "Briefs")).filter((name) => name.endsWith(".lock"));
    for (const name of lockNames()) rmSync(join(home, "Briefs", name));
    const api = started({ dialogs: { askFolder: async () => null } });
    expect(codesOf(await api.openBrief(id))).toEqual(["dossier-not-found"]);
    expect(valueFrom(await api.locateDossier(id))).toBeNull();
    expect(lockNames()).toEqual([]);
  });
});

describe("a file that the system asks to open", () => {
  test("is opened where it lies, with the dossier of its last place", async () => {
    const { id } = await created(started());
    const sent = join(home, "sent.attachebrief");
    renameSync(briefFile(), sent);
    const api = started({ given: { type: "file", file: sent } });
    expect(valueFrom(await api.takeOpenedBrief())).toMatchObject({ id, name: "sent" });
    expect(valueFrom(await api.takeOpenedBrief())).toBeNull();
  });

  test("becomes a new document where it is of the kind that the command line reads", async () => {
    const file = join(home, "Old visit.attachebrief");
    const text =
      "dossier: uk-kz\ntitle: Old\naudience: A\ntemplate: t\nceiling: official\ntopics: [minerals]\n";
    writeFileSync(file, text);
    const api = started({ given: { type: "file", file } });
    const opened = valueFrom(await api.takeOpenedBrief());
    expect(opened).toMatchObject({ name: "Old visit", brief: { title: "Old", date: "2026-03-04" } });
    expect(readdirSync(join(home, "Briefs"))).toContain("Old visit.attachebrief");
    expect(readFileSync(file, "utf8")).toBe(text);
  });

  test("leads to its document again, as long as neither was changed or taken away", async () => {
    const file = join(home, "Old visit.attachebrief");
    const old =
      "dossier: uk-kz\ntitle: Old\naudience: A\ntemplate: t\nceiling: official\ntopics: [minerals]\n";
    writeFileSync(file, old);
    const open = async () => {
      const opened = valueFrom(await started({ given: { type: "file", file } }).takeOpenedBrief());
      await quit();
      return opened?.id;
    };
    const first = await open();
    expect(await open()).toBe(first);
    renameSync(join(home, "Briefs", "Old visit.attachebrief"), join(home, "Briefs", "Renamed.attachebrief"));
    expect(await open()).toBe(first);
    writeFileSync(file, old.replace("title: Old", "title: Newer"));
    const second = await open();
    expect(second).not.toBe(first);
    rmSync(join(home, "Briefs", "Old visit.attachebrief"));
    expect([first, second]).not.toContain(await open());
  });

  test("is opened as well when it is dropped on the window", async () => {
    const { id } = await created(started());
    expect(valueFrom(await started().openDroppedBrief(briefFile()))).toMatchObject({ id });
    for (const path of ["", "Call.attachebrief", join(dossierFolder, "dossier.yaml")])
      expect(codesOf(await started().openDroppedBrief(path))).toEqual(["not-a-brief"]);
  });

  test.each(["remote", "unreadable-name"] as const)("is refused where it is %s", async (reason) => {
    const api = started({ given: { type: "refused", reason } });
    expect((await api.takeOpenedBrief()).ok).toBe(false);
  });

  test("is not opened with a folder that it alone names, unless the person agrees", async () => {
    await created(started());
    const sent = join(home, "mail", "sent.attachebrief");
    mkdirSync(join(home, "mail"));
    renameSync(briefFile(), sent);
    rmSync(join(home, "briefs.json"));
    const asked: string[] = [];
    const confirmFolder = async (folder: string) => asked.push(folder) < 0;
    const api = started({ given: { type: "file", file: sent }, dialogs: { confirmFolder } });
    expect(codesOf(await api.takeOpenedBrief())).toEqual(["dossier-not-found"]);
    expect(asked).toEqual([dossierFolder]);
  });
});

test("renewing tells what changed, fell away and is new since the brief was composed", async () => {
  const brief = { ...BRIEF, topics: [{ topic: "minerals", entries: ["a", "b"] }] };
  const before = started({ folder: folderWith({ a: "One", b: "Two", c: "Three" }) });
  const { id } = await created(before, brief);
  await quit();
  const api = started({ folder: folderWith({ a: "One more", c: "Three", d: "Four" }) });
  const opened = valueFrom(await api.lastOpenBrief());
  expect(opened?.composedWith).toMatch(/^[\da-f]{64}$/);
  expect(valueFrom(await api.renewBrief(id))).toEqual({
    changed: [{ topic: "minerals", entry: "a", before: "One", now: "One more" }],
    gone: [{ topic: "minerals", entry: "b", before: "Two" }],
    added: [{ topic: "minerals", entry: "d", now: "Four", isChosen: false }],
    topicsGone: [],
  });

  // A save is no renewal: what the person has not seen stays told.
  const without = { ...brief, topics: [{ topic: "minerals", entries: ["a"] }] };
  const saved = valueFrom(await api.saveBrief(id, without, opened?.revision ?? ""));
  expect(saved.type).toBe("saved");
  const left = valueFrom(await api.takeOverRenewal(id, ["a"]));
  expect(left).toMatchObject({ changed: [], gone: [], added: [{ entry: "d" }] });
  expect(valueFrom(await api.openBrief(id)).composedWith).toBeDefined();
  await api.takeOverRenewal(id, ["d"]);
  expect(valueFrom(await api.openBrief(id)).composedWith).toBeUndefined();
});

test("a brief goes to the bin and is not the last one open any more", async () => {
  const api = started({ dialogs: { moveToBin: async (file) => rmSync(file) } });
  const { id } = await created(api);
  valueFrom(await api.deleteBrief(id));
  expect(valueFrom(await api.listBriefs())).toEqual([]);
  expect(await started().lastOpenBrief()).toEqual(success(null));
});
