import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { SAVED_BRIEF_LIMITS } from "../../../core/limits/limits.ts";
import { folderOfBrief } from "../../../electron/main/opened-file/opened-brief.ts";
import { shownPath } from "../../../electron/main/opened-file/shown-path.ts";
import { codesOf, valueFrom } from "../main/fakes.ts";

let root = "";
let brief = "";
const asked: string[] = [];

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "attache-opened-"));
  brief = join(root, "visit.attachebrief");
  asked.length = 0;
});

async function makeDossier(...names: readonly string[]): Promise<string> {
  const folder = join(root, ...names);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "dossier.yaml"), "");
  return folder;
}

async function folderFor(text: string, agrees = false, file = brief) {
  await writeFile(file, text);
  return folderOfBrief(
    { type: "file", file },
    {
      confirmFolder: async (folder) => {
        asked.push(folder);
        return agrees;
      },
    },
  );
}

test.each(["dossier: uk-kz\n", 'title: x\ndossier: "uk-kz"\r\n', "dossier: 'uk-kz' # ours\n"])(
  "a dossier beside the brief that it names opens without asking: %j",
  async (text) => {
    const folder = await makeDossier("uk-kz");
    expect(valueFrom(await folderFor(text))).toBe(folder);
    expect(asked).toEqual([]);
  },
);

test("a dot names the brief's own folder", async () => {
  await makeDossier();
  expect(valueFrom(await folderFor("dossier: .\n"))).toBe(root);
  expect(asked).toEqual([]);
});

test.each([
  "title: x\n",
  "dossier: ..\n",
  "dossier: ../other\n",
  "dossier: /etc\n",
  "dossier: none\n",
  "dossier: uk-kz\ndossier: other\n",
  "a:\n  dossier: uk-kz\n",
  "dossier: uk-kz/../uk-kz\n",
  "dossier: C:\\uk\n",
])("whatever else is around it opens only when the person agrees: %j", async (text) => {
  await makeDossier();
  await makeDossier("uk-kz");
  expect(valueFrom(await folderFor(text))).toBeNull();
  expect(asked).toEqual([root]);
  expect(valueFrom(await folderFor(text, true))).toBe(root);
});

test("a folder further up is asked about, with its whole path", async () => {
  const folder = await makeDossier("dossier");
  await mkdir(join(folder, "briefs"));
  expect(valueFrom(await folderFor("", true, join(folder, "briefs", "v.attachebrief")))).toBe(folder);
  expect(asked).toEqual([folder]);
});

test("a link beside the brief is not the dossier that it names", async () => {
  await makeDossier("elsewhere", "real");
  await symlink(join(root, "elsewhere", "real"), join(root, "uk-kz"));
  expect(codesOf(await folderFor("dossier: uk-kz\n"))).toEqual(["brief-outside-dossier"]);
});

test("a pipe, a folder and a device are no brief, and nothing waits for them", async () => {
  await makeDossier();
  execFileSync("mkfifo", [brief]);
  const never = { confirmFolder: async () => Promise.reject(new Error("must not be asked")) };
  for (const file of [brief, root, "/dev/zero"]) {
    expect(codesOf(await folderOfBrief({ type: "file", file }, never))).toEqual(["brief-no-file"]);
  }
  const gone = { type: "file", file: join(root, "none.attachebrief") } as const;
  expect(codesOf(await folderOfBrief(gone, never))).toEqual(["brief-unreadable"]);
});

test("a file that no brief has the size of is not read", async () => {
  await makeDossier();
  expect(codesOf(await folderFor("#".repeat(SAVED_BRIEF_LIMITS.bytes + 1)))).toEqual(["brief-too-big"]);
});

test("a brief of another computer is not looked for", async () => {
  const never = { confirmFolder: async () => Promise.reject(new Error("must not be asked")) };
  const results = await Promise.all([
    folderOfBrief({ type: "refused", reason: "remote" }, never),
    folderOfBrief({ type: "refused", reason: "unreadable-name" }, never),
  ]);
  expect(results.flatMap(codesOf)).toEqual(["brief-remote", "brief-unreadable"]);
});

test("a path is shown with what would hide in it", () => {
  expect(shownPath("/a/\u202egpj.exe\n/b")).toBe("/a/[U+202E]gpj.exe[U+000A]/b");
});
