import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  symlinkSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { freeName } from "../../../workspace/free-name.ts";
import { readNoteFile } from "../../../workspace/read-note-file.ts";
import { NODE_DISK } from "../../../workspace/save/disk.ts";
import { recoverPendingSaves } from "../../../workspace/save/pending-saves.ts";
import { recoverSaves } from "../../../workspace/save/recover-saves.ts";
import { saveFolderWhole } from "../../../workspace/save/save-folder.ts";
import { saveTogether } from "../../../workspace/save/save-together.ts";
import { CRASH, processOn } from "./faulty-disk.ts";
import { bytesOf, contentsOf, newFolder } from "./folder-state.ts";

let folder = "";
let running = new Set<number>();
beforeEach(() => {
  folder = realpathSync(newFolder());
  running = new Set();
});

function path(name: string): string {
  return join(folder, name);
}

function pair(text: string) {
  return ["a.pdf", "a.docx"].map((name) => ({ file: path(name), bytes: bytesOf(`${text} ${name}`) }));
}

function texts(): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(contentsOf(folder)).map(([name, { text }]) => [name, text]));
}

/** Ends a save of two files right before the step that `name` names for the `nth` time, counted from 1. */
async function crashBefore(name: string, nth: number, ownFolder?: string): Promise<void> {
  let seen = 0;
  let isDead = false;
  const disk = Object.fromEntries(
    Object.entries(NODE_DISK).map(([step, real]) => [
      step,
      async (...args: never[]) => {
        if (step === name) seen += 1;
        isDead ||= seen === nth;
        if (isDead) throw Object.assign(new Error(CRASH), { code: CRASH });
        return (real as (...args: never[]) => Promise<unknown>)(...args);
      },
    ]),
  ) as unknown as typeof NODE_DISK;
  const dying = processOn(disk, running);
  await saveTogether(pair("new"), { ...dying, ownFolder });
  running.delete(dying.owner.process);
}

test("completes a save after a crash behind the commit, with an information message", async () => {
  await saveTogether(pair("old"));
  await crashBefore("rename", 3);
  expect(texts()["a.docx"]).toBe("old a.docx");
  expect(await recoverSaves(folder, processOn(NODE_DISK, running))).toMatchObject({
    type: "done",
    problems: [{ code: "save-finished", severity: "information", place: { file: folder } }],
  });
  expect(texts()).toEqual({ "a.pdf": "new a.pdf", "a.docx": "new a.docx" });
});

test("keeps a file that another program changed after a crash, and puts the new one next to it", async () => {
  await saveTogether(pair("old"));
  await crashBefore("rename", 3);
  writeFileSync(path("a.docx"), "edited in Word");
  const recovery = await recoverSaves(folder, processOn(NODE_DISK, running));
  expect(recovery).toMatchObject({
    type: "done",
    problems: [{ code: "save-conflict", severity: "warning", place: { file: path("a.docx") } }],
  });
  expect(texts()).toEqual({
    "a.pdf": "new a.pdf",
    "a.docx": "edited in Word",
    "a (unsaved).docx": "new a.docx",
  });
});

test("keeps a file that was changed after it had been put in place", async () => {
  await saveTogether(pair("old"));
  await crashBefore("rename", 3);
  writeFileSync(path("a.pdf"), "annotated");
  await recoverSaves(folder, processOn(NODE_DISK, running));
  expect(texts()).toEqual({ "a.pdf": "annotated", "a.docx": "new a.docx" });
});

test("undoes a save whose new files were damaged before they were put in place", async () => {
  await saveTogether(pair("old"));
  await crashBefore("rename", 3);
  const fresh = readdirSync(folder).find((name) => name.endsWith("-1.new"));
  writeFileSync(path(fresh ?? "missing"), "half");
  expect(await recoverSaves(folder, processOn(NODE_DISK, running))).toMatchObject({
    problems: [{ code: "save-lost" }],
  });
  expect(texts()).toEqual({ "a.pdf": "old a.pdf", "a.docx": "old a.docx" });
});

test("the next save into a folder recovers an interrupted one", async () => {
  await saveTogether(pair("old"));
  await crashBefore("rename", 2);
  const saved = await saveTogether(
    [{ file: path("c.pdf"), bytes: bytesOf("c") }],
    processOn(NODE_DISK, running),
  );
  expect(saved).toMatchObject({ ok: true, problems: [{ code: "save-finished" }] });
  expect(texts()).toEqual({ "a.pdf": "new a.pdf", "a.docx": "new a.docx", "c.pdf": "c" });
});

test("recovers a save in another folder at the next start, from the list in Attaché's own folder", async () => {
  const own = newFolder();
  await crashBefore("rename", 2, own);
  expect(Object.keys(texts()).some((name) => name.includes(".attache-save"))).toBe(true);
  expect(readdirSync(join(own, "pending-saves"))).toHaveLength(1);
  const next = { ...processOn(NODE_DISK, running), ownFolder: own };
  expect(await recoverPendingSaves([], next)).toMatchObject([{ place: { file: folder } }]);
  expect(Object.keys(texts()).filter((name) => name.includes(".attache-save"))).toEqual([]);
  expect(readdirSync(join(own, "pending-saves"))).toEqual([]);
});

test("a successful save leaves nothing on the list; a folder on a disconnected disk stays listed", async () => {
  const own = newFolder();
  await saveTogether(pair("new"), { ...processOn(NODE_DISK, running), ownFolder: own });
  expect(readdirSync(join(own, "pending-saves"))).toEqual([]);
  const { owner } = processOn(NODE_DISK, new Set());
  const listed = { b: "/media/stick/away", c: path("deleted since") };
  for (const [digit, away] of Object.entries(listed)) {
    const entry = join(own, "pending-saves", `0123456789a${digit}.json`);
    writeFileSync(entry, JSON.stringify({ folder: away, ...owner }));
  }
  writeFileSync(join(own, "pending-saves", "0123456789ad.json"), '{"folder":"/cut o');
  expect(await recoverPendingSaves([], { ...processOn(NODE_DISK, running), ownFolder: own })).toEqual([]);
  expect(readdirSync(join(own, "pending-saves"))).toEqual(["0123456789ab.json"]);
});

test("keeps a save whose process runs on the list", async () => {
  const own = newFolder();
  mkdirSync(join(own, "pending-saves"));
  const other = processOn(NODE_DISK, running);
  const entry = join(own, "pending-saves", "0123456789ab.json");
  writeFileSync(entry, JSON.stringify({ folder, ...other.owner }));
  await recoverPendingSaves([], { ...processOn(NODE_DISK, running), ownFolder: own });
  expect(readdirSync(join(own, "pending-saves"))).toHaveLength(1);
  running.delete(other.owner.process);
  await recoverPendingSaves([], { ...processOn(NODE_DISK, running), ownFolder: own });
  expect(readdirSync(join(own, "pending-saves"))).toEqual([]);
});

test("retries a file that is locked briefly; undoes the save if it stays locked", async () => {
  await saveTogether(pair("old"));
  for (const [refusals, ok] of [
    [3, true],
    [100, false],
  ] as const) {
    let left = refusals;
    const disk = {
      ...NODE_DISK,
      rename: async (from: string, to: string) => {
        if (to === path("a.docx") && left-- > 0) throw Object.assign(new Error("locked"), { code: "EBUSY" });
        await NODE_DISK.rename(from, to);
      },
    };
    const text = ok ? "new" : "newer";
    const saved = await saveTogether(pair(text), { disk, delay: async () => {} });
    expect(saved.ok).toBe(ok);
    if (!ok)
      expect(saved.problems).toMatchObject([
        { message: "is in use by another program (EBUSY)", place: { file: path("a.docx") } },
      ]);
    expect(texts()).toEqual({ "a.pdf": "new a.pdf", "a.docx": "new a.docx" });
  }
});

test("keeps a file that another program writes during the save, and undoes the save", async () => {
  await saveTogether(pair("old"));
  const disk = {
    ...NODE_DISK,
    rename: async (from: string, to: string) => {
      if (to.endsWith(".committed")) writeFileSync(path("a.docx"), "saved in Word just now");
      await NODE_DISK.rename(from, to);
    },
  };
  expect(await saveTogether(pair("new"), { disk })).toMatchObject({
    ok: false,
    problems: [{ code: "changed-meanwhile", place: { file: path("a.docx") } }],
  });
  expect(texts()).toEqual({ "a.pdf": "old a.pdf", "a.docx": "saved in Word just now" });
});

test("saving onto a link writes its target and keeps the link", async () => {
  mkdirSync(path("real"));
  writeFileSync(path("real/a.pdf"), "old");
  chmodSync(path("real/a.pdf"), 0o600);
  symlinkSync("real/a.pdf", path("link.pdf"));
  symlinkSync("real/later.pdf", path("dangling.pdf"));
  for (const name of ["link.pdf", "dangling.pdf"])
    expect((await saveTogether([{ file: path(name), bytes: bytesOf("new") }])).ok).toBe(true);
  expect(lstatSync(path("link.pdf")).isSymbolicLink()).toBe(true);
  expect(lstatSync(path("dangling.pdf")).isSymbolicLink()).toBe(true);
  expect(contentsOf(path("real"))).toMatchObject({
    "a.pdf": { text: "new", mode: 0o600 },
    "later.pdf": { text: "new" },
  });
});

test("refuses cyclic links and links to separate folders with a message", async () => {
  symlinkSync("two.pdf", path("one.pdf"));
  symlinkSync("one.pdf", path("two.pdf"));
  expect((await saveTogether([{ file: path("one.pdf"), bytes: bytesOf("x") }])).problems).toMatchObject([
    { message: "is a link that leads back to itself", place: { file: path("one.pdf") } },
  ]);
  const apart = newFolder();
  symlinkSync(join(apart, "a.pdf"), path("a.pdf"));
  expect((await saveTogether(pair("new"))).problems).toMatchObject([
    { message: expect.stringContaining("link to a folder other than"), place: { file: path("a.pdf") } },
  ]);
  expect(readdirSync(apart)).toEqual([]);
});

test("refuses read-only files, folders and devices; warns when replacing a file with hard links", async () => {
  writeFileSync(path("closed.pdf"), "old", { mode: 0o444 });
  mkdirSync(path("folder.pdf"));
  symlinkSync("/dev/null", path("device.pdf"));
  for (const [name, words] of [
    ["closed.pdf", "is read-only"],
    ["folder.pdf", "is a folder"],
    ["device.pdf", "is a device"],
  ] as const) {
    const { ok, problems } = await saveTogether([{ file: path(name), bytes: bytesOf("new") }]);
    expect({ ok, message: problems[0]?.message }).toEqual({
      ok: false,
      message: expect.stringContaining(words),
    });
  }
  expect(readFileSync(path("closed.pdf"), "utf8")).toBe("old");
  writeFileSync(path("one.pdf"), "old");
  linkSync(path("one.pdf"), path("other.pdf"));
  expect(await saveTogether([{ file: path("one.pdf"), bytes: bytesOf("new") }])).toMatchObject({
    ok: true,
    problems: [{ code: "hard-link", severity: "warning", place: { file: path("one.pdf") } }],
  });
  expect(texts()).toMatchObject({ "one.pdf": "new", "other.pdf": "old" });
});

test("does not read a device or pipe in place of a note", async () => {
  symlinkSync("/dev/zero", path("2026-01-01-note.pdf"));
  expect((await readNoteFile(path("2026-01-01-note.pdf"))).problems).toMatchObject([
    { code: "cannot-read", message: "is a folder, pipe or device, not a file" },
  ]);
  expect(await freeName(folder, "2026-01-01-note", ["pdf"], "T")).toMatchObject({
    ok: true,
    value: { name: "2026-01-01-note-2", kept: [path("2026-01-01-note.pdf")] },
  });
});

test.runIf(process.getuid?.() === 0)("a replaced file keeps its owner, group and mode", async () => {
  writeFileSync(path("a.pdf"), "old");
  await NODE_DISK.setOwner(path("a.pdf"), 1234, 5678);
  chmodSync(path("a.pdf"), 0o664);
  expect((await saveTogether(pair("new"))).problems).toEqual([]);
  expect(statSync(path("a.pdf"))).toMatchObject({ uid: 1234, gid: 5678, mode: 0o100664 });
});

test("removes the rights of a group that cannot be kept, with a warning", async () => {
  writeFileSync(path("a.pdf"), "old");
  chmodSync(path("a.pdf"), 0o664);
  const disk = {
    ...NODE_DISK,
    state: async (file: string) => ({
      ...(await NODE_DISK.state(file)),
      ...(file === path("a.pdf") && { gid: 5678 }),
    }),
    setOwner: async () => Promise.reject(Object.assign(new Error("no"), { code: "EPERM" })),
  };
  const saved = await saveTogether([{ file: path("a.pdf"), bytes: bytesOf("new") }], { disk });
  expect(saved).toMatchObject({ ok: true, problems: [{ code: "group-not-kept" }] });
  expect(statSync(path("a.pdf")).mode & 0o777).toBe(0o604);
});

test("does not create a new folder that cannot be written whole", async () => {
  const disk = {
    ...NODE_DISK,
    create: async (file: string, bytes: Uint8Array, mode: number) => {
      if (file.endsWith("-1.new")) throw Object.assign(new Error("full"), { code: "ENOSPC" });
      await NODE_DISK.create(file, bytes, mode);
    },
  };
  const files = ["template.yaml", "partials/x.hbs"].map((name) => ({ name, bytes: bytesOf("x") }));
  expect(await saveFolderWhole(path("mine"), files, { disk })).toMatchObject({
    ok: false,
    problems: [{ message: "the disk is full (ENOSPC)", place: { file: path("mine/partials/x.hbs") } }],
  });
  expect(readdirSync(folder)).toEqual([]);
});

test("ignores files outside the folder in a stranger's journal", async () => {
  const outside = newFolder();
  writeFileSync(join(outside, "victim.txt"), "theirs");
  symlinkSync(outside, path("way"));
  const hash = "0".repeat(64);
  const journals = {
    "000000000001": { folders: [], files: [{ name: "../victim.txt", before: null, after: hash }] },
    "000000000002": { folders: ["../x"], files: [] },
    "000000000003": { folders: [], files: [{ name: "way/victim.txt", before: null, after: hash }] },
    "000000000004": null,
  };
  for (const [id, journal] of Object.entries(journals))
    writeFileSync(path(`.attache-save-${id}.undone`), JSON.stringify(journal));
  writeFileSync(join(outside, ".attache-save-000000000003-0.new"), "theirs, too");
  expect((await recoverSaves(folder)).type).toBe("done");
  expect(readdirSync(folder)).toEqual(["way"]);
  expect(readdirSync(outside).sort()).toEqual([".attache-save-000000000003-0.new", "victim.txt"]);
});

test("removes only Attaché's own temporary files", async () => {
  const theirs = [
    ".attache-save",
    ".attache-save-mine.new",
    ".a.pdf.0123456789ab.part",
    ".attache-savings.txt",
  ];
  for (const name of theirs) writeFileSync(path(name), "x");
  for (const name of ["0123456789ab-0.new", "0123456789ab-12.old", "0123456789ab.probe"])
    writeFileSync(path(`.attache-save-${name}`), "x");
  expect((await recoverSaves(folder)).type).toBe("done");
  expect(readdirSync(folder).sort()).toEqual([...theirs].sort());
});

function leaveLock(owner: object, age: number): void {
  writeFileSync(path(".attache-save.lock"), JSON.stringify({ id: "0123456789ab", ...owner }));
  const then = Date.now() / 1000 - age;
  utimesSync(path(".attache-save.lock"), then, then);
}

const DAY = 86_400;
const ELSEWHERE = { machine: "another", boot: "b", process: 1, started: "1" };

test.each([
  ["is kept while it is fresh", 60, "busy"],
  ["is kept when the clock was set back by some hours", -5 * 3_600, "busy"],
  ["is taken away after minutes without a sign of life", 130, "done"],
  ["is taken away when it comes from the far future", -30 * DAY, "done"],
] as const)("another machine's lock %s", async (_name, age, type) => {
  leaveLock(ELSEWHERE, age);
  const own = processOn(NODE_DISK, running);
  expect((await recoverSaves(folder, own)).type).toBe(type);
  expect(readdirSync(folder)).toEqual(type === "busy" ? [".attache-save.lock"] : []);
});

test("keeps a lock of any age while its process runs, and removes it at once when that has ended", async () => {
  const other = processOn(NODE_DISK, running);
  leaveLock(other.owner, 30 * DAY);
  expect((await recoverSaves(folder, processOn(NODE_DISK, running))).type).toBe("busy");
  expect(await saveTogether(pair("new"), processOn(NODE_DISK, running))).toMatchObject({
    ok: false,
    problems: [{ message: "another program is saving into this folder" }],
  });
  running.delete(other.owner.process);
  expect((await recoverSaves(folder, processOn(NODE_DISK, running))).type).toBe("done");
  expect(readdirSync(folder)).toEqual([]);
});

test("distinguishes processes with the same id by their start time", async () => {
  const { owner } = (await import("../../../workspace/save/save-settings.ts")).saveSettings({});
  for (const gone of [
    { ...owner, started: "1" },
    { ...owner, boot: "an earlier start" },
    { ...owner, process: 2 ** 22 + 1 },
  ]) {
    leaveLock(gone, 0);
    expect((await recoverSaves(folder)).type).toBe("done");
  }
});

test("removes an incomplete lock after a while", async () => {
  writeFileSync(path(".attache-save.lock"), '{"id":"01');
  expect((await recoverSaves(folder, { delay: async () => {} })).type).toBe("done");
  expect(readdirSync(folder)).toEqual([]);
});

test("concurrent saves into one folder take turns, and the last is whole", async () => {
  const words = Array.from({ length: 12 }, (_, index) => `save${index}`);
  const saved = await Promise.all(words.map((word) => saveTogether(pair(word))));
  expect(saved.every(({ ok }) => ok)).toBe(true);
  const [pdf, docx] = [texts()["a.pdf"], texts()["a.docx"]];
  expect(pdf?.split(" ")[0]).toBe(docx?.split(" ")[0]);
  unlinkSync(path("a.pdf"));
  expect(readdirSync(folder)).toEqual(["a.docx"]);
});
