import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { success } from "../../../core/problem/result.ts";
import { createApi } from "../../../electron/main/api-handlers.ts";
import { droppedDossier } from "../../../electron/main/dossiers/dropped-dossier.ts";
import { problemReply } from "../../../electron/main/problem-reply.ts";
import type { Services } from "../../../electron/main/services.ts";
import { codesOf, FOLDER, fakeDialogs, fakeProgram, fakeServices, valueFrom } from "./fakes.ts";

let folder = "";
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "attache-dossiers-")), "uk-kazakhstan");
  mkdirSync(folder);
  writeFileSync(join(folder, "dossier.yaml"), "");
});

function program(services: Partial<Services> = {}, samples = "", given: string[] = []) {
  const shown: string[] = [];
  const documents: string[] = [];
  const api = createApi({
    program: fakeProgram(),
    services: fakeServices(services),
    dialogs: fakeDialogs({
      askFolder: async () => folder,
      showInFolder: (file) => shown.push(file),
      addRecentDocument: (path) => documents.push(path),
    }),
    samples,
    takeOpenedFile: () => null,
    takeOpenedFolder: () => given.pop() ?? null,
    onStage: () => {},
    onClosingConfirmed: () => {},
  });
  return { api, shown, documents };
}

describe("a dropped dossier", () => {
  test("is opened by its folder and by its dossier.yaml", async () => {
    const { api } = program();
    for (const path of [folder, join(folder, "dossier.yaml")])
      expect(valueFrom(await api.openDroppedDossier(path)).name).toBe("uk-kazakhstan");
  });

  test.each([
    ["a folder without dossier.yaml", () => tmpdir()],
    ["a folder that is not there", () => join(folder, "nowhere")],
    ["another file", () => join(folder, "people.yaml")],
    ["what lies on no disk", () => ""],
    ["a relative path", () => "uk-kazakhstan"],
  ])("is refused where it is %s", async (_, path) => {
    expect(codesOf(await program().api.openDroppedDossier(path()))).toEqual(["not-a-dossier"]);
  });

  test.skipIf(process.platform === "win32")("is refused where a link stands for the folder", async () => {
    symlinkSync(folder, `${folder}-link`);
    expect(codesOf(await program().api.openDroppedDossier(`${folder}-link`))).toEqual(["not-a-dossier"]);
  });

  test("is refused where it lies on another computer", async () => {
    expect(codesOf(await droppedDossier("//server/share/uk", "win32"))).toEqual(["dossier-remote"]);
  });
});

test("a folder that the system asks to open is opened without a dialog, once", async () => {
  const given = join(folder, "..", "given");
  mkdirSync(given);
  writeFileSync(join(given, "dossier.yaml"), "");
  const { api } = program({}, "", [given]);
  expect(valueFrom(await api.chooseDossier())?.name).toBe("given");
  expect(valueFrom(await api.chooseDossier())?.name).toBe("uk-kazakhstan");
});

test("a folder that the system asks to open is refused where it holds no dossier", async () => {
  expect(codesOf(await program({}, "", [tmpdir()]).api.chooseDossier())).toEqual(["not-a-dossier"]);
});

describe("recent dossiers", () => {
  test("are those that were opened, by id and title, without their paths", async () => {
    const { api, documents } = program();
    valueFrom(await api.chooseDossier());
    const listed = valueFrom(await api.listRecentDossiers());
    expect(listed).toEqual([{ id: expect.any(String), title: FOLDER.view.title, isSample: false }]);
    expect(JSON.stringify(listed)).not.toContain(folder);
    expect(documents).toEqual([folder]);
    expect(valueFrom(await api.openRecentDossier(listed[0]?.id ?? "")).name).toBe("uk-kazakhstan");
  });

  test("have the sample among them, which is no document of the person's", async () => {
    const { api, documents } = program({}, join(folder, ".."));
    valueFrom(await api.openSampleDossier());
    expect(valueFrom(await api.listRecentDossiers())).toMatchObject([{ isSample: true }]);
    expect(documents).toEqual([]);
  });

  test("lose one whose folder is gone when it is asked for, and none that only has faults", async () => {
    let isFaulty = false;
    const openFolder = async () => (isFaulty ? problemReply<typeof FOLDER>("yaml", "m") : success(FOLDER));
    const { api } = program({ openFolder });
    valueFrom(await api.chooseDossier());
    const [{ id } = { id: "" }] = valueFrom(await api.listRecentDossiers());
    isFaulty = true;
    expect(codesOf(await api.openRecentDossier(id))).toEqual(["yaml"]);
    expect(valueFrom(await api.listRecentDossiers())).toHaveLength(1);
    rmSync(folder, { recursive: true });
    expect(codesOf(await api.openRecentDossier(id))).toEqual(["dossier-gone"]);
    expect(valueFrom(await api.listRecentDossiers())).toEqual([]);
    expect(codesOf(await api.openRecentDossier(id))).toEqual(["unknown-dossier"]);
  });
});

test("a file of the dossier is shown by its name in views and problems, and no other file", async () => {
  const { api, shown } = program();
  const handle = valueFrom(await api.chooseDossier())?.handle ?? "";
  const names = ["topics/minerals.yaml", "uk-kazakhstan/dossier.yaml"];
  for (const name of names) valueFrom(await api.showDossierFile(handle, name));
  expect(shown).toEqual([join(folder, "topics/minerals.yaml"), join(folder, "dossier.yaml")]);
  for (const name of ["../../etc/passwd", "topics/../dossier.yaml", "/etc/passwd", "people.yaml"])
    expect(codesOf(await api.showDossierFile(handle, name))).toEqual(["no-file"]);
  expect(shown).toHaveLength(2);
});
