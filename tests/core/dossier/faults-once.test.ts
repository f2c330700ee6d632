import { expect, test } from "vitest";
import { readDossier } from "../../../core/dossier/load-dossier.ts";
import type { TextFiles } from "../../../core/dossier/text-files.ts";
import { problemText } from "../../../core/problem/problem.ts";

const MAIN =
  "title: T\nsummary: S.\nlanguage: en-GB\nscheme: none\noriginator: {office: Desk}\ntopics: [one]\n";
const DEFAULTS = "{asOf: 2026-01-01, reviewBy: 2027-01-01, origin: drafted, marking: NONE}";
const ENTRY = 'type: point, text: "Say it."';

function topic(defaults: string, ...entries: readonly string[]): string {
  const list = entries.map((entry) => `  - {${entry}}\n`).join("");
  return `title: One\nsummary: S.\ndefaults: ${defaults}\nentries:\n${list}`;
}

function told(files: Readonly<Record<string, string>>): readonly string[] {
  const all: TextFiles = new Map(Object.entries({ "dossier.yaml": MAIN, ...files }));
  return readDossier("d", all).problems.map(problemText);
}

test("reports nothing for a dossier without faults", () => {
  expect(told({ "topics/one.yaml": topic(DEFAULTS, `id: a, ${ENTRY}`) })).toEqual([]);
});

test.each([
  ["a wrong date", DEFAULTS.replace("2026-01-01", "2026-13-01"), /:3:\d+: "asOf" must be a day/],
  ["a field that is none", DEFAULTS.replace("asOf", "asof"), /:3:\d+: "asof" is not a field here/],
  [
    "a missing field",
    DEFAULTS.replace("marking: NONE", "disclosure: usable"),
    /:3:11: "marking" is missing from all entries/,
  ],
  [
    "a misspelt value",
    DEFAULTS.replace("drafted", "draftet"),
    /"origin" cannot be "draftet"; did you mean "drafted"\? it may be sourced, drafted/,
  ],
  [
    "dates that run backwards",
    DEFAULTS.replace("2027-01-01", "2025-01-01"),
    /:3:\d+: the review of "a" falls due/,
  ],
  [
    "a source that nobody recorded",
    DEFAULTS.replace("}", ", sources: [nobody]}"),
    /:3:\d+: the source "nobody" is not in/,
  ],
])("reports %s in the defaults once, at the defaults", (_, defaults, expected) => {
  const problems = told({ "topics/one.yaml": topic(defaults, `id: a, ${ENTRY}`, `id: b, ${ENTRY}`) });
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(expected);
});

test.each([
  ["a type", "type: pont, text: x", '"type" cannot be "pont"; did you mean "point"? it may be bottom-line'],
  ["a field's name", "type: point, txt: x", '"txt" is not a field here; did you mean "text"?'],
  [
    "a value",
    "type: ask, side: our, text: x",
    '"side" cannot be "our"; did you mean "ours"? it may be ours, theirs',
  ],
  ["a priority", "type: point, text: x, priority: 12", '"priority" is 12; the maximum is 9'],
])("reports %s that is misspelt in one message with the likely name", (_, fields, expected) => {
  const problems = told({ "topics/one.yaml": topic(DEFAULTS, `id: a, ${fields}`) });
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(expected);
});

test("reports a broken topic once, without faults of its series and sources", () => {
  const problems = told({
    "dossier.yaml": `${MAIN}series: [trade]\n`,
    "topics/one.yaml": "title: One\nsummary: He said: no\nentries: []\n",
    "series/trade.yaml":
      "title: T\nunit: u\ntopic: one\nasOf: 2026-01-01\nreviewBy: 2027-01-01\nmarking: NONE\ncolumns: [A]\nrows: [[2020, 1]]\n",
  });
  expect(problems).toHaveLength(1);
});

test("reports broken sources.json once, however many entries cite it", () => {
  const problems = told({
    "topics/one.yaml": topic(DEFAULTS, `id: a, ${ENTRY}, sources: [s1]`, `id: b, ${ENTRY}, sources: [s2]`),
    "sources.json": '[{"id": "s1", "type": "book" "title": "T"}]',
  });
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(/^d\/sources\.json:1/);
});

test("accepts citations of a record that has a fault of its own", () => {
  const problems = told({
    "topics/one.yaml": topic(DEFAULTS, `id: a, ${ENTRY}, sources: [s1]`),
    "sources.json": '[{"id": "s1", "type": "book", "title": {"x": 1}}]',
  });
  expect(problems).toEqual([expect.stringContaining('"title" must be text')]);
});

test("reports faults of all files in one run, including those of dossier.yaml", () => {
  const problems = told({
    "dossier.yaml": MAIN.replace("title: T\n", "").replace("[one]", "[one, two, one]"),
    "topics/one.yaml": topic(DEFAULTS, `id: a, ${ENTRY}, colour: red`),
    "topics/Two.yaml": topic(DEFAULTS, `id: b, ${ENTRY}`),
    "people.yaml": "people: [{id: p}]\n",
  });
  expect(problems.join("\n")).toContain('"title" is missing');
  expect(problems.join("\n")).toContain('the topic "one" is in the list twice');
  expect(problems.join("\n")).toContain('the topic "two" has no file topics/two.yaml; there is "Two.yaml"');
  expect(problems.join("\n")).toContain('"colour" is not a field here');
  expect(problems.join("\n")).toContain('d/people.yaml:1:10: "name" is missing');
});

test("finds topics and ids whatever their normalisation forms", () => {
  const [decomposed, name] = ["Cafe\u0301-Zu\u0308rich", "Café-Zürich"];
  const files = {
    "dossier.yaml": MAIN.replace("[one]", `[${decomposed}]`),
    [`topics/${name}.yaml`]: topic(DEFAULTS, `id: a, ${ENTRY}, sources: [${decomposed}]`),
    "sources.json": JSON.stringify([{ id: name, type: "book", title: "Cafe\u0301" }]),
  };
  const { dossier, problems } = readDossier("d", new Map(Object.entries(files)));
  expect(problems.map(problemText)).toEqual([]);
  expect(dossier?.topics[0]?.id).toBe(name);
  expect(dossier?.sources[0]?.fields.title).toBe("Cafe\u0301");
  const twice = {
    ...files,
    [`topics/${name}.yaml`]: topic(DEFAULTS, `id: ${name}, ${ENTRY}`, `id: ${decomposed}, ${ENTRY}`),
  };
  expect(told(twice).join()).toContain("is already used in");
});

test("accepts a name in a script whose vowels are combining marks", () => {
  const files = {
    "dossier.yaml": MAIN.replace("[one]", "[हिन्दी]"),
    "topics/हिन्दी.yaml": topic(DEFAULTS, `id: भारत, ${ENTRY}`),
  };
  expect(told(files)).toEqual([]);
});

test("reports lock files and second copies by their kind, without an error", () => {
  const { dossier, problems } = readDossier(
    "d",
    new Map(
      Object.entries({
        "dossier.yaml": MAIN,
        "topics/one.yaml": topic(DEFAULTS, `id: a, ${ENTRY}`),
        "topics/~$one.yaml": "\u0000",
        "topics/one (Anna's conflicted copy 2026-01-02).yaml": ": broken",
      }),
    ),
  );
  expect(dossier).toBeDefined();
  expect(problems.map(problemText)).toEqual([
    expect.stringContaining("~$one.yaml: is a lock file that Word, Excel or LibreOffice keeps"),
    expect.stringContaining("is a second copy of a file"),
  ]);
});

test("reports a text that is all comment once, by its cause", () => {
  const problems = told({
    "topics/one.yaml": topic(DEFAULTS, `id: a, ${ENTRY}`).concat(
      "  - id: b\n    type: point\n    text: #Hello\n",
    ),
  });
  expect(problems).toEqual([expect.stringMatching(/:8:11: "#Hello" is a comment and is not part of "text"/)]);
  const files = {
    "dossier.yaml": MAIN,
    "topics/one.yaml": topic(DEFAULTS).concat("  - id: b\n    type: point\n    text: #Hello\n"),
  };
  expect(readDossier("d", new Map(Object.entries(files))).problems.map(({ severity }) => severity)).toEqual([
    "error",
  ]);
});

test("reports a refused value in curly quotes once", () => {
  const problems = told({ "topics/one.yaml": topic(DEFAULTS, `id: a, ${ENTRY}, disclosure: “usable”`) });
  expect(problems).toEqual([
    expect.stringContaining('"disclosure" cannot be "“usable”"; did you mean "usable"?'),
  ]);
});

test("reports a field whose name begins with another kind of space by its cause", () => {
  const problems = told({ "topics/one.yaml": topic(DEFAULTS, `id: a, type: point, \u00a0text: x`) });
  expect(problems).toEqual([expect.stringContaining('"text" has a space of another kind in it (U+00A0)')]);
});

test("checks references and dates of an item with other faults in the same run", () => {
  const item = "type: pont, text: x, sources: [nobody], reviewBy: 2025-01-01";
  const problems = told({ "sources.json": "[]", "topics/one.yaml": topic(DEFAULTS, `id: a, ${item}`) });
  expect(problems).toHaveLength(3);
  expect(problems.join("\n")).toContain('"type" cannot be "pont"');
  expect(problems.join("\n")).toContain('the source "nobody" is not in');
  expect(problems.join("\n")).toContain('the review of "a" falls due');
});

test("reports faults of a series' fields, numbers and topic in one run", () => {
  const problems = told({
    "dossier.yaml": `${MAIN}series: [s]\n`,
    "topics/one.yaml": topic(DEFAULTS, `id: a, ${ENTRY}`),
    "series/s.yaml":
      "title: S\ntopic: ons\nasOf: soon\nreviewBy: 2027-01-01\norigin: drafted\nmarking: NONE\n",
    "series/s.csv": "year,A\n2020,1 000\n",
  }).join("\n");
  expect(problems).toContain('"unit" is missing');
  expect(problems).toContain('"asOf" must be a day');
  expect(problems).toContain("spaces or apostrophes between its thousands");
  expect(problems).toContain('did you mean "one"?');
});

test("reports rows without column names once", () => {
  const problems = told({
    "dossier.yaml": `${MAIN}series: [s]\n`,
    "topics/one.yaml": topic(DEFAULTS, `id: a, ${ENTRY}`),
    "series/s.yaml":
      "title: S\nunit: t\nasOf: 2026-01-01\nreviewBy: 2027-01-01\norigin: drafted\nmarking: NONE\nrows:\n  - [2020, 1]\n  - [2021, 2]\n",
  });
  expect(problems).toEqual([expect.stringContaining("the columns have no names; add columns")]);
});

test("reports a file whose name differs from the listed one once, and suggests no listed file for another", () => {
  const one = topic(DEFAULTS, `id: a, ${ENTRY}`);
  expect(told({ "topics/One.yaml": one })).toEqual([
    expect.stringContaining('there is "One.yaml": correct either'),
  ]);
  expect(told({ "topics/one.yml": one })).toEqual([
    expect.stringContaining('there is "one.yml": correct either'),
  ]);
  const two = { "dossier.yaml": MAIN.replace("[one]", "[one, onr]"), "topics/one.yaml": one };
  expect(told(two)).toEqual([expect.stringContaining('"onr" has no file topics/onr.yaml; add the file')]);
});
