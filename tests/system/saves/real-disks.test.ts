import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { recoverSaves } from "../../../workspace/save/recover-saves.ts";
import { saveFolderWhole } from "../../../workspace/save/save-folder.ts";
import { saveTogether } from "../../../workspace/save/save-together.ts";

let folder = "";
let isMounted = false;

/** A disk of 256 kB of its own; only an administrator may mount one. */
function mount(...options: readonly string[]): boolean {
  const words = ["-t", "tmpfs", "-o", ["size=256k", ...options].join(","), "tmpfs", folder];
  return spawnSync("mount", words).status === 0;
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "attache-small-disk-"));
  isMounted = mount();
  if (!isMounted)
    process.stderr.write(
      "SKIPPED: a really full and a read-only disk, because mounting one is not allowed here\n",
    );
});

afterEach(() => {
  if (isMounted) spawnSync("umount", [folder]);
});

function pair(bytes: number, letter: string) {
  return ["a.pdf", "a.docx"].map((name) => ({
    file: join(folder, name),
    bytes: new TextEncoder().encode(letter.repeat(bytes)),
  }));
}

test("a disk that is really full keeps the earlier notes, says so, and nothing is left on it", async (context) => {
  if (!isMounted) return context.skip();
  expect((await saveTogether(pair(60_000, "o"))).ok).toBe(true);
  for (let size = 5_000; size <= 125_000; size += 5_000) {
    const saved = await saveTogether(pair(size, "n"));
    const wanted = saved.ok ? "n".repeat(size) : undefined;
    const [pdf, docx] = ["a.pdf", "a.docx"].map((name) => readFileSync(join(folder, name), "utf8"));
    expect(pdf).toBe(docx);
    if (wanted !== undefined) expect(pdf).toBe(wanted);
    else
      expect(saved.problems[0]).toMatchObject({ code: "cannot-write", message: "the disk is full (ENOSPC)" });
    expect(readdirSync(folder).sort()).toEqual(["a.docx", "a.pdf"]);
  }
  expect((await saveTogether(pair(125_000, "n"))).ok).toBe(false);
  writeFileSync(join(folder, "filler"), "x".repeat(10), { flag: "a" });
});

test("a template does not appear on a disk without room, not even for its lock", async (context) => {
  if (!isMounted) return context.skip();
  mkdirSync(join(folder, "templates"));
  const filler = join(folder, "filler");
  for (let size = 4_096; spaceLeft(filler, size); );
  const files = [{ name: "template.yaml", bytes: new Uint8Array(10) }];
  const saved = await saveFolderWhole(join(folder, "templates", "mine"), files);
  expect(saved).toMatchObject({ ok: false, problems: [{ message: "the disk is full (ENOSPC)" }] });
  expect(readdirSync(join(folder, "templates"))).toEqual([]);
});

function spaceLeft(file: string, size: number): boolean {
  try {
    writeFileSync(file, new Uint8Array(size), { flag: "a" });
    return true;
  } catch {
    return false;
  }
}

test("a disk that became read-only keeps what it has, and says so", async (context) => {
  if (!isMounted) return context.skip();
  expect((await saveTogether(pair(100, "o"))).ok).toBe(true);
  expect(spawnSync("mount", ["-o", "remount,ro", folder]).status).toBe(0);
  expect(await saveTogether(pair(100, "n"))).toMatchObject({
    ok: false,
    problems: [{ message: "is on a disk that cannot be written (EROFS)" }],
  });
  expect(await recoverSaves(folder)).toEqual({ type: "done", problems: [] });
  expect(readFileSync(join(folder, "a.pdf"), "utf8")).toBe("o".repeat(100));
});
