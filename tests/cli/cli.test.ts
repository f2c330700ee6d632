import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { readHouseTemplate } from "../../core/house-template/read/read-house-template.ts";
import { generateNote } from "../../core/note/generate-note.ts";
import {
  builtInTemplate,
  expectValue,
  office,
  sampleBrief,
  sampleDossier,
  scheme,
} from "../support/sample.ts";

let out = "";
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), "attache-cli-"));
});

interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function attache(...words: readonly string[]): Ran {
  const env = { ...process.env, ATTACHE_HOME: join(out, "home"), TZ: "Pacific/Kiritimati", LC_ALL: "C" };
  const ran = spawnSync(process.execPath, [resolve("out/cli/attache.mjs"), ...words], {
    encoding: "utf8",
    env,
  });
  return { code: ran.status, stdout: ran.stdout, stderr: ran.stderr };
}

test("writes a brief as PDF and Word, with a summary of files, pages and marking", () => {
  const ran = attache("brief", "--date", "2026-11-23", "--out", out);
  expect(ran.stderr).toBe("");
  expect(ran.code).toBe(0);
  expect(readdirSync(out).sort()).toEqual([
    "2026-11-23-call-by-the-ambassador-of-kazakhstan-meeting-brief.docx",
    "2026-11-23-call-by-the-ambassador-of-kazakhstan-meeting-brief.pdf",
  ]);
  expect(ran.stdout).toMatch(
    /Pages {4}5, 2 of at most 2 before the annexes\nMarking {2}OFFICIAL-SENSITIVE\nChecks {3}\d+ statements past their review date/,
  );
});

test("files depend on the date alone, not on clock, time zone or locale", () => {
  attache("brief", "--date", "2026-11-23", "--out", join(out, "a"));
  attache("brief", "--date", "2026-11-23", "--out", join(out, "b"));
  for (const name of readdirSync(join(out, "a"))) {
    expect(readFileSync(join(out, "a", name)).equals(readFileSync(join(out, "b", name))), name).toBe(true);
  }
});

test("the files are those of the pipeline, byte for byte, in the organisation's template too", async () => {
  attache("brief", "--date", "2026-11-23", "--out", join(out, "plain"));
  const [docx = "", pdf = ""] = readdirSync(join(out, "plain")).sort();
  const house = join(out, "plain", docx);
  attache(
    "brief",
    "--date",
    "2026-11-23",
    "--format",
    "docx",
    "--house",
    house,
    "--out",
    join(out, "dressed"),
  );
  const template = builtInTemplate("meeting-brief");
  const request = { dossier: sampleDossier(), scheme: scheme(), template, brief: sampleBrief() };
  const note = expectValue(await generateNote({ ...request, formats: ["pdf", "docx"] }, office()));
  const own = expectValue(readHouseTemplate(readFileSync(house)));
  const dressed = expectValue(await generateNote({ ...request, formats: ["docx"], house: own }, office()));
  const written = [join(out, "plain", pdf), house, join(out, "dressed", docx)].map((file) =>
    readFileSync(file),
  );
  const made = [...note.files, ...dressed.files].map(({ bytes }) => Buffer.from(bytes));
  expect(written.map((bytes, place) => bytes.equals(made[place] ?? Buffer.alloc(0)))).toEqual([
    true,
    true,
    true,
  ]);
});

test("--json prints one object", () => {
  const ran = attache(
    "brief",
    "--json",
    "--format",
    "pdf",
    "--out",
    out,
    "--topics",
    "visas,climate",
    "--ceiling",
    "OFFICIAL",
  );
  const printed: unknown = JSON.parse(ran.stdout);
  expect(printed).toMatchObject({ ok: true, marking: "OFFICIAL", files: [expect.stringMatching(/\.pdf$/)] });
  expect(ran.code).toBe(0);
});

test("--disclosure usable leaves out what is not for disclosure, defensive lines too", () => {
  const findings = (disclosure: string) => {
    const words = ["brief", "--json", "--format", "pdf", "--out", out, "--disclosure", disclosure];
    const printed = JSON.parse(attache(...words).stdout) as {
      findings: { code: string; about?: { entry: string } }[];
    };
    return printed.findings
      .filter(({ code }) => code === "not-for-disclosure")
      .map(({ about }) => about?.entry);
  };
  expect(findings("usable")).toEqual(expect.arrayContaining(["visas-position", "visas-line-reciprocity"]));
  expect(findings("all")).toEqual([]);
});

test.each([
  [["frobnicate"], /there is no command "frobnicate"; see attache --help/],
  [["brief", "--colour", "red"], /--colour/],
  [["brief", "--date", "2026-02-30"], /is not a date/],
  [["brief", "--format", "odt"], /neither pdf nor docx/],
  [["brief", "--topics", "minrals"], /no topic "minrals"; it has partnership, critical-minerals/],
  [["brief", "--template", "nowhere"], /no template "nowhere"; there are country-brief, meeting-brief/],
  [["brief", "--template", "./nowhere"], /nowhere: there is no such file or folder/],
  [["brief", "--disclosure", "some"], /--disclosure some is neither all nor usable/],
  [["brief", "--ceiling", "PINK"], /"PINK" is not a level/],
  [["brief", "--dossier", "templates"], /templates\/dossier\.yaml: there is no such file/],
  [["topics"], /takes one dossier folder/],
  [["verify", "a.pdf"], /takes a PDF and a Word file/],
  [["verify", "a.pdf", "b.docx"], /a\.pdf: there is no such file/],
  [["check", "nowhere.docx"], /nowhere\.docx: there is no such file/],
  [["check", "nowhere"], /nowhere: there is no such file or folder/],
])("%j ends with exit code 2, gives the reason and writes nothing", (words, message) => {
  const ran = attache(...words, ...(words[0] === "brief" ? ["--out", out] : []));
  expect(ran.stderr).toMatch(message);
  expect(ran.code).toBe(2);
  expect(readdirSync(out)).toEqual([]);
});

test("reports a fault in a dossier as file:line:column", () => {
  const dossier = join(out, "d");
  cpSync("assets/dossiers/uk-kazakhstan", dossier, { recursive: true });
  const file = join(dossier, "topics", "visas.yaml");
  writeFileSync(file, readFileSync(file, "utf8").replace("type: sensitivity", "type: sensitivty"));
  const ran = attache("check", dossier);
  expect(ran.stderr).toMatch(/topics\/visas\.yaml:\d+:\d+: "type"/);
  expect(ran.code).toBe(2);
});

test("an unwritable output folder gives exit code 2 and no partial files", () => {
  writeFileSync(join(out, "file"), "mine");
  const ran = attache("brief", "--out", join(out, "file", "deeper"));
  expect(ran.code).toBe(2);
  expect(ran.stderr).toMatch(/file.*(ENOTDIR|EEXIST)/);
  expect(readFileSync(join(out, "file"), "utf8")).toBe("mine");
});

test("a missing value forbids the note: exit code 1, nothing written", () => {
  const template = join(out, "t");
  cpSync("templates/meeting-brief", template, { recursive: true });
  writeFileSync(join(template, "template.hbs"), "<h1>{{note.title}}</h1>\n<p>{{note.clearedBy}}</p>\n");
  const ran = attache("brief", "--template", template, "--out", join(out, "briefs"));
  expect(ran.code).toBe(1);
  expect(ran.stderr).toMatch(/template\.hbs:2:4: nobody has cleared the note/);
  expect(existsSync(join(out, "briefs"))).toBe(false);
});

test("verify finds the files of one note the same, and reports differences between two notes", () => {
  attache("brief", "--date", "2026-11-23", "--out", join(out, "a"));
  attache("brief", "--date", "2026-11-23", "--title", "Another title", "--out", join(out, "b"));
  const [docx = "", pdf = ""] = readdirSync(join(out, "a")).sort();
  const [other = ""] = readdirSync(join(out, "b")).sort();
  const same = attache("verify", join(out, "a", pdf), join(out, "a", docx));
  expect(same.stderr).toBe("");
  expect(same.code).toBe(0);
  const differs = attache("verify", join(out, "a", pdf), join(out, "b", other));
  expect(differs.stderr).toMatch(/heading .*: the text is ".*" in the PDF, "Another title" in the Word file/);
  expect(differs.code).toBe(1);
});

test("check lists what Word's accessibility checker would list for a Word file", () => {
  attache("brief", "--date", "2026-11-23", "--format", "docx", "--out", out);
  const [docx = ""] = readdirSync(out);
  const good = attache("check", join(out, docx));
  expect(good).toMatchObject({
    code: 0,
    stderr: "",
    stdout: "Word's accessibility checker would list nothing\n",
  });
  writeFileSync(join(out, "no.docx"), "PK");
  expect(attache("check", join(out, "no.docx"))).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/is not a \.docx or \.dotx file/),
  });
});

test("topics, templates, check, help and version print their results", () => {
  expect(attache("topics", "assets/dossiers/uk-kazakhstan").stdout).toContain("critical-minerals");
  expect(attache("templates").stdout).toContain("country-brief");
  expect(attache("check", "assets/dossiers/uk-kazakhstan").code).toBe(0);
  expect(attache("--help").stdout).toContain("attache brief [options]");
  expect(attache("--version").stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});
