import { setImmediate as turn } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { failure, type Result, success } from "../../../core/problem/result.ts";
import { createApi } from "../../../electron/main/api-handlers.ts";
import type { OpenDossiersOptions } from "../../../electron/main/dossiers/open-dossiers.ts";
import type { ViewedFolder } from "../../../workspace/workspace.ts";
import {
  codesOf,
  FOLDER,
  fakeDialogs,
  fakeFolderWatch,
  fakeOpenDossiers,
  fakeProgram,
  fakeServices,
  requestFor,
  valueFrom,
} from "./fakes.ts";

const CHANGED: ViewedFolder = {
  ...FOLDER,
  revision: "e".repeat(64),
  view: { ...FOLDER.view, title: "Corrected" },
};

/** A disk that a test changes: its state as listings tell it, and its contents. */
function disk() {
  const log: string[] = [];
  const state = { text: "1", isSettled: true, content: success(FOLDER) as Result<ViewedFolder> };
  const watching = new Map<string, () => void>();
  const options = {
    folderWatch: fakeFolderWatch({
      stamp: async () => ({ text: state.text, isSettled: state.isSettled }),
      watch(folder, onChange) {
        watching.set(folder, onChange);
        return () => void watching.delete(folder);
      },
    }),
    openFolder: async () => state.content,
    async reopenFolder(_folder, _today, known) {
      log.push("read");
      const { content } = state;
      return content.ok && content.value.revision === known ? success(null) : content;
    },
    async readRevision() {
      log.push("compare");
      return state.content.ok ? success(state.content.value.revision) : state.content;
    },
    onChanged: (handle) => log.push(`changed ${handle}`),
  } satisfies Partial<OpenDossiersOptions>;
  return { state, log, watching, dossiers: fakeOpenDossiers(options), options };
}

async function opened() {
  const it = disk();
  const { handle } = valueFrom(await it.dossiers.open("/data/UK", "2026-03-04"));
  return { ...it, handle };
}

test("an opened dossier has the revision of its files, and only one that ships is a sample", async () => {
  const { dossiers } = disk();
  const open = async (folder: string) => valueFrom(await dossiers.open(folder, "2026-03-04"));
  expect(await open("/data/UK")).toMatchObject({ revision: FOLDER.revision, isSample: false });
  expect(await open("/samples/uk-kazakhstan")).toMatchObject({ isSample: true });
  expect(await open("/samples/uk-kazakhstan/inner")).toMatchObject({ isSample: false });
});

test("problems of faulty topics name no folder of this machine", async () => {
  const problem = {
    code: "yaml",
    severity: "error",
    message: "m",
    place: { file: "/data/secret/UK/topics/x.yaml", line: 3, column: 1 },
  } as const;
  const faultyTopics = [{ id: "x", title: "X", file: "topics/x.yaml", problems: [problem] }];
  const folder = { ...FOLDER, view: { ...FOLDER.view, faultyTopics } };
  const dossiers = fakeOpenDossiers({ openFolder: async () => success(folder) });
  const { dossier } = valueFrom(await dossiers.open("/data/secret/UK", "2026-03-04"));
  expect(dossier.faultyTopics[0]?.problems[0]?.place).toEqual({ file: "topics/x.yaml", line: 3, column: 1 });
});

describe("a dossier whose files changed", () => {
  test("is not current, is told of once for each state, and can still be looked at", async () => {
    const { dossiers, state, log, handle } = await opened();
    expect((await dossiers.findCurrent(handle)).ok).toBe(true);
    state.text = "2";
    expect(codesOf(await dossiers.findCurrent(handle))).toEqual(["dossier-changed"]);
    await dossiers.checkAll();
    expect(log).toEqual([`changed ${handle}`]);
    state.text = "3";
    await dossiers.checkAll();
    expect(log).toEqual([`changed ${handle}`, `changed ${handle}`]);
    expect(valueFrom(dossiers.find(handle))).toBe(FOLDER);
  });

  test("is read again under the same handle, and is current then", async () => {
    const { dossiers, state, handle } = await opened();
    Object.assign(state, { text: "2", content: success(CHANGED) });
    const refreshed = valueFrom(await dossiers.refresh(handle, "2026-03-04"));
    expect(refreshed).toMatchObject({ handle, revision: CHANGED.revision, dossier: { title: "Corrected" } });
    expect(valueFrom(await dossiers.findCurrent(handle))).toBe(CHANGED);
  });

  test("and whose contents are the same is current again, and null says so", async () => {
    const { dossiers, state, handle } = await opened();
    state.text = "2";
    expect(valueFrom(await dossiers.refresh(handle, "2026-03-04"))).toBeNull();
    expect(valueFrom(await dossiers.findCurrent(handle))).toBe(FOLDER);
  });

  test("and which can no longer be read tells why, and is not current", async () => {
    const { dossiers, state, handle } = await opened();
    const problem = { code: "no-dossier", severity: "error", message: "gone" } as const;
    Object.assign(state, { text: "2", content: failure([problem]) });
    expect(codesOf(await dossiers.refresh(handle, "2026-03-04"))).toEqual(["no-dossier"]);
    expect(codesOf(await dossiers.findCurrent(handle))).toEqual(["dossier-changed"]);
    expect(valueFrom(dossiers.find(handle))).toBe(FOLDER);
  });

  test("is read once where the window asks twice", async () => {
    const { dossiers, log, handle } = await opened();
    await Promise.all([1, 2].map(() => dossiers.refresh(handle, "2026-03-04")));
    expect(log).toEqual(["read"]);
  });
});

describe("a dossier that was opened just after a change", () => {
  test("is compared by its contents until times can tell, so that no change is missed", async () => {
    const it = disk();
    it.state.isSettled = false;
    const { handle } = valueFrom(await it.dossiers.open("/data/UK", "2026-03-04"));
    it.state.content = success(CHANGED);
    expect(codesOf(await it.dossiers.findCurrent(handle))).toEqual(["dossier-changed"]);
    it.state.content = success(FOLDER);
    it.state.isSettled = true;
    expect((await it.dossiers.findCurrent(handle)).ok).toBe(true);
    expect((await it.dossiers.findCurrent(handle)).ok).toBe(true);
    expect(it.log).toEqual(["compare", `changed ${handle}`, "compare"]);
  });
});

test("a watched folder is looked at when it tells of a change; one of nine dossiers is watched no more", async () => {
  const { dossiers, state, watching, log, handle } = await opened();
  watching.get("/data/UK")?.();
  await turn();
  expect(log).toEqual([]);
  state.text = "2";
  watching.get("/data/UK")?.();
  await turn();
  expect(log).toEqual([`changed ${handle}`]);
  for (let index = 0; index < 8; index += 1) await dossiers.open(`/data/${index}`, "2026-03-04");
  expect(watching.has("/data/UK")).toBe(false);
  expect(codesOf(dossiers.find(handle))).toEqual(["unknown-dossier"]);
  dossiers.close();
  expect(watching.size).toBe(0);
});

test("a search asks for the revision that the window shows", async () => {
  const asked: unknown[] = [];
  const searchFolder = async (...args: readonly string[]) => {
    asked.push(args);
    return success(["q1"]);
  };
  const dossiers = fakeOpenDossiers({ searchFolder });
  const { handle } = valueFrom(await dossiers.open("/data/UK", "2026-03-04"));
  expect(valueFrom(await dossiers.search(handle, "why"))).toEqual(["q1"]);
  expect(asked).toEqual([["/data/UK", FOLDER.revision, "why"]]);
  expect(codesOf(await dossiers.search("other", "why"))).toEqual(["unknown-dossier"]);
});

describe("over the contract", () => {
  async function program(change: { text: string }) {
    const events: string[] = [];
    const generated: string[] = [];
    const saved: string[] = [];
    let focus = (): void => {};
    const services = fakeServices({
      folderWatch: fakeFolderWatch({ stamp: async () => ({ text: change.text, isSettled: true }) }),
      saveFiles: async (files) => {
        saved.push(...files.map(({ file }) => file));
        return success("saved");
      },
    });
    const { generate } = services.worker;
    const api = createApi({
      program: fakeProgram(),
      services: {
        ...services,
        worker: {
          ...services.worker,
          generate: (job, ...rest) => {
            generated.push(job);
            return generate(job, ...rest);
          },
        },
      },
      dialogs: fakeDialogs({
        askFolder: async () => "/data/UK",
        askSave: async () => {
          if (change.text === "during the dialog") change.text = "2";
          return "/notes/call.pdf";
        },
      }),
      samples: "",
      takeOpenedFile: () => null,
      onStage: () => {},
      onDossierChanged: (handle) => events.push(handle),
      onFocus: (listener) => (focus = listener),
      onClosingConfirmed: () => {},
    });
    const handle = valueFrom(await api.chooseDossier())?.handle ?? "";
    return { api, handle, events, generated, saved, focus: () => focus() };
  }

  test("neither a preview nor a save is made from old files", async () => {
    const change = { text: "1" };
    const { api, handle, events, generated } = await program(change);
    change.text = "2";
    expect(codesOf(await api.preview(requestFor(handle)))).toEqual(["dossier-changed"]);
    expect(codesOf(await api.saveNotes(requestFor(handle), ["pdf"]))).toEqual(["dossier-changed"]);
    expect([events, generated]).toEqual([[handle], []]);
  });

  test("a note is not saved where files change while the person chooses its name", async () => {
    const { api, handle, saved } = await program({ text: "during the dialog" });
    expect(codesOf(await api.saveNotes(requestFor(handle), ["pdf"]))).toEqual(["dossier-changed"]);
    expect(saved).toEqual([]);
  });

  test("the focus of the window makes it look at the files", async () => {
    const change = { text: "1" };
    const { handle, events, focus } = await program(change);
    focus();
    await turn();
    change.text = "2";
    focus();
    await turn();
    expect(events).toEqual([handle]);
  });
});
