import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { DEFAULT_SETTINGS } from "../../../core/settings/settings.ts";
import { createSettingsReader } from "../../../workspace/settings/settings-reader.ts";
import { createSettingsStore } from "../../../workspace/settings/settings-store.ts";
import { codesOf, valueFrom } from "../../electron/main/fakes.ts";

let home = "";
let file = "";
let office = "";
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "attache-settings-"));
  file = join(home, "Attaché", "settings.yaml");
  office = join(home, "office-settings.yaml");
});

function store() {
  const officeFiles = [join(home, "none", "office-settings.yaml"), office];
  return createSettingsStore({
    file,
    officeFiles,
    reader: createSettingsReader(),
    saves: { ownFolder: home },
  });
}

function write(text: string): void {
  mkdirSync(join(home, "Attaché"), { recursive: true });
  writeFileSync(file, text);
}

test("without a file all settings have their usual values, and nothing is written", async () => {
  expect(valueFrom(await store().read())).toEqual({ settings: DEFAULT_SETTINGS, office: [] });
  expect(readdirSync(home)).toEqual([]);
});

test("a change is in the file at once and there for the next start", async () => {
  valueFrom(await store().change({ name: "A. Officer", textSize: 150 }));
  expect(readFileSync(file, "utf8")).toContain("name: A. Officer");
  expect(valueFrom(await store().read()).settings).toMatchObject({ name: "A. Officer", textSize: 150 });
});

test("changes that are asked for at once are all kept", async () => {
  const own = store();
  await Promise.all([own.change({ name: "A" }), own.change({ role: "B" }), own.change({ office: "C" })]);
  expect(valueFrom(await own.read()).settings).toMatchObject({ name: "A", role: "B", office: "C" });
});

test("a broken value falls back alone, is told with its line, and stays until it is changed", async () => {
  write("you:\n  name: A\nappearance:\n  colours: purple\n");
  const read = await store().read();
  expect(valueFrom(read).settings).toEqual({ ...DEFAULT_SETTINGS, name: "A" });
  expect(read.problems).toMatchObject([
    { code: "broken-setting", place: { file: "settings.yaml", line: 4 } },
  ]);
  valueFrom(await store().change({ name: "B" }));
  expect(readFileSync(file, "utf8")).toContain("purple");
  expect(codesOf(await store().change({ colours: "dark" }))).toEqual([]);
});

test.each(["you: {name: [\n", "\0\0", "\u00ff\ufffe"])(
  "a file that cannot be parsed (%j) is set aside by name",
  async (text) => {
    write(text);
    writeFileSync(`${file}.broken`, "older");
    const read = await store().read();
    expect(valueFrom(read).settings).toEqual(DEFAULT_SETTINGS);
    expect(read.problems).toMatchObject([
      { code: "settings-set-aside", severity: "warning", hint: "the file is kept as settings.yaml.broken-2" },
    ]);
    expect(readFileSync(`${file}.broken-2`, "utf8")).toBe(text);
    expect(readFileSync(`${file}.broken`, "utf8")).toBe("older");
    expect(await store().read()).toMatchObject({ ok: true, problems: [] });
  },
);

test("what an office has set wins, cannot be changed, and is never set aside", async () => {
  write("you:\n  office: Mine\nappearance:\n  colours: dark\n");
  writeFileSync(office, "you:\n  office: Desk\nnotes:\n  formats: [pdf]\nappearance:\n  density: none\n");
  const read = await store().read();
  const { settings, office: locked, officeFile } = valueFrom(read);
  expect(settings).toMatchObject({ office: "Desk", formats: ["pdf"], colours: "dark" });
  expect(locked).toEqual(["office", "formats"]);
  expect(officeFile).toBe(office);
  expect(read.problems).toMatchObject([{ place: { file: "office-settings.yaml", line: 6 } }]);
  expect(codesOf(await store().change({ office: "Mine" }))).toEqual(["set-by-office"]);
  writeFileSync(office, "{{");
  expect(codesOf(await store().read())).not.toEqual([]);
  expect(readFileSync(office, "utf8")).toBe("{{");
});

test("reset takes out all that this version knows, and leaves the rest", async () => {
  write("# My file\nyou:\n  name: A\nfuture:\n  a: 1\n");
  expect(valueFrom(await store().reset()).settings).toEqual(DEFAULT_SETTINGS);
  const text = readFileSync(file, "utf8");
  expect(text).toContain("# My file");
  expect(text).toContain("future:");
  expect(text).not.toContain("name: A");
});

test("the text for others has all settings in force", async () => {
  writeFileSync(office, "you:\n  office: Desk\n");
  valueFrom(await store().change({ name: "A" }));
  const text = valueFrom(await store().text());
  expect(text).toContain("office: Desk");
  expect(text).toContain("name: A");
  expect(readFileSync(file, "utf8")).not.toContain("Desk");
});

test("what is no file is told and not read", async () => {
  mkdirSync(file, { recursive: true });
  const read = await store().read();
  expect(valueFrom(read).settings).toEqual(DEFAULT_SETTINGS);
  expect(codesOf(read)).toEqual(["settings-unreadable"]);
});
