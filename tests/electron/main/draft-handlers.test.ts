import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { success } from "../../../core/problem/result.ts";
import { createApi } from "../../../electron/main/api-handlers.ts";
import { storedDraft } from "../../../electron/main/drafts/stored-draft.ts";
import { answer } from "../../../electron/main/requests/answer.ts";
import type { Services } from "../../../electron/main/services.ts";
import {
  BRIEF,
  codesOf,
  FOLDER,
  fakeDialogs,
  fakeProgram,
  fakeServices,
  REVISION,
  valueFrom,
} from "./fakes.ts";

const TEMPLATE = { id: "own", builtIn: false, files: [{ name: "template.hbs", text: "<p>Mine</p>" }] };
const CHANGED = { ...BRIEF, title: "Half a tit" };

/** A program over drafts that outlive it, with one dossier open. */
async function started(services: Services, folder = "/data/UK") {
  const confirmed: true[] = [];
  const api = createApi({
    program: fakeProgram(),
    services,
    dialogs: fakeDialogs({ askFolder: async () => folder }),
    samples: "",
    takeOpenedFile: () => null,
    onStage: () => {},
    onClosingConfirmed: () => confirmed.push(true),
  });
  const dossier = valueFrom(await api.chooseDossier())?.handle ?? "";
  return { api, dossier, confirmed };
}

describe("the draft of a brief", () => {
  test("is found by the dossier's folder after the program has started again", async () => {
    const services = fakeServices();
    const first = await started(services);
    valueFrom(await first.api.keepDraft({ type: "brief", dossier: first.dossier, brief: CHANGED }));
    const again = await started(services);
    const subject = { type: "brief", dossier: again.dossier } as const;
    const draft = { type: "brief", brief: CHANGED, keptAt: 1_000, baseChanged: false };
    expect(await again.api.findDraft(subject)).toEqual(success(draft));
    const openFolder = async () => success({ ...FOLDER, brief: { ...BRIEF, title: "Another start" } });
    const other = await started({ ...services, openFolder }, "/data/Other");
    expect(valueFrom(await other.api.findDraft({ type: "brief", dossier: other.dossier }))).toBeNull();
    await again.api.dropDraft(subject);
    expect(valueFrom(await again.api.findDraft(subject))).toBeNull();
  });

  test("knows that the dossier's own brief has changed since, but not that another day has come", async () => {
    const services = fakeServices();
    const first = await started(services);
    await first.api.keepDraft({ type: "brief", dossier: first.dossier, brief: CHANGED });
    const changes = [
      [{ date: "2026-03-05" }, false],
      [{ audience: "Minister" }, true],
    ] as const;
    for (const [change, baseChanged] of changes) {
      const openFolder = async () => success({ ...FOLDER, brief: { ...BRIEF, ...change } });
      const { api, dossier } = await started({ ...services, openFolder });
      expect(valueFrom(await api.findDraft({ type: "brief", dossier }))).toMatchObject({ baseChanged });
    }
  });

  test("follows a dossier whose folder was moved, and no other", async () => {
    const services = fakeServices();
    const gone = join(tmpdir(), "attache-folder-that-is-gone");
    const still = mkdtempSync(join(tmpdir(), "attache-still-"));
    for (const folder of [gone, still]) {
      const { api, dossier } = await started(services, folder);
      valueFrom(await api.keepDraft({ type: "brief", dossier, brief: { ...CHANGED, title: folder } }));
    }
    const openFolder = async () => success({ ...FOLDER, brief: { ...BRIEF, title: "Another start" } });
    const other = await started({ ...services, openFolder }, "/data/Other");
    expect(valueFrom(await other.api.findDraft({ type: "brief", dossier: other.dossier }))).toBeNull();
    const moved = await started(services, "/data/Moved");
    const subject = { type: "brief", dossier: moved.dossier } as const;
    expect(valueFrom(await moved.api.findDraft(subject))).toMatchObject({ brief: { title: gone } });
    // It belongs to the new folder now, and to no further one.
    const third = await started(services, "/data/Third");
    await moved.api.dropDraft(subject);
    expect(valueFrom(await third.api.findDraft({ type: "brief", dossier: third.dossier }))).toBeNull();
  });
});

test("the draft of a dossier that is not open is refused", async () => {
  const { api } = await started(fakeServices());
  const subject = { type: "brief", dossier: "made-up" } as const;
  expect(codesOf(await api.keepDraft({ ...subject, brief: BRIEF }))).toEqual(["unknown-dossier"]);
  expect(codesOf(await api.findDraft(subject))).toEqual(["unknown-dossier"]);
  expect(codesOf(await api.dropDraft(subject))).toEqual(["unknown-dossier"]);
});

test("the draft of a template comes back with the revision it was based on, and is listed", async () => {
  const { api } = await started(fakeServices());
  await api.keepDraft({ type: "template", template: TEMPLATE, basedOn: REVISION });
  expect(valueFrom(await api.findDraft({ type: "template", id: "own" }))).toEqual({
    type: "template",
    template: TEMPLATE,
    basedOn: REVISION,
    keptAt: 1_000,
  });
  expect(valueFrom(await api.listTemplateDrafts())).toEqual([{ id: "own", keptAt: 1_000 }]);
  await api.dropDraft({ type: "template", id: "own" });
  expect(valueFrom(await api.listTemplateDrafts())).toEqual([]);
});

test("the window's word that its drafts are kept is passed on", async () => {
  const { api, confirmed } = await started(fakeServices());
  expect(await api.confirmClosing()).toEqual(success(null));
  expect(confirmed).toEqual([true]);
});

const UNFIT: readonly (readonly [string, unknown])[] = [
  ["no subject", undefined],
  ["a kind that is not known", { type: "dossier", dossier: "x" }],
  ["a field too many", { type: "template", template: TEMPLATE, basedOn: REVISION, path: "/etc" }],
  ["a revision that is none", { type: "template", template: TEMPLATE, basedOn: "1" }],
  ["half a brief", { type: "brief", dossier: "x", brief: { title: "x" } }],
];

test.each(UNFIT)("%s is refused before anything is kept", async (_, draft) => {
  const { api } = await started(fakeServices());
  const result = await answer(api, "keepDraft", [draft], () => {});
  expect(codesOf(result)).toEqual(["invalid-request"]);
  expect(storedDraft.safeParse(draft).success).toBe(false);
});
