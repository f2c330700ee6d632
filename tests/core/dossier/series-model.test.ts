import { describe, expect, test } from "vitest";
import type { Series } from "../../../core/dossier/dossier.ts";
import { loadDossier } from "../../../core/dossier/load-dossier.ts";
import { problemText } from "../../../core/problem/problem.ts";
import { expectValue } from "../../support/sample.ts";

const MAIN = `title: A and B
summary: Relations.
language: en-GB
scheme: uk-gscp
originator: { office: Desk }
topics: [trade]
series: [trade, mirror]
`;

const PROVENANCE = "sources: [table]\nasOf: 2023-07-01\nreviewBy: 2024-07-01\nmarking: OFFICIAL\n";

function load(head: string, csv: string, list = MAIN) {
  const yaml = `title: Trade\n${head}${PROVENANCE}`;
  const mirror = `title: Theirs\nunit: t\n${PROVENANCE}columns: [A]\nrows: [[2020, 1]]\n`;
  return loadDossier(
    "d",
    new Map([
      ["dossier.yaml", list],
      ["topics/trade.yaml", "title: Trade\nsummary: Goods.\nentries: []\n"],
      ["sources.json", '[{ "id": "table", "type": "dataset", "title": "A table" }]'],
      ["series/trade.yaml", yaml],
      ["series/trade.csv", csv],
      ["series/mirror.yaml", mirror],
    ]),
  );
}

function seriesOf(head: string, csv: string): Series {
  const [series] = expectValue(load(head, csv)).series;
  if (!series) throw new Error("there is no series");
  return series;
}

function problems(head: string, csv: string): readonly string[] {
  return load(head, csv)
    .problems.filter(({ severity }) => severity === "error")
    .map(problemText);
}

describe("a figure with flags", () => {
  test("keeps them beside its number, or in place of one", () => {
    const csv = "year,Exports,Imports\n2020,2.1 p,<0.5\n2021,2.4 (er),c\n2022,..,1.0\n";
    expect(seriesOf("unit: £ billion\n", csv).rows).toEqual([
      { at: "2020", values: [2.1, 0.5], flags: [["provisional"], ["lessThan"]] },
      { at: "2021", values: [2.4, null], flags: [["estimate", "revised"], ["confidential"]] },
      { at: "2022", values: [null, 1], flags: [["notAvailable"], []] },
    ]);
  });

  test.each(["2.1 x", "2.1p", "<", "< p", "c p", "2.1 pp2"])("is refused where it reads %s", (figure) => {
    expect(problems("unit: t\n", `year,A\n2019,1\n2020,${figure}\n`)).toHaveLength(1);
  });
});

describe("a long table", () => {
  test("is read into rows and columns in the order in which they first appear", () => {
    const csv =
      "period,flow,value,flag\n2021,Exports,2.4,e\n2020,Exports,2.1,\n2021,Imports,1.9,\n2020,Imports,,c\n";
    expect(seriesOf("unit: t\n", csv)).toMatchObject({
      columns: ["Exports", "Imports"],
      rows: [
        { at: "2021", values: [2.4, 1.9], flags: [["estimate"], []] },
        { at: "2020", values: [2.1, null], flags: [[], ["confidential"]] },
      ],
    });
  });

  test.each([
    ["two figures for one place", "year,flow,value\n2020,A,1\n2020,A,2\n", "there are two figures"],
    ["a figure without a column", "year,flow,value\n2020,,1\n", "the figure has no column"],
    ["a flag that is none", "year,flow,value,flag\n2020,A,1,q\n", "has a letter or a sign after it"],
  ])("with %s is refused", (_, csv, message) => {
    expect(problems("unit: t\n", csv).join("\n")).toContain(message);
  });
});

describe("the kind of period", () => {
  test.each([
    ["quarter", "Q1 2020", "2020-Q1"],
    ["quarter", "2020q3", "2020-Q3"],
    ["month", "2020M7", "2020-07"],
    ["financial-year", "2019-20", "2019/20"],
    ["financial-year", "FY2019/2020", "2019/20"],
    ["four-quarters", "2020 Q2", "2020-Q2"],
  ])("%s takes %s as %s", (period, at, name) => {
    expect(seriesOf(`unit: t\nperiod: ${period}\n`, `at,A\n${at},1\n`).rows[0]?.at).toBe(name);
  });

  test("is held against every row", () => {
    const [first, second] = problems("unit: t\nperiod: quarter\n", "at,A\n2020,1\n2020-Q1,1\nQ1 2020,2\n");
    expect(first).toContain('series/trade.csv:2:1: the row "2020" is not a quarter');
    expect(second).toContain('the rows "2020-Q1" and "Q1 2020" are the same period');
    expect(problems("unit: t\nperiod: financial-year\n", "at,A\n2019/21,1\n")).toHaveLength(1);
  });
});

test("states what its figures count, in words or as a currency", () => {
  expect(problems("", "at,A\n2020,1\n")).toEqual([expect.stringContaining('"unit" is missing')]);
  expect(problems("units: t\n", "at,A\n2020,1\n")).toHaveLength(1);
  expect(problems("currency: GPB\n", "at,A\n2020,1\n").join()).toContain("ISO 4217");
  expect(seriesOf("currency: GBP\nscale: million\n", "at,A\n2020,1\n")).toMatchObject({
    currency: "GBP",
    scale: "million",
  });
});

test("may state the decimals to print, and names the other side's series", () => {
  const series = seriesOf("unit: t\ndecimals: 1\nside: ours\nmirror: mirror\n", "at,A\n2020,1.25\n");
  expect(series).toMatchObject({ decimals: [1], side: "ours", mirror: "mirror" });
  expect(problems("unit: t\nmirror: miror\n", "at,A\n2020,1\n").join()).toContain('did you mean "mirror"?');
  expect(problems("unit: t\nmirror: trade\n", "at,A\n2020,1\n").join()).toContain("its own mirror");
});
