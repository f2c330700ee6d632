import { describe, expect, test } from "vitest";
import { PRESET_IDS, type PresetId, presetOf, presetsFor } from "../../../core/import/presets/presets.ts";
import { csvGrid } from "../../../core/import/table/csv-grid.ts";
import { problemText } from "../../../core/problem/problem.ts";
import { expectValue } from "../../support/sample.ts";
import { fixtureGrid, observationText, readFixture } from "./read-fixture.ts";

const FIXTURES: readonly (readonly [file: string, preset: PresetId])[] = [
  ["world-bank.csv", "world-bank"],
  ["databank.csv", "databank"],
  ["databank-time.csv", "databank"],
  ["comtrade.csv", "comtrade"],
  ["weo-old.xls", "weo-old"],
  ["eurostat.tsv", "eurostat-tsv"],
  ["eurostat-sdmx.csv", "eurostat-sdmx"],
  ["eurostat-sdmx-2.csv", "eurostat-sdmx"],
  ["sdmx.csv", "sdmx"],
  ["ons-v4.csv", "ons-v4"],
  ["hmrc-api.csv", "hmrc-api"],
  ["gss-table.csv", "gss-table"],
  ["wide.csv", "wide"],
  ["wide-down.csv", "wide"],
  ["long.csv", "long"],
];

describe("recognition", () => {
  test.each(FIXTURES)("%s is of the preset %s alone", (file, preset) => {
    expect(presetsFor(fixtureGrid(file))).toEqual([preset]);
  });

  test("every preset has a file", () => {
    expect(new Set(FIXTURES.map(([, preset]) => preset))).toEqual(new Set(PRESET_IDS));
  });

  test.each(FIXTURES.filter(([, preset]) => !presetOf(preset).isGeneric))(
    "%s is refused by every other exact preset",
    (file, preset) => {
      const grid = fixtureGrid(file);
      for (const other of PRESET_IDS.filter((id) => id !== preset && !presetOf(id).isGeneric)) {
        const read = presetOf(other).read(grid, {});
        expect(read.ok, other).toBe(false);
        expect(
          read.problems.map(({ code }) => code),
          other,
        ).toEqual(["import-layout"]);
      }
    },
  );

  test.each(["a,b\nc,d\n", "only one line\n", "year,value\n", "{}\n"])("no preset reads %j", (text) => {
    expect(presetsFor(expectValue(csvGrid("f.csv", text)))).toEqual([]);
  });
});

/** Lines of the observations whose codes begin with a text. */
function lines(file: string, preset: PresetId, beginning = ""): readonly string[] {
  return readFixture(file, preset)
    .observations.map(observationText)
    .filter((line) => line.startsWith(beginning));
}

test("World Bank: empty cells and the unnamed last column are nothing, the unit stands in the name", () => {
  expect(lines("world-bank.csv", "world-bank", "KAZ")).toEqual([
    "KAZ/NY.GDP.MKTP.CD 2018: 179340000000 USD",
    "KAZ/NY.GDP.MKTP.CD 2019: 181667190075.541 USD",
    "KAZ/NY.GDP.MKTP.CD 2020: 171082379532.992 USD",
    "KAZ/NY.GDP.MKTP.CD 2021: 197112258276.123456 USD",
    "KAZ/NY.GDP.MKTP.CD 2022: 225496260606.061 USD",
    "KAZ/NY.GDP.MKTP.CD 2023: 262641860000 USD",
  ]);
  expect(lines("world-bank.csv", "world-bank", "GBR")[0]).toBe("GBR/NY.GDP.MKTP.CD 2018: 2878152000000 USD");
  expect(lines("world-bank.csv", "world-bank", "XKX")).toEqual([]);
  expect(readFixture("world-bank.csv", "world-bank").facts).toEqual({
    publisher: "World Bank",
    dataset: "World Development Indicators",
    updated: "2025-07-01",
    licence: "CC BY 4.0, with the World Bank's additional terms",
  });
});

test("DataBank: two dots are not available, the footer is no row, its date is American", () => {
  expect(lines("databank.csv", "databank", "KAZ")).toEqual([
    "KAZ/NE.EXP.GNFS.ZS YR2020: 30.5 % of GDP",
    "KAZ/NE.EXP.GNFS.ZS YR2021: 33.4 % of GDP",
    "KAZ/NE.EXP.GNFS.ZS YR2022: 41.75 % of GDP",
    "KAZ/NE.EXP.GNFS.ZS YR2023:  % of GDP notAvailable",
    "KAZ/SP.POP.TOTL YR2020: 18755666",
    "KAZ/SP.POP.TOTL YR2021: 19000988",
    "KAZ/SP.POP.TOTL YR2022:  notAvailable",
    "KAZ/SP.POP.TOTL YR2023: 20330104",
  ]);
  const { facts, dimensions } = readFixture("databank.csv", "databank");
  expect(facts.updated).toBe("2025-05-30");
  expect(dimensions[0]?.values.get("KOR")).toBe("Korea, Rep.");
});

test("DataBank with series across", () => {
  expect(lines("databank-time.csv", "databank")).toEqual([
    "KAZ/NY.GDP.MKTP.KD YR2021: 217000000000 USD",
    "KAZ/SP.POP.TOTL YR2021: 19000988",
    "KAZ/NY.GDP.MKTP.KD YR2022:  USD notAvailable",
    "KAZ/SP.POP.TOTL YR2022: 19621972",
  ]);
  const [first] = readFixture("databank-time.csv", "databank").observations;
  expect(first?.basis).toEqual({ prices: "constant", baseYear: 2015 });
});

test("Comtrade: labels in ISO-8859-1, leading zeros, totals marked, estimates and unreported rows said", () => {
  const { dimensions, observations } = readFixture("comtrade.csv", "comtrade");
  const of = (id: string) => dimensions.find((dimension) => dimension.id === id);
  expect(of("reporter")?.values.get("384")).toBe("Côte d'Ivoire");
  expect([...(of("commodity")?.values ?? [])]).toEqual([["0101", "Horses; live"]]);
  expect([of("customs")?.total, of("transport")?.total, of("partner2")?.total]).toEqual(["C00", "0", "0"]);
  expect(of("measure")?.total).toBe("primaryValue");
  const whole = observations.filter(
    ({ keys }) =>
      keys.get("customs") === "C00" && keys.get("transport") === "0" && keys.get("partner2") === "0",
  );
  const shown = whole.map(
    (each) =>
      `${each.keys.get("flow")} ${each.keys.get("partner")} ${each.keys.get("measure")} ${each.period} ${each.figure} ${each.basis?.valuation ?? ""} ${[...each.flags, ...each.remarks].join()}`,
  );
  expect(shown).toContain("X 0 primaryValue 2021 1000.5 FOB classification H5");
  expect(shown).toContain(
    "M 0 primaryValue 2022 2000 CIF compiled by the United Nations, not reported by the country,classification H6",
  );
  expect(shown).toContain("X 0 netWgt 2021 2500.5  estimate,classification H5");
  expect(shown.filter((line) => line.startsWith("X 398 qty"))).toEqual([]);
});

test("WEO to 2025: UTF-16, thousands, n/a, dashes, scales, and estimates after a financial year's end", () => {
  expect(lines("weo-old.xls", "weo-old", "KAZ/NGDPD")).toEqual([
    "KAZ/NGDPD 2019: 181.667 e9 USD",
    "KAZ/NGDPD 2020: 171.082 e9 USD",
    "KAZ/NGDPD 2021: 197.112 e9 USD",
    "KAZ/NGDPD 2022: 225.496 e9 USD",
    "KAZ/NGDPD 2023: 1261.421 e9 USD estimate",
    "KAZ/NGDPD 2024:  e9 USD notAvailable",
    'KAZ/NGDPD 2025:  e9 USD notAvailable, "--" in the source: zero or negligible',
  ]);
  expect(lines("weo-old.xls", "weo-old", "IND")).toEqual([
    "IND/NGDP_R 2019: 145161.000 e9 National currency",
    "IND/NGDP_R 2020: 136694.000 e9 National currency",
    "IND/NGDP_R 2021: 150217.000 e9 National currency",
    "IND/NGDP_R 2022: 161646.000 e9 National currency",
    "IND/NGDP_R 2023: 174000.000 e9 National currency",
    "IND/NGDP_R 2024: 180000.000 e9 National currency",
    "IND/NGDP_R 2025:  e9 National currency notAvailable",
  ]);
  expect(lines("weo-old.xls", "weo-old", "UVK")[0]).toBe("UVK/NGDPD 2019: 7.900 e9 USD estimate");
  expect(readFixture("weo-old.xls", "weo-old").facts.dataset).toBe(
    "World Economic Outlook Database, April 2025",
  );
});

test("Eurostat TSV: flags after a blank, combined, and hidden figures", () => {
  expect(lines("eurostat.tsv", "eurostat-tsv")).toEqual([
    "A/CP_MEUR/B1GQ/DE 2019: 3534880.0 e6 EUR",
    "A/CP_MEUR/B1GQ/DE 2020: 3449620.0 e6 EUR break",
    "A/CP_MEUR/B1GQ/DE 2021: 3676460.0 e6 EUR provisional",
    "A/CP_MEUR/B1GQ/DE 2022:  e6 EUR notAvailable",
    "A/CP_MEUR/B1GQ/EL 2019: 185187.2 e6 EUR",
    "A/CP_MEUR/B1GQ/EL 2020: 167540.3 e6 EUR break, definition differs",
    "A/CP_MEUR/B1GQ/EL 2021: 184574.5 e6 EUR estimate, provisional",
    "A/CP_MEUR/B1GQ/EL 2022: 206620.3 e6 EUR provisional",
    "A/CP_MEUR/B1GQ/UK 2019: 2526615.2 e6 EUR",
    "A/CP_MEUR/B1GQ/UK 2020:  e6 EUR notAvailable",
    "A/CP_MEUR/B1GQ/UK 2021:  e6 EUR confidential",
    "A/CP_MEUR/B1GQ/UK 2022:  e6 EUR notAvailable, not applicable",
    "A/CP_MEUR/P3/NA 2019: 12.5 e6 EUR low reliability",
    "A/CP_MEUR/P3/NA 2020: 13.0 e6 EUR not significant",
    "A/CP_MEUR/P3/NA 2021:  e6 EUR notAvailable",
    "A/CP_MEUR/P3/NA 2022: 14.1 e6 EUR estimate, Eurostat estimate",
  ]);
});

test("Eurostat SDMX-CSV: day before month, a colon for none, confidentiality beside an empty cell", () => {
  expect(lines("eurostat-sdmx.csv", "eurostat-sdmx")).toEqual([
    "Q/SCA/CLV10_MEUR/B1GQ/DE 2025-Q1: 765420.1 e6 EUR",
    "Q/SCA/CLV10_MEUR/B1GQ/DE 2025-Q2: 768000 e6 EUR provisional",
    "Q/SCA/CLV10_MEUR/B1GQ/DE 2025-Q3:  e6 EUR notAvailable",
    "Q/SCA/CLV10_MEUR/B1GQ/DE 2025-Q4:  e6 EUR confidential",
    "Q/SCA/CLV10_MEUR/B1GQ/EL 2025-Q1: 48000.25 e6 EUR break, provisional",
  ]);
  const { facts } = readFixture("eurostat-sdmx.csv", "eurostat-sdmx");
  expect([facts.dataset, facts.updated]).toEqual(["NAMQ_10_GDP", "2026-05-22"]);
  expect(lines("eurostat-sdmx-2.csv", "eurostat-sdmx")).toEqual([
    "A/MIO_EUR/DE 2024: 1555.3 e6 EUR estimate",
    "A/MIO_EUR/DE 2025: 1600 e6 EUR",
  ]);
});

test("SDMX-CSV with labels: multipliers of each row, statuses, and labels of pairs", () => {
  expect(lines("sdmx.csv", "sdmx")).toEqual([
    "GBR/A/USD/X 2022: 1012.345 e6 USD",
    "GBR/A/USD/X 2023: 1072.5 e6 USD provisional",
    "GBR/A/USD/M 2022: 1.2 e9 USD break",
    "GBR/A/USD/M 2023:  e6 USD notAvailable",
    "KAZ/A/USD/X 2022: 84 e9 USD estimate",
    "GBR/A/PT_B1GQ/X 2022: 31.5 Percentage of GDP",
  ]);
  const { facts, dimensions } = readFixture("sdmx.csv", "sdmx");
  expect([facts.publisher, facts.dataset]).toEqual(["OECD", "Balance of payments"]);
  expect(dimensions.map(({ title }) => title)).toEqual([
    "Reference area",
    "Frequency of observation",
    "Unit of measure",
    "Measure",
  ]);
});

test("ONS v4: the number of the first column says how many columns of markings follow", () => {
  expect(lines("ons-v4.csv", "ons-v4")).toEqual([
    "K02000001/T/KZ/EX Jan-24: 120",
    "K02000001/T/KZ/EX Feb-24: 135 provisional",
    "K02000001/T/KZ/EX Mar-24:  notAvailable",
    "K02000001/T/KZ/EX Apr-24:  confidential",
    "K02000001/T/KZ/EX May-24:  notAvailable",
    "K02000001/T/KZ/IM Jan-24: 98",
    "K02000001/0/KZ/IM Dec-98: 7",
  ]);
});

test("HMRC: suppressed rows are confidential, or said to lack a part", () => {
  expect(lines("hmrc-api.csv", "hmrc-api").filter((line) => line.includes("/Value "))).toEqual([
    "4/79/71081200/1/Value 202401: 1000500 GBP",
    "4/79/71081200/1/Value 202402: 1100000 GBP",
    "4/79/71081200/1/Value 202403:  GBP confidential",
    "3/79/71081200/1/Value 202401: 50 GBP",
    "3/79/71081200/1/Value 202402: 60 GBP suppressed in part: only totals contain the rest",
    "4/79/99999999/1/Value 202401: 7 GBP",
  ]);
});

test("British tables: lines above the header, commas between thousands, markers", () => {
  expect(lines("gss-table.csv", "gss-table")).toEqual([
    "Imports (£) January 2024: 28270240026",
    "Exports (£) January 2024: 25100000000",
    "Balance (£) January 2024: -3170240026",
    "Imports (£) February 2024: 29000000001",
    "Exports (£) February 2024:  confidential",
    "Balance (£) February 2024:  notAvailable, not applicable",
    "Imports (£) March 2024:  notAvailable, low: less than half of the last digit shown",
    "Exports (£) March 2024: 26000000000 provisional",
    "Balance (£) March 2024:  notAvailable",
  ]);
  const { facts, notes } = readFixture("gss-table.csv", "gss-table");
  expect([facts.publisher, facts.dataset]).toEqual([
    "HM Revenue & Customs",
    "1. Total: trade in goods by month",
  ]);
  expect(notes).toEqual(["Note 1: figures are provisional."]);
});

test("any wide table: German decimals in Windows-1252, or periods down with an empty column", () => {
  expect(lines("wide.csv", "wide")).toEqual([
    "Kasachstan/Ausfuhr 2020/21: 1234.5",
    "Kasachstan/Ausfuhr 2021/22: 1300.25",
    "Kasachstan/Ausfuhr 2022/23:  notAvailable",
    "Österreich/Einfuhr 2020/21: 2345.75",
    "Österreich/Einfuhr 2021/22: 2400",
    "Österreich/Einfuhr 2022/23: 1000.5 provisional",
  ]);
  expect(lines("wide-down.csv", "wide")).toEqual([
    "Exports 2021: 1.5",
    "Imports 2021: 2",
    "Exports 2022: 1.75 estimate",
    "Imports 2022:  notAvailable",
    "Imports 2023: 2.25",
  ]);
});

test("any long table: flags in a column, signs for none, less than", () => {
  expect(lines("long.csv", "long")).toEqual([
    "Kazakhstan/Exports 2022: 1234.5 GBP",
    "Kazakhstan/Exports 2023: 1300 GBP provisional",
    "Kazakhstan/Imports 2022:  GBP notAvailable",
    "Kazakhstan/Imports 2023: 0.1 GBP lessThan",
    "Uzbekistan/Exports 2023: 2000.5 GBP estimate",
  ]);
});

describe("what can be read in two ways is asked", () => {
  const read = (text: string) => presetOf("wide").read(expectValue(csvGrid("f.csv", text)), {});

  test.each([
    ["year;A;B\n2022;1,234;5\n2023;2,345;6\n", 'f.csv:2:6: "1,234" can be read in two ways'],
    ["year;A;B\n2022;1.234;5\n2023;2.345;6\n", 'f.csv:2:6: "1.234" can be read in two ways'],
    [
      "year;A;B\n2022;1,5;5\n2023;2.25;6\n",
      "f.csv:2:6: some figures have decimal points and some decimal commas",
    ],
  ])("%j", (text, problem) => {
    expect(read(text).problems.map(problemText)).toEqual([expect.stringContaining(problem)]);
  });

  test("one figure that can be read in one way settles the file", () => {
    const value = expectValue(read("year;A;B\n2022;1,234;5\n2023;2,34;6\n"));
    expect(value.observations.map(({ figure }) => figure)).toEqual(["1.234", "5", "2.34", "6"]);
  });
});
