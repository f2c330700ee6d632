import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runHere } from "./run-here.ts";

const MAIN =
  "title: T\nsummary: S.\nlanguage: en-GB\nscheme: none\noriginator: {office: Desk}\ntopics: [one]\n";
const TOPIC =
  'title: One\nsummary: S.\nentries:\n  - {id: a, type: background, text: "Words.", asOf: 2026-01-01, reviewBy: 2027-01-01, origin: drafted, marking: NONE}\n';
const BRIEF = "title: B\naudience: Reader\ntemplate: country-brief\nceiling: NONE\ntopics: [one]\n";

function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), "faults-"));
}

function dossier(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = temporaryFolder();
  const all = { "dossier.yaml": MAIN, "topics/one.yaml": TOPIC, ...files };
  for (const [name, content] of Object.entries(all)) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

test("reports faults of dossier, topic, brief and template in one run, in the order of files", async () => {
  const folder = dossier({
    "dossier.yaml": MAIN.replace("scheme: none", "scheme: nome"),
    "topics/one.yaml": TOPIC.replace("2026-01-01", "2026-02-30"),
    "brief.yaml": `${BRIEF.replace("[one]", "[onne, {topic: one, entries: [b]}]")}date: soon\n`,
    "sources.json": '[{"id": "s", "type": "book", "title": {"x": 1}}]',
  });
  const template = temporaryFolder();
  writeFileSync(join(template, "template.yaml"), "title: T\ndescripton: D.\n");
  writeFileSync(join(template, "template.hbs"), "<p>a\u000bb</p>");
  const { code, errors } = await runHere("brief", "--dossier", folder, "--template", template);
  expect(code).toBe(2);
  const expected = [
    /sources\.json:1:\d+: "title" must be text/,
    /one\.yaml:4:\d+: "asOf" must be a day/,
    /dossier\.yaml:4:9: there is no marking scheme "nome"; did you mean "none"\?/,
    /brief\.yaml:5:10: the dossier has no topic "onne"; did you mean "one"\?/,
    /brief\.yaml:5:\d+: the dossier has no entry "b"/,
    /brief\.yaml:6:7: "date" must be a day/,
    /template\.yaml:2:13: "descripton" is not a field here; did you mean "description"\?/,
    /template\.hbs:1:5: the template has a vertical tab/,
  ];
  for (const line of expected) expect(errors.filter((error) => line.test(error))).toHaveLength(1);
  expect(errors).toHaveLength(expected.length);
});

test("check reports unknown choices in brief.yaml with their line", async () => {
  const folder = dossier({ "brief.yaml": BRIEF.replace("NONE", "SECRET") });
  const { code, errors } = await runHere("check", folder);
  expect(code).toBe(1);
  expect(errors).toEqual([expect.stringMatching(/brief\.yaml:4:10: the marking "SECRET" is not a level/)]);
});

test("reports an unknown level in the defaults once", async () => {
  const defaults = "defaults: {marking: SECRET}\nentries:";
  const twice = TOPIC.replace("entries:", defaults).replaceAll(", marking: NONE", "");
  const entry = twice.split("\n")[4] ?? "";
  const folder = dossier({ "topics/one.yaml": `${twice}${entry.replace("id: a", "id: b")}\n` });
  const { errors } = await runHere("check", folder);
  expect(errors).toEqual([expect.stringMatching(/one\.yaml:3:21: the marking "SECRET" is not a level/)]);
});

test("prints the first hundred problems and counts the others", async () => {
  const fields = Array.from({ length: 300 }, (_, index) => `f${index}: 1\n`).join("");
  const { errors } = await runHere("check", dossier({ "dossier.yaml": `${MAIN}${fields}` }));
  expect(errors).toHaveLength(101);
  expect(errors.at(-1)).toBe("and 200 more: correct these first, or list all with --json");
});

test.each([
  [
    "Windows-1252",
    Uint8Array.from([...Buffer.from(TOPIC.replace("Words", "Caf"), "latin1"), 35, 0xe9]),
    /one\.yaml:5:2: is not in UTF-8, .*Windows-1252/,
  ],
  ["UTF-16", Buffer.from(`\ufeff${TOPIC}`, "utf16le"), /one\.yaml: is written in UTF-16/],
  ["UTF-16 without a mark", Buffer.from(TOPIC, "utf16le"), /one\.yaml: is written in UTF-16/],
])("reports the encoding of a file in %s, and no other problems", async (_, bytes, expected) => {
  const { errors } = await runHere("check", dossier({ "topics/one.yaml": bytes, "brief.yaml": BRIEF }));
  expect(errors).toHaveLength(1);
  expect(errors[0]).toMatch(expected);
});

test("names files that other programs leave, and opens the dossier", async () => {
  const strays = [
    "~$one.docx",
    ".~lock.one.yaml#",
    "Thumbs.db",
    ".DS_Store",
    ".one.yaml.swp",
    "map.png",
    "one (conflicted copy).yaml",
    "~$one.yaml",
  ];
  const bytes = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]);
  const folder = dossier(Object.fromEntries(strays.map((name) => [`topics/${name}`, bytes])));
  const { code, errors } = await runHere("check", folder);
  expect(code).toBe(0);
  expect(errors).toHaveLength(strays.length);
  for (const name of strays) expect(errors.filter((line) => line.includes(`/${name}: `))).toHaveLength(1);
});

/** macOS itself takes the two names for one. */
test.skipIf(process.platform === "darwin")(
  "reports two files whose names differ only in Unicode normalisation",
  async () => {
    const folder = dossier({ "topics/cafe\u0301.yaml": TOPIC, "topics/caf\u00e9.yaml": TOPIC });
    writeFileSync(join(folder, "dossier.yaml"), MAIN.replace("[one]", "[one, café]"));
    const { errors } = await runHere("check", folder);
    expect(errors.join()).toContain("there are two files of this name");
  },
);

const TEMPLATE = {
  "template.yaml": "title: T\ndescription: D.\n",
  "template.hbs": "<h1>{{note.title}}</h1>",
};

function template(): string {
  const folder = join(temporaryFolder(), "plain");
  mkdirSync(folder);
  for (const [name, text] of Object.entries(TEMPLATE)) writeFileSync(join(folder, name), text);
  return folder;
}

test("accepts titles, readers and addresses that begin with a dash", async () => {
  const out = temporaryFolder();
  const words = [
    "brief",
    "--dossier",
    dossier({}),
    "--template",
    template(),
    "--format",
    "docx",
    "--out",
    out,
  ];
  const dashed = await runHere(...words, "--title", "-5 per cent", "--for", "--the Minister--");
  expect(dashed.errors).toEqual([]);
  expect(dashed.code).toBe(0);
  expect((await runHere(...words, "--title=-x")).code).toBe(0);
  expect(readdirSync(out).sort()).toEqual(["2026-11-30-5-per-cent-plain.docx", "2026-11-30-x-plain.docx"]);
  const forgotten = await runHere(...words, "--title", "--json");
  expect(forgotten.errors).toEqual([expect.stringContaining("--title has no value")]);
});

test("refuses unprintable characters in options", async () => {
  const { code, errors } = await runHere("brief", "--title", "a\u202eb");
  expect(code).toBe(2);
  expect(errors).toEqual([expect.stringContaining("--title has an invisible direction control (U+202E)")]);
});

test("keeps a note with another title that has the same file name", async () => {
  const out = temporaryFolder();
  const words = ["brief", "--dossier", dossier({}), "--template", template(), "--out", out];
  expect((await runHere(...words, "--title", "Prices & wages")).code).toBe(0);
  const name = "2026-11-30-prices-wages-plain";
  const first = readFileSync(join(out, `${name}.pdf`));
  const second = await runHere(...words, "--title", "Prices: wages");
  expect(second.errors.join("\n")).toContain(`${name}.pdf contains a note with another title and was kept`);
  expect(readFileSync(join(out, `${name}.pdf`)).equals(first)).toBe(true);
  expect(existsSync(join(out, `${name}-2.docx`))).toBe(true);
  const again = await runHere(...words, "--title", "Prices: wages");
  expect(again.lines.filter((line) => line.startsWith("Replaced"))).toHaveLength(2);
  const same = await runHere(...words, "--title", "Prices & wages");
  expect(same.lines[0]).toContain(`Replaced ${join(out, `${name}.pdf`)}`);
  expect(readdirSync(out)).toHaveLength(4);
});

test("checks markings against the scheme even if dossier.yaml has other faults", async () => {
  const folder = dossier({
    "dossier.yaml": MAIN.replace("title: T", "titel: T"),
    "topics/one.yaml": TOPIC.replace("marking: NONE", "marking: SECRET"),
  });
  const { errors } = await runHere("check", folder);
  expect(errors).toEqual([
    expect.stringContaining('did you mean "title"?'),
    expect.stringContaining('the marking "SECRET" is not a level'),
  ]);
});

test("reports an unknown template in the brief of a faulty dossier at its line, with a suggestion", async () => {
  const folder = dossier({
    "topics/one.yaml": TOPIC.replace("type: background", "type: backgruond"),
    "brief.yaml": BRIEF.replace("country-brief", "country-breif"),
  });
  const { errors } = await runHere("brief", "--dossier", folder);
  expect(errors).toContainEqual(
    expect.stringMatching(
      /brief\.yaml:3:11: there is no template "country-breif"; did you mean "country-brief"\?/,
    ),
  );
});

test("reports a number sign that truncates a text in brief.yaml", async () => {
  const folder = dossier({ "brief.yaml": BRIEF.replace("title: B", "title: Talks #5 of 2026") });
  const { errors, lines } = await runHere("check", folder);
  expect([...errors, ...lines].join("\n")).toMatch(/brief\.yaml:1:14: "#5 of 2026" is a comment/);
});

test("reports findings about texts of the brief at their line in brief.yaml, unless the command line gives them", async () => {
  const brief = BRIEF.replace("audience: Reader", "audience: '\ue000 and <b>all</b>'").replace(
    "title: B",
    "title: '[TBC]'",
  );
  const folder = dossier({ "brief.yaml": brief });
  const out = temporaryFolder();
  const own = await runHere("brief", "--dossier", folder, "--out", out);
  expect(own.errors.join("\n")).toMatch(/brief\.yaml:2:11: no font has U\+E000/);
  const checked = await runHere("check", folder);
  const told = [...checked.errors, ...checked.lines].join("\n");
  expect(told).toMatch(/brief\.yaml:1:8: the note's title has “\[TBC\]”/);
  expect(told).toMatch(/brief\.yaml:2:11: the note's audience has “<b>”/);
  const given = await runHere("brief", "--dossier", folder, "--out", out, "--for", "\ue000");
  expect(given.errors.join("\n")).toMatch(/^no font has U\+E000/m);
});

test.each([
  [["--titel", "x"], "there is no option --titel; did you mean --title?"],
  [["-x"], "there is no option -x; see"],
  [["--title", "a", "--title", "b"], "--title is given twice"],
  [["--title=a", "--title", "b"], "--title is given twice"],
])("refuses the arguments %j and names them", async (words, expected) => {
  const { code, errors } = await runHere("brief", ...words);
  expect(code).toBe(2);
  expect(errors).toEqual([expect.stringContaining(expected)]);
});

test("reports HTML in a text of a dossier and of its brief once each", async () => {
  const folder = dossier({
    "topics/one.yaml": TOPIC.replace("Words.", "caf&eacute; &amp; bar"),
    "brief.yaml": BRIEF.replace("title: B", "title: T &amp; U"),
  });
  const { errors, lines } = await runHere("check", folder);
  const told = [...errors, ...lines].filter((line) => line.includes("&amp;") || line.includes("&eacute;"));
  expect(told).toEqual([
    expect.stringMatching(/one\.yaml:4:\d+: "text" of "a" has "&eacute;" and 1 more like it/),
    expect.stringMatching(/brief\.yaml:1:8: the note's title has “&amp;”/),
  ]);
});

test("reports files whose names are nearly those of dossier files", async () => {
  const folder = dossier({
    "sources.yaml": "[]",
    "people.yml": "people: []",
    "notes.txt": "x",
    "topics/a/b.yaml": "x",
  });
  const { errors, lines } = await runHere("check", folder);
  const told = [...errors, ...lines].join("\n");
  expect(told).toMatch(
    /sources\.yaml: is not read: the dossier's file is called sources\.json; rename it sources\.json/,
  );
  expect(told).toMatch(/people\.yml: is not read: .*rename it people\.yaml/);
  expect(told).not.toContain("notes.txt");
});

test.each([
  ["@book{a, title={x}}", "is BibTeX and not JSON"],
  ["TY  - BOOK\nER  - \n", "is RIS and not JSON"],
  ["<xml/>", "is XML or HTML and not JSON"],
  ["- id: a\n  type: book\n", "is YAML and not JSON"],
  ["", "is empty; write []"],
])("reports what a sources.json that contains %j is", async (text, expected) => {
  const { errors } = await runHere("check", dossier({ "sources.json": text }));
  expect(errors).toEqual([expect.stringContaining(`sources.json:1:1: ${expected}`)]);
});

const FAULTY = [
  "title: One\nsummary: S.\nentries:\n",
  '  - {id: low, type: background, text: "Words.", asOf: lowly, origin: drafted, marking: OFFICIAL}\n',
  '  - {id: high-secret, type: background, text: "Words.", asOf: highly, origin: secretly, marking: SECRET}\n',
  '  - {id: odd, type: background, text: "Words.", asOf: oddly, origin: drafted, marking: SECRETT}\n',
].join("");

test.each([
  ["the brief's", [], /2 faults are in items above the ceiling/],
  ["the lowest, where none is stated", null, /2 faults are in items above the ceiling/],
  ["the command line's", ["--ceiling", "SECRET"], undefined],
] as const)("faults of a dossier above the ceiling are a number: %s", async (_name, words, counted) => {
  const brief = BRIEF.replace("NONE", "OFFICIAL");
  const folder = dossier({
    "dossier.yaml": MAIN.replace("scheme: none", "scheme: uk-gscp"),
    "topics/one.yaml": FAULTY,
    ...(words !== null && { "brief.yaml": brief }),
  });
  const { code, errors } = await runHere("brief", "--dossier", folder, ...(words ?? []));
  const said = errors.join("\n");
  expect(code).toBe(2);
  expect(said).toMatch(/one\.yaml:4:\d+: .*"asOf"/);
  expect(said).toContain("SECRETT");
  expect(said).toMatch(/one\.yaml:6:\d+: .*"asOf"/);
  if (counted) {
    expect(said).toMatch(counted);
    expect(said).toContain(`"attache check ${folder}" lists all faults`);
    expect(said).not.toMatch(/one\.yaml:5:|high-secret|highly|secretly/);
  } else expect(said).toMatch(/one\.yaml:5:\d+: /);
});
