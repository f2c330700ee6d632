import { execFileSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { problemText } from "../../core/problem/problem.ts";
import { openFolder } from "../../workspace/dossiers/open-folder.ts";
import { readFolder, readTexts } from "../../workspace/dossiers/read-folder.ts";
import { saveTogether } from "../../workspace/save/save-together.ts";
import { saveWhole } from "../../workspace/save-whole.ts";
import { createTemplateLibrary } from "../../workspace/templates/template-library.ts";
import { createTemplateReader, loadTemplateFolder } from "../../workspace/templates/template-reader.ts";
import type { TemplateLibrary } from "../../workspace/workspace.ts";
import { expectValue, SAMPLE_DOSSIER } from "../support/sample.ts";
import { SHIPPED } from "../support/shipped.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "attache-"));
});

function libraryOver(own: string): TemplateLibrary {
  return createTemplateLibrary(SHIPPED, own, createTemplateReader(SHIPPED, own));
}

test("a save replaces a file whole and leaves nothing else behind", async () => {
  const file = join(folder, "a.pdf");
  writeFileSync(file, "old");
  expectValue(await saveWhole(file, new TextEncoder().encode("new")));
  expect(readFileSync(file, "utf8")).toBe("new");
  expect(readdirSync(folder)).toEqual(["a.pdf"]);
});

test("a failed save leaves the old file and no partial one", async () => {
  const target = join(folder, "taken");
  mkdirSync(join(target, "inside"), { recursive: true });
  const result = await saveWhole(target, new Uint8Array([1]));
  expect(result.ok).toBe(false);
  expect(readdirSync(folder)).toEqual(["taken"]);
});

test("saves files that belong together, or none of them", async () => {
  const [pdf, docx] = [join(folder, "a.pdf"), join(folder, "a.docx")];
  writeFileSync(pdf, "old");
  mkdirSync(docx);
  const bytes = new TextEncoder().encode("new");
  const files = [pdf, docx].map((file) => ({ file, bytes }));
  expect((await saveTogether(files)).ok).toBe(false);
  expect(readFileSync(pdf, "utf8")).toBe("old");
  expect(readdirSync(folder).sort()).toEqual(["a.docx", "a.pdf"]);
});

test("reports characters in another encoding and does not guess them", async () => {
  writeFileSync(join(folder, "a.yaml"), Uint8Array.from([0x61, 0xe9, 0x62]));
  expect((await readFolder(folder)).problems[0]?.code).toBe("not-utf-8");
});

test("reports a missing folder by name", async () => {
  const result = await readFolder(join(folder, "nowhere"));
  expect(result.problems.map(problemText)[0]).toContain("nowhere: there is no such file or folder (ENOENT)");
});

test("does not follow links out of the folder, to folders or to nothing, and names each", async () => {
  writeFileSync(join(folder, "in.yaml"), "a: 1");
  mkdirSync(join(folder, "sub"));
  const links = {
    "out.json": join(process.cwd(), "package.json"),
    "sub/up.yaml": "../../",
    "all.yaml": folder,
    topics: "sub",
    "gone.csv": "not-there.csv",
    "one.hbs": "two.hbs",
    "two.hbs": "one.hbs",
    "picture.png": join(process.cwd(), "package.json"),
    "null.yaml": "/dev/null",
    "same.yaml": "in.yaml",
    ".hidden.yaml": "/etc/passwd",
  };
  for (const [name, target] of Object.entries(links)) symlinkSync(target, join(folder, name));
  const read = await readFolder(folder);
  expect([...expectValue(read).keys()].sort()).toEqual(["in.yaml", "same.yaml"]);
  const told = read.problems.map((problem) => problemText(problem).replace(`${folder}/`, "").split(";")[0]);
  expect(told.sort()).toEqual([
    "all.yaml: is a link to another folder",
    "gone.csv: is a link to something that does not exist",
    "null.yaml: is a link that leads out of the folder",
    "one.hbs: is a link that leads back to itself",
    "out.json: is a link that leads out of the folder",
    "picture.png: is a link that leads out of the folder",
    "sub/up.yaml: is a link that leads out of the folder",
    "topics: is a link to another folder",
    "two.hbs: is a link that leads back to itself",
  ]);
  expect(new Set(read.problems.map(({ severity }) => severity))).toEqual(new Set(["warning"]));
});

test("reports links in a dossier and a template when they are opened, those of pictures too", async () => {
  const outside = mkdtempSync(join(tmpdir(), "attache-outside-"));
  writeFileSync(join(outside, "x.png"), "x");
  const files = {
    "dossier.yaml":
      "title: T\nsummary: S.\nlanguage: en\nscheme: none\noriginator: {office: D}\ntopics: [one]\n",
    "template.yaml": "title: T\ndescription: D.\n",
    "template.hbs": "<h1>x</h1>",
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  symlinkSync(outside, join(folder, "topics"));
  symlinkSync(outside, join(folder, "images"));
  const codes = (problems: readonly { code: string; place?: { file: string } }[]) =>
    problems
      .filter(({ code }) => code === "link-not-read")
      .map(({ place }) => place?.file)
      .sort();
  const wanted = [join(folder, "images"), join(folder, "topics")];
  expect(codes((await openFolder(folder, SHIPPED, "2026-01-02")).problems)).toEqual(wanted);
  const template = await loadTemplateFolder("t", folder, SHIPPED);
  expect(codes(template.problems)).toEqual(wanted);
  expect(expectValue(template).images?.["x.png"]).toMatchObject({
    type: "unread",
    problem: { message: "leads out of its folder" },
  });
});

test.skipIf(process.platform === "win32")(
  "reports a pipe among the texts of a dossier without waiting for it",
  async () => {
    writeFileSync(join(folder, "in.yaml"), "x");
    for (const name of ["pipe.csv", ".hidden.yaml"]) execFileSync("mkfifo", [join(folder, name)]);
    symlinkSync("pipe.csv", join(folder, "link.csv"));
    const read = await readFolder(folder);
    expect([...expectValue(read).keys()]).toEqual(["in.yaml"]);
    expect(read.problems.map(({ severity, code, place }) => [severity, code, place?.file])).toEqual([
      ["warning", "link-not-read", join(folder, "link.csv")],
      ["warning", "device-not-read", join(folder, "pipe.csv")],
    ]);
  },
);

test("ignores temporary files of saves in dossiers and templates", async () => {
  writeFileSync(join(folder, "template.hbs"), "x");
  for (const name of [".attache-save-0123456789ab-0.new", ".attache-save.lock"])
    writeFileSync(join(folder, name), "x");
  expect(expectValue(await readTexts(folder))).toMatchObject({
    others: [],
    files: new Map([["template.hbs", "x"]]),
  });
});

test("the sample dossier opens with its brief for today", async () => {
  const opened = expectValue(await openFolder(SAMPLE_DOSSIER, SHIPPED, "2026-01-02"));
  expect(opened.brief.date).toBe("2026-01-02");
  expect(opened.brief.template).toBe("meeting-brief");
});

test("reports unknown choices of a brief at their line, and opens the folder", async () => {
  const files = {
    "dossier.yaml":
      "title: T\nsummary: S.\nlanguage: en\nscheme: none\noriginator: {office: D}\ntopics: [one]\n",
    "brief.yaml": "title: B\naudience: R\ntemplate: country-brief\nceiling: NONN\ntopics: [onne]\n",
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  mkdirSync(join(folder, "topics"));
  writeFileSync(
    join(folder, "topics", "one.yaml"),
    "title: One\nsummary: S.\nentries:\n  - {id: a, type: point, text: x, asOf: 2026-01-01, reviewBy: 2027-01-01, marking: NONE}\n",
  );
  const opened = await openFolder(folder, SHIPPED, "2026-01-02");
  expect(opened.ok).toBe(true);
  expect(opened.problems.map(({ severity }) => severity)).toEqual(["warning", "warning"]);
  const told = opened.problems.map(problemText).join("\n");
  expect(told).toMatch(/brief\.yaml:5:10: the dossier has no topic "onne"/);
  expect(told).toMatch(/brief\.yaml:4:10: the marking "NONN" is not a level/);
});

test("reports a folder without dossier.yaml", async () => {
  const result = await openFolder(folder, SHIPPED, "2026-01-02");
  expect(result.problems.map((problem) => problem.code)).toEqual(["no-dossier"]);
});

test("duplicates a built-in template and saves the copy; refuses to change a built-in one", async () => {
  const library = libraryOver(join(folder, "templates"));
  expect(expectValue(await library.duplicate("meeting-brief", "Our meeting")).id).toBe("our-meeting");
  expect((await library.duplicate("meeting-brief", "Our meeting")).ok).toBe(false);
  const copy = expectValue(await library.read("our-meeting"));
  expect(copy.builtIn).toBe(false);
  expect(expectValue(await library.load("our-meeting")).title).toBe("Our meeting");
  const files = copy.files.map((file) =>
    file.name === "template.hbs" ? { ...file, text: "<h1>x</h1>" } : file,
  );
  expectValue(await library.save({ ...copy, files }, copy.revision));
  expect(expectValue(await library.load("our-meeting")).source).toBe("<h1>x</h1>");
  const builtIn = expectValue(await library.read("meeting-brief"));
  expect((await library.save(builtIn, builtIn.revision)).problems[0]?.code).toBe("built-in-template");
});

test.each(["Con", "NUL", "com1", "LPT9"])(
  "makes a folder name that Windows accepts from the title %s",
  async (title) => {
    const library = libraryOver(join(folder, "templates"));
    const { id } = expectValue(await library.duplicate("meeting-brief", title));
    expect(id).toBe(`${title.toLowerCase()}-template`);
  },
);

test("gives a copy its title, dollar signs included", async () => {
  const library = libraryOver(join(folder, "templates"));
  const { id } = expectValue(await library.duplicate("meeting-brief", "The US$' fall & $$"));
  expect(expectValue(await library.load(id)).title).toBe("The US$' fall & $$");
});

test("refuses template files and ids that lead out of the folder", async () => {
  const own = join(folder, "templates");
  const library = libraryOver(own);
  expectValue(await library.duplicate("meeting-brief", "Mine"));
  const { revision } = expectValue(await library.read("mine"));
  const bad = { id: "mine", builtIn: false, files: [{ name: "../../evil.hbs", text: "x" }] };
  expect((await library.save(bad, revision)).problems[0]?.code).toBe("unsafe-name");
  expect((await library.save({ ...bad, id: "../mine" }, null)).ok).toBe(false);
  expect((await library.read("..")).ok).toBe(false);
  expect(existsSync(join(folder, "evil.hbs"))).toBe(false);
});

test("reports an unwritable folder", async () => {
  const closed = join(folder, "closed");
  mkdirSync(closed);
  chmodSync(closed, 0o500);
  writeFileSync(join(folder, "file"), "");
  const result = await saveWhole(join(folder, "file", "a.pdf"), new Uint8Array([1]));
  expect(result.problems[0]?.code).toBe("cannot-write");
});
