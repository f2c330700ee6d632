import { expect, test } from "vitest";
import { loadDossier } from "../../../core/dossier/load-dossier.ts";
import { parseCsv } from "../../../core/dossier/series/csv.ts";
import { problemText } from "../../../core/problem/problem.ts";
import { expectValue } from "../../support/sample.ts";

const HEAD = `title: Trade
unit: £ billion
sources: [table]
asOf: 2023-07-01
reviewBy: 2024-07-01
marking: OFFICIAL
`;
const ROWS = `columns: [Exports, Imports]
rows:
  - [2019, 2.1, 1.8]
  - [2020, null, 1.9]
`;

function load(files: Readonly<Record<string, string>>, list = "[trade]") {
  const main = `title: A and B
summary: Relations.
language: en-GB
scheme: uk-gscp
originator: { office: Desk }
topics: [trade]
series: ${list}
`;
  const topic = "title: Trade\nsummary: Goods.\nentries: []\n";
  const sources = '[{ "id": "table", "type": "dataset", "title": "A table" }]';
  const common = { "dossier.yaml": main, "topics/trade.yaml": topic, "sources.json": sources };
  return loadDossier("d", new Map(Object.entries({ ...common, ...files })));
}

const FIGURES = {
  columns: ["Exports", "Imports"],
  rows: [
    { at: "2019", values: [2.1, 1.8] },
    { at: "2020", values: [null, 1.9] },
  ],
};

test("reads numbers from the series itself or from the CSV file beside it", () => {
  const inline = expectValue(load({ "series/trade.yaml": HEAD + ROWS }));
  expect(inline.series[0]).toMatchObject({ id: "trade", title: "Trade", unit: "£ billion", ...FIGURES });
  const csv = 'year,"Exports",Imports\n2019, 2.1,1.8\n\n2020,,1.9\n';
  const beside = expectValue(load({ "series/trade.yaml": HEAD, "series/trade.csv": csv }));
  expect(beside.series[0]).toMatchObject(FIGURES);
});

test.each<[string, Readonly<Record<string, string>>, string]>([
  ["no file", {}, 'd/dossier.yaml:7:10: the series "trade" has no file series/trade.yaml'],
  ["no figures", { "series/trade.yaml": HEAD }, "d/series/trade.yaml:1:1: the series has no figures"],
  [
    "figures twice",
    { "series/trade.yaml": HEAD + ROWS, "series/trade.csv": "year,A\n2019,1\n" },
    "d/series/trade.yaml:7:10: the figures are here and also in d/series/trade.csv",
  ],
  [
    "words for a figure",
    { "series/trade.yaml": HEAD + ROWS.replace("1.8", "about 2") },
    'd/series/trade.yaml:9:17: "about 2" is not a number',
  ],
  [
    "a short row",
    { "series/trade.yaml": HEAD + ROWS.replace(", 1.8", "") },
    "d/series/trade.yaml:9:5: the row has 1 figure for 2 columns",
  ],
  [
    "a year twice",
    { "series/trade.yaml": HEAD + ROWS.replace("2020", "2019") },
    'd/series/trade.yaml:10:6: the row "2019" appears twice',
  ],
  [
    "nothing known",
    { "series/trade.yaml": `${HEAD}columns: [A]\nrows:\n  - [2019, null]\n` },
    "d/series/trade.yaml:9:3: there are no figures",
  ],
  [
    "seven columns",
    { "series/trade.yaml": HEAD, "series/trade.csv": "y,a,b,c,d,e,f,g\n1,1,1,1,1,1,1,1\n" },
    "d/series/trade.csv: there are 7 columns; a chart can show 6",
  ],
  [
    "a unit inside a CSV figure",
    { "series/trade.yaml": HEAD, "series/trade.csv": "year,Exports\n2019,£2.1\n" },
    'd/series/trade.csv:2:6: "£2.1" is not a number',
  ],
  [
    "a comma inside a CSV figure",
    { "series/trade.yaml": HEAD, "series/trade.csv": "year,Exports\n2019,1,200\n" },
    "d/series/trade.csv:2:1: the line has 3 fields but the first line has 2",
  ],
  [
    "a decimal comma between semicolons",
    { "series/trade.yaml": HEAD, "series/trade.csv": "year;Exports\n2019;1,5\n" },
    'd/series/trade.csv:2:6: "1,5" is not a number: it has a decimal comma',
  ],
  [
    "an unknown source",
    { "series/trade.yaml": (HEAD + ROWS).replace("table", "nowhere") },
    'd/series/trade.yaml:3:11: the source "nowhere" is not in sources.json',
  ],
  [
    "an unknown topic",
    { "series/trade.yaml": `${HEAD}topic: visas\n${ROWS}` },
    'd/series/trade.yaml:7:8: the series belongs to the topic "visas"',
  ],
  [
    "dates that run backwards",
    { "series/trade.yaml": (HEAD + ROWS).replace("2024-07", "2022-07") },
    'd/series/trade.yaml:5:11: the review of "trade" falls due',
  ],
  [
    "an unknown field",
    { "series/trade.yaml": `${HEAD}colour: red\n${ROWS}` },
    'd/series/trade.yaml:7:9: "colour" is not a field here',
  ],
])("reports %s at its place", (_, files, expected) => {
  const result = load(files);
  expect(result.ok).toBe(false);
  expect(result.problems.map(problemText).join("\n")).toContain(expected);
});

test("reports a file that the list does not name", () => {
  const result = load({ "series/trade.yaml": HEAD + ROWS, "series/old.csv": "year,A\n" });
  expect(result.ok).toBe(true);
  expect(result.problems.map(problemText).join()).toContain("d/series/old.csv: is not in the list of series");
});

test("reads CSV fields with commas, quotes and line ends, with their places", () => {
  const records = expectValue(parseCsv("f.csv", 'a,"b, ""c""\nd",e\nf,g\n'));
  expect(records.map((record) => record.map(({ text }) => text))).toEqual([
    ["a", 'b, "c"\nd', "e"],
    ["f", "g"],
  ]);
  expect(records[1]?.[1]?.place).toEqual({ file: "f.csv", line: 3, column: 3 });
  expect(parseCsv("f.csv", 'a,"b\n').problems.map(problemText).join()).toContain(
    "f.csv:1:3: the quote that begins",
  );
});
