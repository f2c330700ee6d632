import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { FOLDER_LIMITS, NOTE_FILE_LIMITS } from "../../core/limits/limits.ts";
import { readFolder } from "../../workspace/dossiers/read-folder.ts";
import { freeName } from "../../workspace/free-name.ts";
import { readImages } from "../../workspace/read-images.ts";
import { readNoteFile } from "../../workspace/read-note-file.ts";
import { readRegularFile } from "../../workspace/read-regular-file.ts";

const isWindows = process.platform === "win32";

test("reads a file up to the limit, not a larger one", async () => {
  const file = join(await mkdtemp(join(tmpdir(), "attache-")), "a");
  await writeFile(file, "12345");
  expect(await readRegularFile(file, 5)).toEqual(new Uint8Array([49, 50, 51, 52, 53]));
  expect(await readRegularFile(file, 4)).toBe("too-big");
  await writeFile(file, "");
  expect(await readRegularFile(file, 4)).toEqual(new Uint8Array());
});

test.skipIf(process.platform !== "linux")("reads a file that states no size up to the limit", async () => {
  expect(await readRegularFile("/proc/self/maps", 100)).toBe("too-big");
  expect(await readRegularFile("/proc/self/maps", 10_000_000)).toHaveProperty("length");
});

test.skipIf(isWindows)("refuses pipes and devices, also behind links and for notes", async () => {
  const folder = await mkdtemp(join(tmpdir(), "attache-"));
  const pipe = join(folder, "note.pdf");
  execFileSync("mkfifo", [pipe]);
  await symlink("/dev/zero", join(folder, "note.docx"));
  for (const file of [pipe, join(folder, "note.docx"), "/dev/zero", folder]) {
    expect(await readRegularFile(file, 100)).toBe("not-a-file");
    expect((await readNoteFile(file)).problems).toMatchObject([{ code: "cannot-read", place: { file } }]);
  }
  expect(await freeName(folder, "note", ["pdf", "docx"], "Title")).toMatchObject({
    value: { name: "note-2", kept: [pipe, join(folder, "note.docx")] },
  });
});

test.skipIf(isWindows)("skips pipes and devices in a folder", async () => {
  const folder = await mkdtemp(join(tmpdir(), "attache-"));
  await mkdir(join(folder, "images"));
  await writeFile(join(folder, "a.yaml"), "a: 1");
  execFileSync("mkfifo", [join(folder, "b.yaml"), join(folder, "images", "p.png")]);
  await symlink("/dev/zero", join(folder, "c.yaml"));
  const read = await readFolder(folder);
  expect(read.ok && [...read.value.keys()]).toEqual(["a.yaml"]);
  const images = await readImages(folder);
  expect(images.ok && images.value["p.png"]).toMatchObject({
    type: "unread",
    problem: { message: "is not a file" },
  });
});

test("does not read a note that is too large", async () => {
  const file = join(await mkdtemp(join(tmpdir(), "attache-")), "note.pdf");
  await writeFile(file, "");
  await truncate(file, NOTE_FILE_LIMITS.bytes + 1);
  expect((await readNoteFile(file)).problems).toMatchObject([{ code: "too-big", hint: expect.any(String) }]);
});

test("does not read texts whose total size is too large", async () => {
  const folder = await mkdtemp(join(tmpdir(), "attache-"));
  const size = 1_000_000;
  for (let at = 0; at * size <= FOLDER_LIMITS.bytes; at += 1) {
    const file = join(folder, `${at}.yaml`);
    await writeFile(file, "");
    // Without bytes on the disk: whoever read them would find zeros, which are no UTF-8 text.
    await truncate(file, size);
  }
  expect((await readFolder(folder)).problems).toMatchObject([
    { code: "folder-too-big", message: expect.stringMatching(/more than 20 MB of text/) },
  ]);
});
