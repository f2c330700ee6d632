import { describe, expect, test } from "vitest";
import { buildSeries } from "../../../core/import/mapping/build-series.ts";
import { formatMapping } from "../../../core/import/mapping/format-mapping.ts";
import { readMapping } from "../../../core/import/mapping/mapping.ts";
import { proposeMapping } from "../../../core/import/mapping/propose-mapping.ts";
import { type PresetId, presetOf, recognisePreset } from "../../../core/import/presets/presets.ts";
import { csvGrid } from "../../../core/import/table/csv-grid.ts";
import { type Problem, problemText } from "../../../core/problem/problem.ts";
import { expectValue } from "../../support/sample.ts";
import { fixtureGrid, readFixture } from "./read-fixture.ts";

function build(file: string, preset: PresetId, more: string) {
  const mapping = expectValue(readMapping("m.yaml", `preset: ${preset}\nseries: x\n${more}`));
  return buildSeries(fixtureGrid(file), readFixture(file, preset), mapping);
}

function table(file: string, preset: PresetId, more: string): readonly string[] {
  const { columns, rows } = expectValue(build(file, preset, more));
  return [["", ...columns].join("|"), ...rows.map(({ at, cells }) => [at, ...cells].join("|"))];
}

function faults({ problems }: { readonly problems: readonly Problem[] }): readonly string[] {
  return problems.map(problemText);
}

describe("a series of chosen rows", () => {
  test("in millions with one decimal, within years", () => {
    const mapping =
      "rows: {country: KAZ}\nfrom: 2019\nto: 2021\nscale: million\ndecimals: 1\ncolumns: {name: GDP}";
    expect(table("world-bank.csv", "world-bank", mapping)).toEqual([
      "|GDP",
      "2019|181667.2",
      "2020|171082.4",
      "2021|197112.3",
    ]);
  });

  test("with more digits than a dossier holds, is rounded to fifteen", () => {
    expect(table("world-bank.csv", "world-bank", "rows: {country: KAZ}\nfrom: 2021\nto: 2021")[1]).toBe(
      "2021|197112258276.123",
    );
  });

  test("of Comtrade takes totals and never their parts; the valuation of each column is said", () => {
    const mapping = "rows: {partner: 0}\ncolumns: {dimension: flow, names: {X: Exports}}";
    expect(table("comtrade.csv", "comtrade", mapping)).toEqual([
      "|Exports|Import",
      "2021|1000.5|2000",
      "2022|1200|2000",
    ]);
    expect(expectValue(build("comtrade.csv", "comtrade", mapping)).remarks).toEqual([
      "Classification H5: Exports 2021; Import 2021",
      "Valued FOB: Exports 2021, 2022",
      "Valued CIF: Import 2021, 2022",
      "Classification H6: Exports 2022; Import 2022",
      "Compiled by the United Nations, not reported by the country: Import 2022",
    ]);
  });

  test("of one flow has its valuation as basis", () => {
    expect(expectValue(build("comtrade.csv", "comtrade", "rows: {flow: X, partner: 0}")).basis).toEqual({
      valuation: "FOB",
    });
  });

  test("with multipliers that differ is brought to one scale, exactly", () => {
    const mapping =
      "rows: {REF_AREA: GBR, UNIT_MEASURE: USD, MEASURE: [X, M]}\ncolumns: {dimension: MEASURE}";
    expect(table("sdmx.csv", "sdmx", mapping)).toEqual([
      "|Exports|Imports",
      "2022|1012.345|1200 b",
      "2023|1072.5 p|..",
    ]);
    expect(expectValue(build("sdmx.csv", "sdmx", mapping)).scale).toBe("million");
  });

  test("keeps flags, and leaves out years at the end without any figure", () => {
    const mapping = "rows: {na_item: B1GQ}\ncolumns: {dimension: geo}";
    expect(table("eurostat.tsv", "eurostat-tsv", mapping)).toEqual([
      "|DE|EL|UK",
      "2019|3534880.0|185187.2|2526615.2",
      "2020|3449620.0 b|167540.3 b|..",
      "2021|3676460.0 p|184574.5 ep|c",
      "2022|..|206620.3 p|..",
    ]);
    expect(table("databank.csv", "databank", "rows: {country: KAZ, series: NE.EXP.GNFS.ZS}").at(-1)).toBe(
      "2022|41.75",
    );
  });

  test("may be by month, with the unit from the mapping", () => {
    const mapping =
      "rows: {column: Exports (£)}\ncurrency: GBP\nscale: billion\ndecimals: 3\ncolumns: {name: Exports}";
    expect(table("gss-table.csv", "gss-table", mapping)).toEqual([
      "|Exports",
      "2024-01|25.100",
      "2024-02|c",
      "2024-03|26.000 p",
    ]);
  });
});

describe("what a mapping leaves open is asked", () => {
  test.each<[string, PresetId, string, string]>([
    [
      "world-bank.csv",
      "world-bank",
      "",
      "which country? the rows have 4: KAZ (Kazakhstan), GBR (United Kingdom)",
    ],
    [
      "world-bank.csv",
      "world-bank",
      "rows: {country: KAX}",
      'the file has no "KAX" in country; did you mean KAZ?',
    ],
    [
      "world-bank.csv",
      "world-bank",
      "rows: {country: Kazakhstan}",
      'the file has no "Kazakhstan" in country; did you mean KAZ?',
    ],
    ["world-bank.csv", "world-bank", "rows: {countri: KAZ}", 'did you mean "country"?'],
    ["world-bank.csv", "world-bank", "rows: {country: XKX}", "no row of the file has all the codes"],
    ["world-bank.csv", "world-bank", "rows: {country: KAZ}\nfrom: May", '"May" is not a year'],
    [
      "world-bank.csv",
      "world-bank",
      "rows: {country: KAZ}\nfrom: 2050",
      "no figure is in the mapping's period",
    ],
    [
      "world-bank.csv",
      "world-bank",
      "rows: {country: KAZ}\ncurrency: GBP",
      "the mapping states GBP, but the figures are in USD",
    ],
    [
      "databank.csv",
      "databank",
      "rows: {country: KAZ, series: SP.POP.TOTL}",
      "does not say what the figures count",
    ],
    [
      "databank.csv",
      "databank",
      "rows: {country: KAZ}\ncolumns: {dimension: series}",
      "several units: % of GDP, none",
    ],
    ["eurostat.tsv", "eurostat-tsv", "rows: {geo: UK}\nfrom: 2022", "all chosen figures are missing"],
  ])("%s as %s: %j", (file, preset, mapping, problem) => {
    const built = build(file, preset, mapping);
    expect(built.ok).toBe(false);
    expect(faults(built)).toEqual([expect.stringContaining(problem)]);
  });

  const long = (rows: string) => {
    const grid = expectValue(csvGrid("f.csv", `Country,Year,Value,Unit\n${rows}`));
    const statistics = expectValue(presetOf("long").read(grid, {}));
    const mapping = proposeMapping("long", statistics);
    return buildSeries(grid, statistics, mapping);
  };

  test("two figures for one year are refused at their place and never added", () => {
    expect(faults(long("A,2020,1,t\nA,2020,2,t\n"))).toEqual([
      "f.csv:3:8: a second figure for 2020, beside that of line 2; choose by a column that tells the two apart: figures are never added up",
    ]);
  });

  test("a row that stands in the file twice is one figure", () => {
    expect(expectValue(long("A,2020,1,t\nA,2020,1,t\n")).rows).toEqual([{ at: "2020", cells: ["1"] }]);
  });

  test("a cell that is no figure is refused where it is chosen", () => {
    expect(faults(long("A,2020,1,t\nA,2021,about 5,t\n"))).toEqual([
      expect.stringMatching(/^f\.csv:3:8: "about 5"/),
    ]);
  });

  test("months and financial years of the same form", () => {
    expect(faults(long("A,2009-10,1,t\nA,2010-11,2,t\n"))).toEqual([
      '"2009-10" can be a month, financial-year; say in the mapping which: period: month',
    ]);
  });

  test("years and quarters in one file", () => {
    expect(faults(long("A,2020,1,t\nA,2020-Q1,2,t\n"))).toEqual([
      expect.stringContaining("several kinds of period: year, quarter"),
    ]);
  });

  test("half-years", () => {
    expect(
      presetOf("long").recognise(expectValue(csvGrid("f.csv", "Country,Year,Value\nA,2020-S1,1\n"))),
    ).toBe(false);
  });
});

describe("a proposed mapping", () => {
  test.each([
    "world-bank.csv",
    "databank.csv",
    "comtrade.csv",
    "weo-old.xls",
    "eurostat.tsv",
    "sdmx.csv",
    "ons-v4.csv",
    "hmrc-api.csv",
    "gss-table.csv",
    "wide.csv",
    "long.csv",
  ])("of %s is read as it is written", (file) => {
    const grid = fixtureGrid(file);
    const preset = expectValue(recognisePreset(grid));
    const mapping = proposeMapping(preset, readFixture(file, preset));
    expect(expectValue(readMapping("m.yaml", formatMapping(mapping)))).toEqual(mapping);
  });

  test("fixes what the file has one of, and takes totals", () => {
    expect(proposeMapping("comtrade", readFixture("comtrade.csv", "comtrade")).rows).toMatchObject({
      reporter: ["384"],
      commodity: ["0101"],
      customs: ["C00"],
      transport: ["0"],
      partner2: ["0"],
      measure: ["primaryValue"],
    });
  });
});

test.each([
  ["preset: world-bnak\nseries: x", "m.yaml:1:9"],
  ["preset: wide\nseries: a b", "m.yaml:2:9"],
  ["preset: wide\nseries: x\nrow: {}", "m.yaml:3:6"],
  ["preset: wide\nseries: x\nunit: t\ncurrency: GBP", "m.yaml:4:11"],
  ["preset: wide\nseries: x\nscale: dozen", "m.yaml:3:8"],
])("a fault in a mapping has its place: %j", (text, place) => {
  const read = readMapping("m.yaml", text);
  expect(read.ok).toBe(false);
  expect(faults(read)[0]).toContain(place);
});
