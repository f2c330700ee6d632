import { existsSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { progressLine } from "../../../cli/batch/progress.ts";
import { runCommand } from "../../../cli/run.ts";
import { SHIPPED } from "../../support/shipped.ts";
import { attache, type Ran, wordsOf } from "../run-attache.ts";
import { DEFAULTS, digests, smallFolder, titles, write, writeList } from "./small-batch.ts";

let folder = "";
let out = "";
beforeEach(() => {
  folder = smallFolder();
  out = join(folder, "out");
});

function batch(list: string, words = "", to = out): Ran {
  return attache(["batch", list, "--out", to, ...wordsOf(words)]);
}

test("notes of a list equal those made with the same options alone, with any number of jobs, in any order", () => {
  const briefs = [
    { title: "First", topics: ["one"], format: "pdf,docx" },
    { title: "Second", for: "Minister", topics: "two,one", format: ["pdf", "docx"] },
    { title: "Third", disclosure: "usable", ceiling: "NONE", format: ["docx"] },
  ];
  expect(batch(writeList(folder, briefs), "--jobs 1", join(folder, "one")).code).toBe(0);
  expect(batch(writeList(folder, briefs), "--jobs 4", join(folder, "four")).code).toBe(0);
  expect(batch(writeList(folder, briefs.toReversed()), "--jobs 2", join(folder, "turned")).code).toBe(0);
  const shared = `--dossier dossier --template ./template --date 2026-11-30 --out alone`;
  const alone = [
    "--title First --topics one",
    "--title Second --for Minister --topics two,one",
    "--title Third --disclosure usable --ceiling NONE --format docx",
  ];
  for (const words of alone) expect(attache(wordsOf(`brief ${shared} ${words}`), folder).code).toBe(0);
  const expected = digests(join(folder, "alone"));
  expect(Object.keys(expected)).toHaveLength(5);
  for (const name of ["one", "four", "turned"]) expect(digests(join(folder, name))).toEqual(expected);
});

test("a failure does not stop the other briefs, and the exit code is that of the worst failure", () => {
  write(folder, "strict/template.yaml", "title: S\ndescription: D.\nchecks: {missing: error}\n");
  write(folder, "strict/template.hbs", "<h1>{{note.title}}</h1><p>{{note.author.name}}</p>");
  const good = titles(3);
  const missing = { title: "No topic", topics: ["three"] };
  const refused = { title: "Refused", template: "./strict" };
  const two = batch(writeList(folder, [good[0] ?? {}, missing, good[1] ?? {}, refused, good[2] ?? {}]));
  expect(two.code).toBe(2);
  expect(two.stdout).toMatch(
    /^Made {5}3 notes, 3 files\nFailed {3}2: 1 [\w-]+, 1 [\w-]+; --json lists each of them\nRecord {3}.*list\.batch\.jsonl\n$/,
  );
  expect(two.stderr).toMatch(/list\.yaml:\d+:\d+: not made: the dossier has no topic "three"/);
  expect(Object.keys(digests(out))).toHaveLength(3);
  const one = batch(writeList(folder, [...good, refused]), "", join(folder, "second"));
  expect(one.code).toBe(1);
  const none = batch(writeList(folder, good), "", join(folder, "third"));
  expect(none).toMatchObject({ code: 0, stderr: "" });
});

test("reports a problem of many briefs once", () => {
  const ran = batch(
    writeList(
      folder,
      titles(40).map((brief) => ({ ...brief, topics: ["three"] })),
    ),
  );
  expect(ran.stderr.split("\n")).toHaveLength(2);
  expect(ran.stdout).toContain("Failed   40: 40 unknown-topic");
});

test("--json prints one object, whatever happens", () => {
  const list = writeList(folder, [...titles(2), { title: "No topic", topics: ["three"] }]);
  const ran = batch(list, "--json");
  expect(JSON.parse(ran.stdout)).toMatchObject({
    ok: false,
    made: 2,
    skipped: 0,
    failed: 1,
    left: 0,
    briefs: [
      { brief: 1, status: "made", files: [expect.stringMatching(/note-1-template\.docx$/)] },
      { brief: 2, status: "made" },
      { brief: 3, status: "unreadable", problems: [{ code: "unknown-topic" }] },
    ],
  });
  expect(ran.code).toBe(2);
  const wrong = batch(join(folder, "nowhere.yaml"), "--json");
  expect(JSON.parse(wrong.stdout)).toMatchObject({ ok: false, problems: [{ code: "cannot-read" }] });
  expect(wrong.code).toBe(2);
});

test("warnings of notes that were made are counted, and listed for scripts", () => {
  const late = { title: "Late", date: "2027-06-01" };
  const list = writeList(folder, [{ title: "In time" }, late]);
  expect(batch(list).stdout).toMatch(/^Made .*\nChecks {3}1 note with warnings; --json lists them\nRecord/);
  const { briefs } = JSON.parse(batch(list, "--again --json").stdout) as { briefs: readonly object[] };
  expect(briefs).toMatchObject([
    { status: "made", warnings: [] },
    { status: "made", warnings: [{ code: "overdue" }, { code: "overdue" }] },
  ]);
});

test.each([
  ["an unknown field", { titel: "A" }, /list\.yaml:\d+:\d+: "titel" is not a field here/],
  ["a day that is none", { date: "2026-02-30" }, /list\.yaml:\d+:\d+: "date" must be a day/],
  ["an unknown format", { format: "odt" }, /list\.yaml:\d+:\d+: .*cannot be "odt"/],
  ["an empty title", { title: " " }, /list\.yaml:\d+:\d+: "title" is too short or empty/],
  ["a topic that is no name", { topics: ["a b"] }, /list\.yaml:\d+:\d+: item 1 of "topics"/],
  ["a brief that is none", "note", /list\.yaml:\d+:\d+: item 2 of "briefs"/],
])("reports %s in a list at its place and makes nothing", (_name, brief, message) => {
  const ran = batch(writeList(folder, [{ title: "Good" }, brief as object]));
  expect(ran.stderr).toMatch(message);
  expect(ran.code).toBe(2);
  expect(existsSync(out)).toBe(false);
});

test("reports a brief without a dossier", () => {
  const ran = batch(writeList(folder, [{ title: "A" }], {}));
  expect(ran.stderr).toMatch(/list\.yaml:4:5: a brief names no dossier; add dossier/);
  expect(ran.code).toBe(2);
});

test("reads JSON Lines with defaults in the first line, and reports faults at their line", () => {
  const lines = [{ defaults: DEFAULTS }, ...titles(3)].map((line) => JSON.stringify(line));
  const ran = batch(write(folder, "list.jsonl", `${lines.join("\n")}\n\n`));
  expect(ran).toMatchObject({ code: 0, stderr: "" });
  expect(Object.keys(digests(out))).toHaveLength(3);
  const faulty = write(folder, "faulty.jsonl", `${lines.join("\n")}\n{"title": 3, "x": 1}\n{"title": \n`);
  expect(batch(faulty).stderr).toMatch(/^[^\n]*faulty\.jsonl:6:\d+: [^\n]+\n$/);
  const wrong = write(folder, "wrong.jsonl", `${lines.join("\n")}\n{"titel": "A"}\n`);
  expect(batch(wrong).stderr).toMatch(/wrong\.jsonl:5:\d+: "titel" is not a field here/);
});

test.each([
  ["the same title", [{ title: "A b" }, { title: "A b", topics: ["one"] }]],
  ["titles that give the same name", [{ title: "Prices & wages" }, { title: "Prices: WAGES" }]],
  [
    "the same folder by two names",
    [
      { title: "A", out: "x" },
      { title: "A", out: "./y/../X" },
    ],
  ],
  ["the title of the dossier", [{ template: "country-brief" }, { title: "T", template: "country-brief" }]],
])("refuses two briefs with %s before work begins", (_name, briefs) => {
  const ran = batch(writeList(folder, briefs), "--shard 2/2");
  expect(ran.stderr).toMatch(
    /^[^\n]*list\.yaml:\d+:\d+: this brief would write the same file as the one at [^\n]*list\.yaml:\d+:\d+; [^\n]*\n$/,
  );
  expect(ran.code).toBe(2);
  expect(existsSync(out)).toBe(false);
});

test("accepts the same title in another folder, on another day or in another format", () => {
  const briefs = [
    { title: "A" },
    { title: "A", out: "sub" },
    { title: "A", date: "2026-12-01" },
    { title: "A", format: "pdf" },
  ];
  expect(batch(writeList(folder, briefs))).toMatchObject({ code: 0, stderr: "" });
  expect(Object.keys(digests(out)).sort()).toEqual([
    "2026-11-30-a-template.docx",
    "2026-11-30-a-template.pdf",
    "2026-12-01-a-template.docx",
    "sub/2026-11-30-a-template.docx",
  ]);
});

test("without --out, output folders are relative to the list", () => {
  const list = writeList(folder, titles(1), { ...DEFAULTS, out: "notes" });
  expect(attache(["batch", list], tmpdir()).code).toBe(0);
  expect(readdirSync(join(folder, "notes")).sort()).toEqual([
    "2026-11-30-note-1-template.docx",
    "list.batch.jsonl",
  ]);
});

test("shares are disjoint, balanced and together the whole list", () => {
  const list = writeList(folder, titles(10));
  const names = [1, 2, 3].map((number) => {
    const to = join(folder, `share-${number}`);
    expect(batch(list, `--shard ${number}/3`, to).code).toBe(0);
    expect(existsSync(join(to, `list.${number}-of-3.batch.jsonl`))).toBe(true);
    return Object.keys(digests(to));
  });
  expect(names.map(({ length }) => length)).toEqual([4, 3, 3]);
  expect(new Set(names.flat()).size).toBe(10);
});

test.each([
  ["batch", /batch takes one file/],
  ["batch a b", /batch takes one file/],
  ["batch a --jobs 0", /--jobs 0 is not a whole number from 1 to 256/],
  ["batch a --jobs x", /--jobs x is not a whole number/],
  ["batch a --shard 0/2", /--shard 0\/2 is not a share of the list/],
  ["batch a --shard 3/2", /--shard 3\/2 is not a share/],
  ["batch a --shard 2", /--shard 2 is not a share/],
  ["batch a --shard", /--shard has no value/],
  ["batch a --resume --again", /contradict/],
  ["batch a --again=yes", /again/],
  ["batch a --shards 1/2", /there is no option --shards; did you mean --shard\?/],
  ["brief --jobs 2", /there is no option --jobs/],
])("attache %s ends with exit code 2 and the reason", (words, message) => {
  const ran = attache(wordsOf(words));
  expect(ran.stderr).toMatch(message);
  expect(ran.code).toBe(2);
});

test("a record that cannot be written ends the run before a note is made", () => {
  write(folder, "file", "");
  const ran = batch(writeList(folder, titles(1)), "", join(folder, "file"));
  expect(ran.stderr).toMatch(/file: .*\(E\w+\)/);
  expect(ran.code).toBe(2);
});

test("reports progress by count, with the remaining time", () => {
  expect(batch(writeList(folder, titles(2))).stderr).toBe("");
  const line = (done: number, made: number, failed: number, seconds: number) =>
    progressLine({ done, made, failed }, 1_000, seconds * 1_000);
  expect(line(0, 0, 0, 1)).toBe("0 of 1000 briefs done");
  expect(line(400, 0, 0, 1)).toBe("400 of 1000 briefs done");
  expect(line(500, 90, 10, 20)).toBe("500 of 1000 briefs done, 10 failed, about 2 minutes left");
  expect(line(990, 990, 0, 990)).toBe("990 of 1000 briefs done, less than a minute left");
  expect(line(10, 10, 0, 300)).toBe("10 of 1000 briefs done, about 8 hours left");
  expect(line(1_000, 1_000, 0, 20)).toBe("1000 of 1000 briefs done");
});

test("an unexpected error in one note gives exit code 3; reports a missing worker", async () => {
  const lines: string[] = [];
  const errors: string[] = [];
  const code = await runCommand(["batch", writeList(folder, titles(2)), "--out", out, "--json"], {
    print: (line) => lines.push(line),
    printError: (line) => errors.push(line),
    today: "2026-11-30",
    shipped: SHIPPED,
    ownTemplates: join(folder, "own"),
    version: "0",
    noteWorker: join(folder, "no-worker.mjs"),
  });
  expect(code).toBe(3);
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({
    made: 0,
    failed: 2,
    briefs: [{ status: "internal" }, {}],
  });
  expect(errors.join()).toMatch(/not made: the note could not be made: MODULE_NOT_FOUND; try again/);
});
