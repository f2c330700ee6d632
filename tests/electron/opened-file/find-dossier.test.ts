import { mkdir, mkdtemp, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { failure, success } from "../../../core/problem/result.ts";
import type { OpenedDossier } from "../../../electron/contract/dossiers.ts";
import type { BriefDossiers } from "../../../electron/main/briefs/brief-dossiers.ts";
import { type FindDossierOptions, findDossier } from "../../../electron/main/briefs/find-dossier.ts";
import { localFolder } from "../../../electron/main/opened-file/brief-argument.ts";
import { codesOf, valueFrom } from "../main/fakes.ts";

let root = "";
const asked: string[] = [];
const opened: string[] = [];

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "attache-find-"));
  asked.length = 0;
  opened.length = 0;
});

async function makeDossier(...names: readonly string[]): Promise<string> {
  const folder = join(root, ...names);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "dossier.yaml"), "");
  return folder;
}

/** The id of each dossier is its folder's name. */
const dossiers: BriefDossiers = {
  async open(folder) {
    opened.push(folder);
    const reference = { id: basename(folder), title: "T", path: folder };
    return success({ opened: {} as OpenedDossier, reference, topics: [], revision: "" });
  },
  find: () => failure([]),
  current: async () => failure([]),
};

/** The folder that is found for a brief in the folder `sent`; null where there is none. */
async function found(path: string, change: Partial<FindDossierOptions> = {}): Promise<string | null> {
  const result = await findDossier({ id: "uk-kz", title: "T", path }, join(root, "sent", "a.attachebrief"), {
    dossiers,
    known: [],
    samples: "",
    platform: "linux",
    confirmFolder: async (folder) => {
      asked.push(folder);
      return false;
    },
    ...change,
  });
  return valueFrom(result)?.reference.path ?? null;
}

const agrees = { confirmFolder: async () => true };

test("the folder in which it was last found opens without asking where the person has opened it before", async () => {
  const folder = await makeDossier("data", "uk-kz");
  expect(await found(folder, { known: [{ id: "uk-kz", folder }] })).toBe(folder);
  expect(asked).toEqual([]);
});

test("a folder that only the brief speaks of opens when the person agrees, and is not read before", async () => {
  const folder = await makeDossier("data", "uk-kz");
  expect(await found(folder)).toBeNull();
  expect(asked).toEqual([folder]);
  expect(opened).toEqual([]);
  expect(await found(folder, agrees)).toBe(folder);
});

test("a folder of that name beside the brief opens without asking", async () => {
  const folder = await makeDossier("sent", "uk-kz");
  expect(await found("/gone/uk-kz")).toBe(folder);
  expect(asked).toEqual([]);
});

test("a folder around the brief is asked about", async () => {
  const folder = await makeDossier();
  await found("/gone/uk-kz");
  expect(asked).toEqual([folder]);
});

test("a dossier that is known by its id is found wherever it was moved", async () => {
  const folder = await makeDossier("moved", "uk-kz");
  const known = [
    { id: "other", folder: await makeDossier("other") },
    { id: "uk-kz", folder },
  ];
  expect(await found("/gone/uk-kz", { known })).toBe(folder);
  expect(asked).toEqual([]);
});

test("a sample is found in the folder of the program as it is now", async () => {
  const folder = await makeDossier("program", "uk-kz");
  expect(await found("/old/program/uk-kz", { samples: join(root, "program") })).toBe(folder);
  expect(asked).toEqual([]);
});

test("a folder that holds a dossier of another id is passed over", async () => {
  const other = await makeDossier("data", "kz-uk");
  expect(await found(other, { known: [{ id: "kz-uk", folder: other }] })).toBeNull();
  expect(await found(other, agrees)).toBeNull();
});

test("a link is no folder of a dossier", async () => {
  await mkdir(join(root, "sent"));
  await symlink(await makeDossier("data", "real"), join(root, "sent", "uk-kz"));
  expect(await found(join(root, "sent", "uk-kz"), agrees)).toBeNull();
  expect(opened).toEqual([]);
});

test("what is wrong with the dossier that was found is told", async () => {
  const folder = await makeDossier("sent", "uk-kz");
  const fault = { code: "wrong-data", severity: "error", message: "broken" } as const;
  const broken = { ...dossiers, open: async () => failure<never>([fault]) };
  const options = { dossiers: broken, known: [], samples: "", platform: "linux", ...agrees } as const;
  const file = join(root, "sent", "a.attachebrief");
  expect(codesOf(await findDossier({ id: "uk-kz", title: "T", path: folder }, file, options))).toEqual([
    "wrong-data",
  ]);
});

describe("of the path in a brief", () => {
  test.each([
    ["\\\\server\\share\\uk-kz", "win32"],
    ["//server/share/uk-kz", "win32"],
    ["\\\\?\\C:\\uk-kz", "win32"],
    ["C:uk-kz", "win32"],
    ["C:\\uk-kz:stream", "win32"],
    ["uk-kz", "win32"],
    ["uk-kz", "linux"],
    ["../uk-kz", "linux"],
    ["/data/uk\0kz", "linux"],
    [`/${"x".repeat(5_000)}`, "linux"],
    ["", "linux"],
  ] as const)("%j on %s is no folder of this computer", (path, platform) => {
    expect(localFolder(path, platform)).toBeNull();
  });

  test.each([
    ["C:\\data\\..\\uk-kz", "win32", "C:\\uk-kz"],
    ["/data/../uk-kz/", "linux", "/uk-kz"],
  ] as const)("%j on %s is the folder %s", (path, platform, folder) => {
    expect(localFolder(path, platform)).toBe(folder);
  });
});
