import { describe, expect, test } from "vitest";
import type { Finding } from "../../../electron/contract/api.ts";
import { findingLines } from "../../../renderer/compose/findings/finding-lines.ts";
import { targetOf } from "../../../renderer/compose/findings/finding-target.ts";
import { namedIds } from "../../../renderer/compose/findings/name-subject.ts";
import { statementsBySource } from "../../../renderer/compose/findings/statements-by-source.ts";
import { entry, OPENED } from "../small-dossier.ts";

const people = [{ id: "the-ambassador", name: "A. Person", post: "Ambassador" }];
const DOSSIER = { ...OPENED.dossier, people };

function overdue(id: string, change: Partial<Finding> = {}): Finding {
  return {
    code: "overdue",
    severity: "warning",
    message: `"${id}" was due for review by 31 October 2023`,
    hint: "check it and move its dates on, or take it out",
    place: { file: "uk-kz/topics/minerals.yaml", line: 3, column: 1 },
    about: { entry: id },
    ...change,
  };
}

const MISSING: Finding = {
  code: "missing",
  severity: "error",
  message: "nothing is known for {{note.title}}",
  hint: "fill it in, or print it only {{#if note.title}}",
  place: { file: "meeting-brief/template.hbs", line: 12, column: 3 },
};

const ABOVE: Finding = {
  code: "above-ceiling",
  severity: "information",
  message: '2 entries of the topic "visas" are above the ceiling official and were left out',
  count: 2,
  about: { topic: "visas" },
};

describe("the lines of the drawer", () => {
  test("stand in three groups, what prevents saving first", () => {
    const lines = findingLines([ABOVE, overdue("m1"), MISSING], DOSSIER);
    expect(lines.map(({ group, words }) => [group, words])).toEqual([
      ["before-saving", "The title is empty, and the template prints it."],
      ["to-check", "“Text of m1” was due for review by 31 October 2023."],
      ["left-out", "2 statements above the limit were left out."],
    ]);
  });

  test("tell alike findings in one line, with the oldest date and their one source", () => {
    const [minerals, ...others] = DOSSIER.topics;
    const entries = (minerals?.entries ?? []).map((each, index) => ({
      ...each,
      reviewBy: `2023-10-3${index % 2}`,
      sources: ["The 2023 article"],
    }));
    const dossier = { ...DOSSIER, topics: minerals ? [{ ...minerals, entries }, ...others] : [] };
    const lines = findingLines(
      ["m1", "m2", "m3"].map((id) => overdue(id)),
      dossier,
    );
    expect(lines.map(({ words, detail }) => [words, detail])).toEqual([
      ["3 statements are past their review date", "all from The 2023 article · oldest 30 Oct 2023"],
    ]);
    expect(lines[0]?.entries.map(({ id }) => id)).toEqual(["m1", "m2", "m3"]);
  });

  test("say how many statements of which topics were left out", () => {
    const named: Finding = { ...ABOVE, message: '"m1" is above', about: { topic: "minerals", entry: "m1" } };
    const { count: _, ...one } = named;
    const [line] = findingLines([ABOVE, one], DOSSIER);
    expect(line?.words).toBe("3 statements above the limit were left out");
    expect(line?.detail).toBe("Topic minerals 1, Topic visas 2");
  });

  test("have each topic that cannot be read once, with its file", () => {
    const faulty = { id: "trade", title: "Trade", file: "topics/trade.yaml", problems: [] };
    const warning: Finding = { code: "faulty-topic", severity: "warning", message: "trade cannot be read" };
    const lines = findingLines([warning], { ...DOSSIER, faultyTopics: [faulty] });
    expect(lines).toMatchObject([
      {
        group: "to-check",
        words: "The topic Trade cannot be read",
        target: { type: "file", file: faulty.file },
      },
    ]);
  });

  test("keep findings of one code apart that say different things", () => {
    const long = { code: "too-long", severity: "warning", message: "the note has 3 pages" } as const;
    expect(findingLines([long, { ...long, message: "the Word file has 4" }], DOSSIER)).toHaveLength(2);
  });
});

describe("the target of a finding", () => {
  const place = (finding: Finding) => targetOf(finding, DOSSIER);

  test.each<[string, Finding, object]>([
    ["a statement", overdue("m2"), { type: "place", target: { topic: "minerals", entry: "m2" } }],
    ["a topic", ABOVE, { type: "place", target: { topic: "visas" } }],
    [
      "a person",
      overdue("x", { about: { entry: "the-ambassador" } }),
      { type: "place", target: { person: "the-ambassador" } },
    ],
    ["an empty field", MISSING, { type: "place", target: { field: "title" } }],
    [
      "a field of the meeting",
      { ...MISSING, message: "nothing is known for {{when}}" },
      { type: "place", target: { field: "meeting.when" } },
    ],
    [
      "a field with odd text",
      { code: "x", severity: "warning", message: "x", about: { field: "author.name" } },
      { type: "place", target: { field: "author.name" } },
    ],
    [
      "a line of a template",
      { ...MISSING, message: "nothing is known for {{foo}}" },
      { type: "template", id: "meeting-brief", file: "template.hbs", line: 12 },
    ],
    [
      "a line of a partial",
      { ...MISSING, code: "x", place: { file: "own\\partials\\head.hbs", line: 2 } },
      { type: "template", id: "own", file: "partials/head.hbs", line: 2 },
    ],
    [
      "a file of the dossier",
      overdue("x", { about: {}, place: { file: "uk-kz/sources.json", line: 4 } }),
      { type: "file", file: "uk-kz/sources.json" },
    ],
    [
      "the statements, where the note is too long",
      { code: "too-long", severity: "warning", message: "x" },
      { type: "place", target: { topic: "minerals" } },
    ],
    [
      "the template, where it is the note as a whole",
      { code: "other", severity: "warning", message: "x" },
      { type: "place", target: { field: "template" } },
    ],
  ])("is %s", (_, finding, target) => {
    expect(place(finding)).toEqual(target);
  });
});

/** What no window may say: the language of templates, names of our files, codes of systems. */
const NEVER = /\{\{|<h|\.hbs|\.yaml|ENO|partials\//;

test("no line has the language of templates, names of files or error codes, whatever a finding says", () => {
  const words = [
    "nothing is known for {{note.title}}",
    "nothing is known for {{#each x}}",
    "<h3> stands after <h1>; write <h2>",
    "the tag <hr> is not closed",
    "template.hbs has no content",
    "ENOENT: no such file or directory, open topics/a.yaml",
    'use "missingGlyph: warning" under "checks"',
    "the partial partials/head.hbs uses itself",
    "write {{else if …}}",
    "a plain sentence",
  ];
  const places = [
    undefined,
    { file: "meeting-brief/template.hbs", line: 1 },
    { file: "meeting-brief/partials/head.hbs" },
    { file: "uk-kz/topics/visas.yaml", line: 2 },
  ];
  const codes = ["missing", "unknown-value", "overdue", "above-ceiling", "does-not-fit", "parity-block", "x"];
  const severities = ["error", "warning", "information"] as const;
  const abouts = [undefined, { entry: "m1" }, { topic: "visas" }, { entry: "gone" }];
  const findings = words.flatMap((message, index) =>
    [words[(index + 3) % words.length], "check it"].flatMap((hint = "") =>
      places.flatMap((place) =>
        codes.flatMap((code) =>
          severities.flatMap((severity) =>
            abouts.map(
              (about): Finding => ({
                code,
                severity,
                message,
                hint,
                ...(place && { place }),
                ...(about && { about }),
              }),
            ),
          ),
        ),
      ),
    ),
  );
  for (const finding of findings) {
    const [line] = findingLines([finding], DOSSIER);
    expect(`${line?.words} ${line?.detail}`).not.toMatch(NEVER);
    expect(line?.words.length).toBeGreaterThan(5);
    expect(line?.target).toBeDefined();
  }
});

test("statements, people and topics are named as they are read, not by their ids", () => {
  expect(namedIds('"m2", "the-ambassador" and "visas" were due, "other" was not', DOSSIER)).toBe(
    '“Text of m2”, “A. Person” and “Topic visas” were due, "other" was not',
  );
});

test("a long statement is cut short between words", () => {
  const [first, ...topics] = DOSSIER.topics;
  const entries = [entry("long", { text: "word ".repeat(40) })];
  const dossier = { ...DOSSIER, topics: first ? [{ ...first, entries }, ...topics] : [] };
  const named = namedIds('"long" is old', dossier);
  expect(named.length).toBeLessThan(80);
  expect(named).toMatch(/word…” is old$/);
});

test("statements are listed by the source that they cite first, whatever the page", () => {
  const entries = [
    entry("a", { sources: ["The article, p. 4"] }),
    entry("b", { sources: ["A treaty, art. 2, para 1"] }),
    entry("c", { sources: ["The article, p. 9", "A treaty"] }),
    entry("d", { sources: [] }),
  ];
  expect(
    statementsBySource(entries).map(({ source, entries: own }) => [source, own.map(({ id }) => id)]),
  ).toEqual([
    ["The article", ["a", "c"]],
    ["A treaty, art. 2, para 1", ["b"]],
    ["", ["d"]],
  ]);
});
