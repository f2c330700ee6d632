import { expect, test } from "vitest";
import { loadDossier } from "../../../core/dossier/load-dossier.ts";
import { problemText } from "../../../core/problem/problem.ts";
import { expectValue } from "../../support/sample.ts";

const MAIN = `title: A and B
summary: Relations.
language: en-GB
scheme: none
originator: { office: Desk }
topics: [one]
series: [rate]
`;
const HEAD = "asOf: 2026-11-01\nreviewBy: 2027-12-31\norigin: drafted\nmarking: NONE\n";

function load(entry: string, more: Readonly<Record<string, string>> = {}) {
  const topic = `title: One
summary: One.
defaults: { asOf: 2026-11-01, reviewBy: 2027-12-31, origin: drafted, marking: NONE }
entries:
  - id: e1
    type: fact
    priority: 1
${entry}
`;
  const files = {
    "dossier.yaml": MAIN,
    "topics/one.yaml": topic,
    "sources.json": "[]",
    "series/rate.yaml": `title: Rate\nunit: per cent\n${HEAD}`,
    "series/rate.csv": "year,Rate,Share\n2020,2.0,1.80\n2021,10.25,10.00\n2022,-3.10,\n",
    ...more,
  };
  return loadDossier("d", new Map(Object.entries(files)));
}

test.each(["2.0", "1.80", "10.00", "012", "1e3", "0x10", "1_000", "2026-11-30", "12345678901234567890"])(
  "keeps %s without quotes as written",
  (written) => {
    const dossier = expectValue(load(`    text: ${written}\n    label: ${written}\n    value: ${written}`));
    expect(dossier.topics[0]?.entries[0]).toMatchObject({ text: written, label: written, value: written });
    expect(dossier.topics[0]?.entries[0]?.priority).toBe(1);
  },
);

test("keeps the decimals of each column of a series, in CSV and in YAML", () => {
  const [csv] = expectValue(load("    text: x")).series;
  expect(csv).toMatchObject({ decimals: [2, 2], rows: [{ values: [2, 1.8] }, {}, { values: [-3.1, null] }] });
  const inline = `title: Rate\nunit: per cent\n${HEAD}columns: [A, B]\nrows:\n  - [2020, 2.50, 1]\n  - [2021, 3, null]\n`;
  const rate = load("    text: x", { "series/rate.yaml": inline, "series/rate.csv": "" });
  expect(rate.ok).toBe(false);
  const files = new Map(
    Object.entries({
      "dossier.yaml": MAIN,
      "topics/one.yaml": "title: One\nsummary: One.\nentries: []\n",
      "sources.json": "[]",
      "series/rate.yaml": inline,
    }),
  );
  expect(expectValue(loadDossier("d", files)).series[0]).toMatchObject({ decimals: [2, 0] });
});

const toldOf = (entry: string): readonly string[] => load(entry).problems.map(problemText);

test.each([
  "    text: no #5 was signed",
  "    text: Agreement #5",
  "    text: a # b",
  "    text: good\n    value: C #sharp",
])("warns of the comment in %j", (entry) => {
  expect(toldOf(entry)).toEqual([
    expect.stringMatching(
      /^d\/topics\/one.yaml:\d+:\d+: "#.*" is a comment and is not part of ".*"; put the whole/,
    ),
  ]);
});

test.each(["    text: all  # checked by us", "    text: 'no #5'", "    text: a#5 b", "    text: x\n"])(
  "does not warn of %j",
  (entry) => {
    expect(toldOf(entry)).toEqual([]);
  },
);

test("reports a refused link at its statement, with the way to write it", () => {
  expect(toldOf('    text: "see [map](www.x.org)"')).toEqual([
    'd/topics/one.yaml:8:11: "text" has a link that cannot be used: [map](www.x.org); an address begins with https://: write [map](https://www.x.org)',
  ]);
  expect(toldOf('    text: "call [1](202) 939-7000"')).toEqual([]);
});

test("accepts a text of several paragraphs and fifty thousand characters", () => {
  expect(toldOf(`    text: "One.\\n\\nTwo. ${"word ".repeat(10_000)}"`)).toEqual([]);
});
