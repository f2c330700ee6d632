import type { Block, Cell, Chart, Table } from "../document/node.ts";
import { fillPhrase } from "../language/fill-phrase.ts";
import { formsOf } from "../language/forms-of.ts";
import { decimalsOfSeries, printNumber } from "./figures.ts";

/**
 * Symbol for an unknown number, in every language (United Nations, Statistical Yearbook); the caption names the gaps.
 */
const NOT_KNOWN = "…";

/** The numbers of a chart as a table: a row for each category, a column for each series. */
export function chartTable(chart: Chart, language: string): Table {
  const decimals = chart.series.map(decimalsOfSeries);
  const figures = chart.categories.map((category, index) => ({
    type: "row" as const,
    cells: [
      cell(category, true),
      ...chart.series.map(({ values }, column) => {
        const value = values[index] ?? null;
        return cell(value === null ? NOT_KNOWN : printNumber(value, language, decimals[column]), false);
      }),
    ],
  }));
  return {
    type: "table",
    caption: [],
    summary: fillPhrase(formsOf(language).chart.table, { unit: chart.unit }),
    columns: [{ alignment: "start" }, ...chart.series.map(() => ({ alignment: "decimal" as const }))],
    head: [
      { type: "row", cells: [cell(chart.unit, true), ...chart.series.map(({ name }) => cell(name, true))] },
    ],
    body: figures,
  };
}

function cell(words: string, header: boolean): Cell {
  const children: readonly Block[] = [
    { type: "paragraph", role: "body", children: [{ type: "text", value: words }] },
  ];
  return { type: "cell", header, columnSpan: 1, rowSpan: 1, children };
}
