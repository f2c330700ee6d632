import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import type { SavedNote } from "../../../core/brief/saved-brief.ts";
import { briefRevision } from "../../../workspace/briefs/brief-revision.ts";
import type { BriefStore } from "../../../workspace/briefs/brief-store.ts";
import { codesOf, valueFrom } from "../../electron/main/fakes.ts";
import { type BriefSetting, briefSetting, NEW } from "./brief-setting.ts";

let setting: BriefSetting;
let store: BriefStore;
beforeEach(() => {
  setting = briefSetting();
  store = setting.start();
});

function visibleFiles(): readonly string[] {
  return readdirSync(setting.folder).filter((name) => !name.startsWith("."));
}

function noteOf(briefRevision: string): SavedNote {
  return {
    id: "2b4e28ba-2fa1-41d2-883f-0016d3cca427",
    savedAt: 0,
    format: "pdf",
    fileName: "Call.pdf",
    path: "/out/Call.pdf",
    pages: 2,
    marking: "OFFICIAL",
    sha256: "ab".repeat(32),
    dossierRevision: "cd".repeat(32),
    briefRevision,
  };
}

describe("a new brief", () => {
  test("is a file of its name, found and opened again by another start", async () => {
    const created = valueFrom(await store.create("Call on the Minister", NEW));
    expect(visibleFiles()).toEqual(["Call on the Minister.attachebrief"]);
    await store.closeAll();
    const again = setting.start();
    expect(valueFrom(await again.list())).toMatchObject([
      { id: created.id, name: "Call on the Minister", title: NEW.brief.title, state: "draft" },
    ]);
    const opened = valueFrom(await again.open(created.id));
    expect(opened).toEqual(created);
    expect(opened).toMatchObject({ saved: NEW, isReadOnly: false });
  });

  test.each([
    ["a/b\\c:d*e?", "a b c d e.attachebrief"],
    ["..", "Brief.attachebrief"],
    ["CON", "Brief CON.attachebrief"],
    [".hidden", "hidden.attachebrief"],
    ["x\u202egpj", "x gpj.attachebrief"],
  ])("named %j has a file that every system allows", async (name, file) => {
    valueFrom(await store.create(name, NEW));
    expect(visibleFiles()).toEqual([file]);
  });

  test("with a long name in another script has one of at most 255 bytes, of whole characters", async () => {
    valueFrom(await store.create("कि".repeat(90), NEW));
    const [name = ""] = visibleFiles();
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
    expect(name).toMatch(/^(कि)+\.attachebrief$/u);
  });

  test("never takes the place of another, whose name it gets with a number", async () => {
    await store.create("Call", NEW);
    await store.create("Call", NEW);
    symlinkSync("/nowhere", join(setting.folder, "Call 3.attachebrief"));
    await store.create("Call", NEW);
    expect(visibleFiles()).toEqual(
      ["Call 2", "Call 3", "Call 4", "Call"].map((name) => `${name}.attachebrief`),
    );
  });
});

describe("saving", () => {
  test("writes over the revision that was read, and over no other", async () => {
    const { id, revision } = valueFrom(await store.create("Call", NEW));
    const mine = { ...NEW.brief, title: "" };
    const saved = valueFrom(await store.save(id, mine, revision));
    expect(saved).toMatchObject({ type: "saved", revision: briefRevision(mine), at: 5_000 });
    const late = { ...NEW.brief, title: "Late" };
    expect(valueFrom(await store.save(id, late, revision))).toMatchObject({
      type: "changed",
      revision: briefRevision(mine),
      theirs: { brief: mine },
    });
    expect(valueFrom(await store.open(id)).saved.brief).toEqual(mine);
  });

  test("notices what another program wrote into the file", async () => {
    const { id, file, revision } = valueFrom(await store.create("Call", NEW));
    writeFileSync(file, readFileSync(file, "utf8").replace("disclosure: all", "disclosure: usable"));
    const saved = valueFrom(await store.save(id, { ...NEW.brief, title: "Mine" }, revision));
    expect(saved).toMatchObject({ type: "changed", theirs: { brief: { disclosure: "usable" } } });
  });

  test("follows a file that another program has renamed while the brief is open", async () => {
    const { id, file, revision } = valueFrom(await store.create("Call", NEW));
    renameSync(file, join(setting.folder, "Visit.attachebrief"));
    const saved = valueFrom(await store.save(id, { ...NEW.brief, title: "Mine" }, revision));
    expect(saved.type).toBe("saved");
    expect(visibleFiles()).toEqual(["Visit.attachebrief"]);
  });

  test("into a file that was deleted writes nothing", async () => {
    const { id, file, revision } = valueFrom(await store.create("Call", NEW));
    rmSync(file);
    expect(valueFrom(await store.save(id, NEW.brief, revision))).toEqual({ type: "gone" });
    expect(visibleFiles()).toEqual([]);
  });

  test("into a file that was spoilt meanwhile leaves it, keeps a draft and says so", async () => {
    const { id, file, revision } = valueFrom(await store.create("Call", NEW));
    writeFileSync(file, "attache-brief: [");
    const saved = await store.save(id, { ...NEW.brief, title: "Mine" }, revision);
    expect(codesOf(saved)[0]).toBe("brief-not-saved");
    expect(readFileSync(file, "utf8")).toBe("attache-brief: [");
    expect(valueFrom(await setting.drafts.list())).toMatchObject([{ content: { brief: { title: "Mine" } } }]);
  });

  test("a note makes the state saved until the brief changes, and does not count as a change", async () => {
    const { id, revision } = valueFrom(await store.create("Call", NEW));
    valueFrom(await store.addNotes(id, [noteOf(revision)]));
    expect(valueFrom(await store.list())).toMatchObject([{ state: "saved", marking: "OFFICIAL" }]);
    const saved = valueFrom(await store.save(id, { ...NEW.brief, title: "Other" }, revision));
    expect(saved).toMatchObject({ type: "saved", saved: { notes: [noteOf(revision)] } });
    expect(valueFrom(await store.list())).toMatchObject([{ state: "changed" }]);
  });
});

describe("the list", () => {
  test("names a file that cannot be read and leaves it as it is", async () => {
    await store.create("Good", NEW);
    const files = { "Half.attachebrief": "attache-brief: 1\nid: 3", "Latin.attachebrief": "title: \xe9" };
    for (const [name, text] of Object.entries(files))
      writeFileSync(join(setting.folder, name), text, "latin1");
    mkdirSync(join(setting.folder, "Folder.attachebrief"));
    const listed = await store.list();
    expect(valueFrom(listed).map(({ name }) => name)).toEqual(["Good"]);
    expect(listed.problems.map(({ message }) => message.split(":")[0])).toEqual([
      'the brief "Half" cannot be read',
      'the brief "Latin" cannot be read',
    ]);
    expect(listed.problems.every(({ severity }) => severity === "warning")).toBe(true);
    for (const [name, text] of Object.entries(files))
      expect(readFileSync(join(setting.folder, name), "latin1")).toBe(text);
  });

  test("shows a file and its copy as two briefs, which are saved apart", async () => {
    const { file } = valueFrom(await store.create("Call", NEW));
    writeFileSync(join(setting.folder, "Copy of call.attachebrief"), readFileSync(file));
    const [one, two] = valueFrom(await store.list());
    if (!one || !two) throw new Error("there are not two briefs");
    expect(one.id).not.toBe(two.id);
    const other = valueFrom(await store.open(two.id));
    await store.save(two.id, { ...NEW.brief, title: "Other" }, other.revision);
    await store.closeAll();
    const ids = valueFrom(await setting.start().list()).map(({ id, title }) => [id, title]);
    expect(new Set(ids.map(([, title]) => title))).toEqual(new Set([NEW.brief.title, "Other"]));
    expect(new Set(ids.map(([id]) => id))).toEqual(new Set([one.id, two.id]));
  });

  test("finds a brief that was renamed with a file manager by its id", async () => {
    const { id, file } = valueFrom(await store.create("Call", NEW));
    renameSync(file, join(setting.folder, "Visit.attachebrief"));
    expect(valueFrom(await store.list())).toMatchObject([{ id, name: "Visit" }]);
    expect(valueFrom(await store.open(id)).name).toBe("Visit");
  });

  test("of a folder that is not there yet is empty", async () => {
    rmSync(setting.folder, { recursive: true });
    expect(await store.list()).toEqual({ ok: true, value: [], problems: [] });
  });
});

describe("a brief", () => {
  test("is renamed with its file while it is open, and saved under the new name", async () => {
    const { id, revision } = valueFrom(await store.create("Call", NEW));
    await store.create("Visit", NEW);
    expect(valueFrom(await store.rename(id, "Visit")).name).toBe("Visit 2");
    expect(valueFrom(await store.rename(id, "visit 2")).name).toBe("visit 2");
    expect(valueFrom(await store.save(id, { ...NEW.brief, title: "X" }, revision)).type).toBe("saved");
    expect(visibleFiles()).toEqual(["Visit.attachebrief", "visit 2.attachebrief"]);
  });

  test("is duplicated without its history", async () => {
    const { id, revision } = valueFrom(await store.create("Call", NEW));
    await store.addNotes(id, [noteOf(revision)]);
    const copy = valueFrom(await store.duplicate(id, "Call (copy)"));
    expect(copy).toMatchObject({ name: "Call (copy)", state: "draft" });
    expect(valueFrom(await store.open(copy.id)).saved).toMatchObject({ ...NEW, notes: [] });
  });

  test("goes to the bin, or stays where the bin takes nothing", async () => {
    const { id, file } = valueFrom(await store.create("Call", NEW));
    expect(codesOf(await store.delete(id, async () => Promise.reject(new Error("no bin"))))).toEqual([
      "not-binned",
    ]);
    valueFrom(await store.delete(id, async (binned) => rmSync(binned)));
    expect(visibleFiles()).toEqual([]);
    expect(codesOf(await store.open(id))).toEqual(["unknown-brief"]);
    expect(readdirSync(setting.folder)).toEqual([]);
    expect(file).toContain("Call");
  });

  test("is known wherever its file lies, and is saved there", async () => {
    const { file } = valueFrom(await store.create("Call", NEW));
    const elsewhere = join(setting.home, "sent.attachebrief");
    writeFileSync(elsewhere, readFileSync(file));
    const found = valueFrom(await store.find(elsewhere));
    if (found.type !== "document") throw new Error("it is no document");
    const { revision } = valueFrom(await store.open(found.id));
    const title = "Theirs";
    expect(valueFrom(await store.save(found.id, { ...NEW.brief, title }, revision)).type).toBe("saved");
    expect(readFileSync(elsewhere, "utf8")).toContain("title: Theirs");
    expect(readFileSync(file, "utf8")).not.toContain("title: Theirs");
  });
});
