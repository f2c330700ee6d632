import { describe, expect, test } from "vitest";
import { startingBrief } from "../../../core/brief/starting-brief.ts";
import type { Dossier } from "../../../core/dossier/dossier.ts";
import { dossierView } from "../../../core/dossier/dossier-view.ts";
import { readDossier } from "../../../core/dossier/load-dossier.ts";
import { partialDossier } from "../../../core/dossier/partial-dossier.ts";
import { problemText } from "../../../core/problem/problem.ts";
import { select } from "../../../core/select/select.ts";
import { expectValue, scheme } from "../../support/sample.ts";

const MAIN =
  "title: T\nsummary: S.\nlanguage: en-GB\nscheme: none\noriginator: {office: Desk}\ntopics: [one, two]\nseries: [trade]\n";
const SERIES =
  "title: Trade\nunit: £\nasOf: 2026-01-01\nreviewBy: 2027-01-01\nmarking: NONE\ncolumns: [UK]\nrows: [[2024, 1]]\n";

function topic(title: string, ...ids: readonly string[]): string {
  const defaults = "{asOf: 2026-01-01, reviewBy: 2027-01-01, origin: drafted, marking: NONE}";
  const entries = ids.map((id) => `  - {id: ${id}, type: point, text: Text of ${id}}\n`).join("");
  return `title: ${title}\nsummary: S.\ndefaults: ${defaults}\nentries:\n${entries}`;
}

const SOUND = {
  "dossier.yaml": MAIN,
  "topics/one.yaml": topic("One", "a"),
  "topics/two.yaml": topic("Two", "b"),
  "series/trade.yaml": SERIES,
};

function read(change: Readonly<Record<string, string | undefined>>) {
  const files = Object.entries({ ...SOUND, ...change }).filter(
    (file): file is [string, string] => file[1] !== undefined,
  );
  const reading = readDossier("d", new Map(files));
  return { reading, partial: partialDossier(reading, reading.problems) };
}

const idsOf = ({ topics }: Dossier) => topics.map(({ id }) => id);

test("a dossier without faults is whole", () => {
  const { reading, partial } = read({});
  expect(expectValue(partial)).toEqual(reading.dossier);
});

describe.each([
  ["that is no YAML", "title: [", "topics/two.yaml"],
  ["with a faulty entry", topic("Two", "b").replace("point", "pont"), "topics/two.yaml"],
  ["with an id of another topic", topic("Two", "a"), "topics/two.yaml"],
  ["that is missing", undefined, "dossier.yaml"],
])("a topic %s", (_, text, file) => {
  const { reading, partial } = read({ "topics/two.yaml": text });

  test("refuses the whole dossier where all of it is asked for", () => {
    expect(reading.dossier).toBeUndefined();
  });

  test("is left out, and named with its problems at their lines", () => {
    const dossier = expectValue(partial);
    expect(idsOf(dossier)).toEqual(["one"]);
    expect(dossier.faultyTopics).toMatchObject([{ id: "two", file: "topics/two.yaml" }]);
    const [fault] = dossier.faultyTopics?.[0]?.problems ?? [];
    expect(fault).toMatchObject({
      severity: "error",
      place: { file: `d/${file}`, line: expect.any(Number) },
    });
    expect(partial.problems.map(({ code, severity }) => [code, severity])).toEqual([
      ["faulty-topic", "warning"],
    ]);
  });
});

test("a faulty topic keeps the title that its file states", () => {
  const { partial } = read({ "topics/two.yaml": topic("The second", "b").replace("point", "pont") });
  const view = dossierView(expectValue(partial), scheme("none"));
  expect(view.faultyTopics.map(({ title }) => title)).toEqual(["The second"]);
});

test("a series with a fault is left out, and its faults are warnings at their lines", () => {
  const { partial } = read({ "series/trade.yaml": SERIES.replace("2024, 1", "2024, one") });
  expect(expectValue(partial)).toMatchObject({ series: [], topics: [{ id: "one" }, { id: "two" }] });
  expect(partial.problems.map(problemText).join("\n")).toMatch(
    /the series "trade" cannot be read[\s\S]*trade\.yaml:7:15/,
  );
  expect(partial.problems.every(({ severity }) => severity === "warning")).toBe(true);
});

test.each([
  ["dossier.yaml", { "dossier.yaml": MAIN.replace("en-GB", "English!") }],
  ["people.yaml", { "people.yaml": "people: [{id: x}]\n" }],
  ["sources.json", { "sources.json": '[{"id": "x"' }],
  ["every topic", { "topics/one.yaml": "title: [", "topics/two.yaml": "title: [" }],
])("a fault in %s refuses the whole dossier, with all faults", (_, change) => {
  const { reading, partial } = read({ "series/trade.yaml": "title: [", ...change });
  expect(partial).toEqual({ ok: false, problems: reading.problems });
});

test("what a brief chooses of a faulty topic is not printed, and a warning says so", () => {
  const dossier = expectValue(read({ "topics/two.yaml": "title: [" }).partial);
  const none = scheme("none");
  const topics = [{ topic: "two", entries: ["b"] }, { topic: "one" }];
  const brief = { ...startingBrief(dossier, none, "2026-11-23"), topics };
  const { briefing, findings } = expectValue(select(dossier, none, brief, "template"));
  expect(briefing.topics.map(({ id }) => id)).toEqual(["one"]);
  expect(findings).toMatchObject([
    {
      code: "faulty-topic",
      severity: "warning",
      about: { topic: "two" },
      place: { file: "d/topics/two.yaml" },
    },
  ]);
});

test("an id in dossier.yaml names the dossier wherever its folder lies", () => {
  expect(expectValue(read({}).partial).id).toBe("d");
  expect(expectValue(read({ "dossier.yaml": `id: uk-kz\n${MAIN}` }).partial).id).toBe("uk-kz");
});
