import { readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { type Disk, NODE_DISK } from "../../../workspace/save/disk.ts";
import { codesOf, valueFrom } from "../../electron/main/fakes.ts";
import { type BriefSetting, briefSetting, NEW } from "./brief-setting.ts";

/** A disk on which nothing new can be written. */
function refusing(code: string): Disk {
  return {
    ...NODE_DISK,
    create: async () => Promise.reject(Object.assign(new Error(code), { code })),
  };
}

/** Full for contents; a lock is so small that it still finds room. */
const FULL: Disk = {
  ...NODE_DISK,
  create: async (path, bytes, mode) =>
    basename(path).endsWith(".lock")
      ? NODE_DISK.create(path, bytes, mode)
      : refusing("ENOSPC").create(path, bytes, mode),
};

const TYPED = { ...NEW.brief, title: "What was typed" };

let setting: BriefSetting;
beforeEach(() => {
  setting = briefSetting();
});

async function created(): Promise<{ readonly id: string; readonly file: string; readonly revision: string }> {
  const store = setting.start();
  const document = valueFrom(await store.create("Call", NEW));
  await store.closeAll();
  return document;
}

async function typedOnFullDisk(disk = FULL): Promise<Awaited<ReturnType<typeof created>>> {
  const document = await created();
  const store = setting.start({ disk });
  await store.find(document.file);
  expect(valueFrom(await store.open(document.id)).isReadOnly).toBe(false);
  const saved = await store.save(document.id, TYPED, document.revision);
  expect(codesOf(saved)[0]).toBe("brief-not-saved");
  await store.closeAll();
  return document;
}

test.each([
  ["ENOSPC", "Not saved: the disk is full (ENOSPC)"],
  ["EROFS", "Not saved: is on a disk that cannot be written (EROFS)"],
])("what cannot be written (%s) is kept, and the reply says why", async (code, message) => {
  const { id, file, revision } = await created();
  const before = readFileSync(file, "utf8");
  const store = setting.start({ disk: refusing(code) });
  await store.find(file);
  valueFrom(await store.open(id));
  const saved = await store.save(id, TYPED, revision);
  expect(saved.problems[0]).toMatchObject({ code: "brief-not-saved", severity: "error", message });
  expect(saved.problems[0]?.hint).toMatch(/kept as a draft/);
  expect(readFileSync(file, "utf8")).toBe(before);
});

describe("a draft of a brief", () => {
  test("is put into the file at the next start, and gone", async () => {
    const { id, file } = await typedOnFullDisk();
    const store = setting.start();
    await store.list();
    expect(valueFrom(await store.open(id)).saved.brief).toEqual(TYPED);
    expect(readFileSync(file, "utf8")).toContain("title: What was typed");
    expect(valueFrom(await setting.drafts.list())).toEqual([]);
  });

  test("is shown while the disk is still full, with the reason", async () => {
    const { id, file, revision } = await typedOnFullDisk();
    const store = setting.start({ disk: FULL });
    await store.find(file);
    const opened = await store.open(id);
    expect(valueFrom(opened)).toMatchObject({ revision, saved: { brief: TYPED } });
    expect(opened.problems[0]).toMatchObject({ code: "brief-not-saved", severity: "warning" });
    expect(valueFrom(await setting.drafts.list())).toHaveLength(1);
  });

  test("is offered where the file changed meanwhile, until it is dropped, whatever is saved", async () => {
    const { id, file } = await typedOnFullDisk();
    writeFileSync(file, readFileSync(file, "utf8").replace("disclosure: all", "disclosure: usable"));
    const store = setting.start();
    await store.find(file);
    const opened = valueFrom(await store.open(id));
    expect(opened).toMatchObject({
      saved: { brief: { disclosure: "usable", title: NEW.brief.title } },
      unsaved: { brief: TYPED, keptAt: 5_000 },
    });
    await store.save(id, { ...opened.saved.brief, audience: "Other" }, opened.revision);
    expect(valueFrom(await store.open(id)).unsaved?.brief).toEqual(TYPED);
    await store.dropUnsaved(id);
    expect(valueFrom(await store.open(id)).unsaved).toBeUndefined();
    expect(valueFrom(await setting.drafts.list())).toEqual([]);
  });

  test("ends with the save that succeeds", async () => {
    const { id, file, revision } = await typedOnFullDisk();
    const store = setting.start();
    await store.find(file);
    expect(valueFrom(await store.save(id, { ...TYPED, audience: "B" }, revision)).type).toBe("saved");
    expect(valueFrom(await setting.drafts.list())).toEqual([]);
  });
});

describe("a new brief that cannot be written", () => {
  test("becomes a file at the next start that can write it", async () => {
    const store = setting.start({ disk: FULL });
    expect(codesOf(await store.create("Call", NEW))[0]).toBe("brief-not-saved");
    const still = await setting.start({ disk: FULL }).list();
    expect([valueFrom(still), codesOf(still)]).toEqual([[], ["brief-not-saved"]]);
    const [listed, ...others] = valueFrom(await setting.start().list());
    expect(listed).toMatchObject({ name: "Call", title: NEW.brief.title });
    expect(others).toEqual([]);
    expect(valueFrom(await setting.drafts.list())).toEqual([]);
  });

  test("is no second file once another attempt succeeded", async () => {
    await setting.start({ disk: FULL }).create("Call", NEW);
    const store = setting.start();
    valueFrom(await store.create("Call", NEW));
    expect(valueFrom(await store.list())).toHaveLength(1);
  });
});
