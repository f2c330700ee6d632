import { expect, test } from "vitest";
import type { Series } from "../../../core/dossier/dossier.ts";
import { formsOf } from "../../../core/language/forms-of.ts";
import type { StatementProvenance } from "../../../core/select/briefing.ts";
import { seriesStatement } from "../../../core/select/series-view.ts";

const STANDING = { id: "trade", topic: null } as StatementProvenance;

const SERIES: Series = {
  id: "trade",
  title: "Trade",
  unit: "£ billion",
  columns: ["Exports", "Imports"],
  decimals: [1, 1],
  rows: [
    { at: "2022-Q4", values: [1.2, 0.5], flags: [[], ["lessThan"]] },
    { at: "2023-Q1", values: [2.4, null], flags: [["provisional"], ["confidential"]] },
  ],
  period: "four-quarters",
  basis: {
    compiler: "ONS",
    valuation: "FOB",
    prices: "constant",
    baseYear: 2019,
    adjustment: "seasonally-adjusted",
  },
  ...{ origin: "sourced", sources: [], asOf: "2023-07-01", reviewBy: "2024-07-01" },
  ...{ marking: "official", disclosure: "usable", place: { file: "trade.yaml" } },
};

function view(language: string, change: Partial<Series> = {}) {
  const setting = { topicTitle: undefined, language, forms: formsOf(language) };
  return seriesStatement({ ...SERIES, ...change }, setting, STANDING);
}

test("prints periods, limits and notes in the language of the note", () => {
  expect(view("en-GB")).toMatchObject({
    rows: [
      { at: "Q4 2022", values: ["1.2", "<0.5"], numbers: [1.2, null] },
      { at: "Q1 2023", values: ["2.4", null], numbers: [2.4, null] },
    ],
    notes: [
      "provisional: Exports Q1 2023",
      "known only to be less than: Imports Q4 2022 (0.5)",
      "confidential: Imports Q1 2023",
    ],
    basis:
      "ONS, four quarters to the end of each quarter, free on board (FOB), constant 2019 prices, seasonally adjusted",
  });
  expect(view("fr").rows.map(({ at, values }) => [at, values[0]])).toEqual([
    ["T4 2022", "1,2"],
    ["T1 2023", "2,4"],
  ]);
  expect(view("fr").notes[0]).toBe("provisoire\u00a0: Exports T1 2023");
});

test("prints months by their names, and rows without a period as they are written", () => {
  const rows = [{ at: "2023-01", values: [1, 1] }];
  expect(view("en-GB", { period: "month", rows }).rows[0]?.at).toBe("January 2023");
  expect(view("fr", { period: "month", rows }).rows[0]?.at).toBe("janvier 2023");
  expect(view("en-GB", { period: undefined, rows }).rows[0]?.at).toBe("2023-01");
  expect(view("en-GB", { period: undefined, basis: undefined }).basis).toBeNull();
});

test.each([
  ["en-GB", "GBP", "million", "£ million"],
  ["en-GB", "KGS", "billion", "KGS billion"],
  ["en-GB", "USD", undefined, "US$"],
  ["de", "EUR", "million", "Mio. €"],
  ["fr", "EUR", "billion", "milliards d’€"],
  ["fr", "GBP", "million", "millions de\u00a0£"],
] as const)("writes a unit of money as the language does: %s %s %s", (language, currency, scale, unit) => {
  expect(view(language, { unit: undefined, currency, scale }).unit).toBe(unit);
});
