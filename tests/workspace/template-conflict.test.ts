import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { revisionOf } from "../../workspace/revision.ts";
import { createTemplateLibrary } from "../../workspace/templates/template-library.ts";
import { createTemplateReader } from "../../workspace/templates/template-reader.ts";
import type { StoredTemplateVersion, TemplateLibrary, TemplateReader } from "../../workspace/workspace.ts";
import { expectValue } from "../support/sample.ts";
import { SHIPPED } from "../support/shipped.ts";

let own: string;
let library: TemplateLibrary;
let mine: StoredTemplateVersion;

beforeEach(async () => {
  own = mkdtempSync(join(tmpdir(), "attache-conflict-"));
  library = createTemplateLibrary(SHIPPED, own, createTemplateReader(SHIPPED, own));
  expectValue(await library.duplicate("meeting-brief", "Mine"));
  mine = expectValue(await library.read("mine"));
});

function markup(template: StoredTemplateVersion, text: string): StoredTemplateVersion {
  const files = template.files.map((file) => (file.name === "template.hbs" ? { ...file, text } : file));
  return { ...template, files };
}

function onDisk(id: string): string {
  return readFileSync(join(own, id, "template.hbs"), "utf8");
}

function changeOnDisk(text: string): void {
  writeFileSync(join(own, "mine", "template.hbs"), text);
}

test("the revision depends on names and contents and not on the order of files", () => {
  const [a, b] = [
    { name: "a", text: "1" },
    { name: "b", text: "2" },
  ];
  expect(revisionOf([a, b])).toBe(revisionOf([b, a]));
  const others = [
    [a],
    [b, { ...a, text: "2" }],
    [{ ...a, name: "c" }, b],
    [{ name: "a", text: '1"],["b","2' }],
  ];
  for (const files of others) expect(revisionOf(files)).not.toBe(revisionOf([a, b]));
});

test("does not overwrite a template that another program changed", async () => {
  changeOnDisk("<p>Theirs</p>");
  const outcome = expectValue(await library.save(markup(mine, "<p>Mine</p>"), mine.revision));
  expect(outcome).toMatchObject({ type: "changed", theirs: { id: "mine" } });
  if (outcome.type !== "changed") throw new Error("nothing was compared");
  expect(outcome.theirs.files.find(({ name }) => name === "template.hbs")?.text).toBe("<p>Theirs</p>");
  expect(onDisk("mine")).toBe("<p>Theirs</p>");
});

test("treats an added partial and a changed manifest as changes", async () => {
  mkdirSync(join(own, "mine", "partials"), { recursive: true });
  writeFileSync(join(own, "mine", "partials", "new.hbs"), "<p>New</p>");
  expect(expectValue(await library.save(markup(mine, "x"), mine.revision)).type).toBe("changed");
  rmSync(join(own, "mine", "partials", "new.hbs"));
  writeFileSync(join(own, "mine", "template.yaml"), "title: Other\n");
  expect(expectValue(await library.save(markup(mine, "x"), mine.revision)).type).toBe("changed");
});

test("saving twice in a row causes no conflict, even with a faulty template", async () => {
  const broken = expectValue(await library.save(markup(mine, "{{#each"), mine.revision));
  if (broken.type !== "saved") throw new Error(broken.type);
  const next = expectValue(await library.save(markup(mine, "<p>Right</p>"), broken.source.revision));
  expect(next.type).toBe("saved");
  expect(onDisk("mine")).toBe("<p>Right</p>");
});

test("a change that equals the text to save causes no conflict", async () => {
  changeOnDisk("<p>Alike</p>");
  expect(expectValue(await library.save(markup(mine, "<p>Alike</p>"), mine.revision)).type).toBe("saved");
});

test("keeping one's own text keeps the other version as a separate template", async () => {
  for (const [text, copy] of [
    ["<p>Theirs</p>", "mine-other-version"],
    ["<p>Theirs again</p>", "mine-other-version-2"],
  ] as const) {
    changeOnDisk(text);
    const theirs = expectValue(await library.read("mine"));
    const outcome = expectValue(
      await library.replace(markup(mine, "<p>Mine</p>"), theirs.revision, "Mine (other version)"),
    );
    expect(outcome.type).toBe("saved");
    expect(onDisk("mine")).toBe("<p>Mine</p>");
    expect(onDisk(copy)).toBe(text);
  }
  const listed = expectValue(await library.list()).map(({ title }) => title);
  expect(listed).toContain("Mine (other version) 2");
});

test("keeps another version that cannot be loaded, too", async () => {
  changeOnDisk("{{#each");
  const theirs = expectValue(await library.read("mine"));
  expectValue(await library.replace(markup(mine, "x"), theirs.revision, "Mine (other version)"));
  expect(onDisk("mine-other-version")).toBe("{{#each");
});

test.each([
  ["title: [\n", "mine"],
  ['title: "Desk: brief"\nlength: [\n', "Desk: brief"],
  ["title: Desk brief\n\tx: {", "Desk brief"],
])("lists an own template with the manifest %j as faulty, with a warning", async (manifest, title) => {
  writeFileSync(join(own, "mine", "template.yaml"), manifest);
  const listed = await library.list();
  expect(expectValue(listed).find(({ id }) => id === "mine")).toEqual({
    id: "mine",
    title,
    description: "",
    builtIn: false,
    options: [],
    uses: ["meeting", "author", "clearedBy", "version", "biographies"],
    faulty: true,
  });
  expect(listed.problems[0]).toMatchObject({ severity: "warning", place: { line: expect.any(Number) } });
  expect(expectValue(await library.read("mine")).files[0]?.text).toBe(manifest);
});

test("asks again about a third version that appears while the person decides", async () => {
  changeOnDisk("<p>Theirs</p>");
  const theirs = expectValue(await library.read("mine"));
  changeOnDisk("<p>Third</p>");
  const outcome = expectValue(
    await library.replace(markup(mine, "x"), theirs.revision, "Mine (other version)"),
  );
  expect(outcome.type).toBe("changed");
  expect(onDisk("mine")).toBe("<p>Third</p>");
});

test("reports a template that was deleted meanwhile, and can save it again", async () => {
  rmSync(join(own, "mine"), { recursive: true });
  const changed = markup(mine, "<p>Mine</p>");
  expect(expectValue(await library.save(changed, mine.revision))).toEqual({ type: "gone" });
  expect(expectValue(await library.replace(changed, mine.revision, "Other"))).toEqual({ type: "gone" });
  expect(expectValue(await library.save(changed, null)).type).toBe("saved");
  expect(onDisk("mine")).toBe("<p>Mine</p>");
  changeOnDisk("<p>Theirs</p>");
  expect(expectValue(await library.save(changed, null)).type).toBe("changed");
});

test.each([
  ["between the check and the save", 1],
  ["between the check under the lock and the renames", 2],
])("does not overwrite what another program writes %s", async (_name, nth) => {
  const reader = createTemplateReader(SHIPPED, own);
  let reads = 0;
  const spied: TemplateReader = {
    ...reader,
    async read(id) {
      const source = await reader.read(id);
      reads += 1;
      if (reads === nth) changeOnDisk("<p>Theirs</p>");
      return source;
    },
  };
  const outcome = await createTemplateLibrary(SHIPPED, own, spied).save(markup(mine, "Mine"), mine.revision);
  expect(expectValue(outcome)).toMatchObject({ type: "changed", theirs: { id: "mine" } });
  expect(onDisk("mine")).toBe("<p>Theirs</p>");
  expect(readdirSync(own)).toEqual(["mine"]);
});

test("of two windows that save the same version at once, one saves and the other gets the conflict", async () => {
  const windows = ["One", "Two"].map((text) => ({
    text,
    saving: createTemplateLibrary(SHIPPED, own, createTemplateReader(SHIPPED, own)).save(
      markup(mine, text),
      mine.revision,
    ),
  }));
  const outcomes = await Promise.all(windows.map(async ({ text, saving }) => ({ text, ...(await saving) })));
  const types = outcomes.map((outcome) => (outcome.ok ? outcome.value.type : "failed"));
  expect(types.toSorted()).toEqual(["changed", "saved"]);
  expect(onDisk("mine")).toBe(outcomes[types.indexOf("saved")]?.text);
});

test("of two copies with one title made at once, one is made and the other gets the problem taken-name", async () => {
  const made = await Promise.all(
    ["meeting-brief", "country-brief"].map((id) =>
      createTemplateLibrary(SHIPPED, own, createTemplateReader(SHIPPED, own)).duplicate(id, "Copy"),
    ),
  );
  expect(made.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
  const origin = made[0]?.ok ? "meeting-brief" : "country-brief";
  const source = expectValue(await library.read(origin)).files.find(({ name }) => name === "template.hbs");
  expect(onDisk("copy")).toBe(source?.text);
});
