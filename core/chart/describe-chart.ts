import type { Chart, ChartSeries } from "../document/node.ts";
import { decimalsOfSeries, printFigure } from "./figures.ts";

const KINDS: Readonly<Record<Chart["kind"], string>> = {
  bar: "Bar chart",
  line: "Line chart",
  stackedBar: "Stacked bar chart",
};

/** Few enough values are all told; of more, what a reader would see at a glance. */
const ALL_TOLD = 6;

/** What a chart shows, in words from its data, for readers who do not see it. */
export function describeChart(chart: Chart, language: string): string {
  const { categories, unit } = chart;
  const range =
    categories.length > 1 ? `${categories[0]} to ${categories.at(-1)}` : (categories[0] ?? "no data");
  const head = `${KINDS[chart.kind]}, ${unit}, ${range}.`;
  return [head, ...chart.series.map((series) => describeSeries(series, categories, language))].join(" ");
}

function describeSeries(series: ChartSeries, categories: readonly string[], language: string): string {
  const told = series.values.flatMap((value, index) =>
    value === null ? [] : [{ value, category: categories[index] ?? "" }],
  );
  const gaps = categories.filter((_, index) => (series.values[index] ?? null) === null);
  const unknown =
    gaps.length === 0
      ? ""
      : `, no figure for ${gaps.length > ALL_TOLD ? `${gaps.length} others` : gaps.join(", ")}`;
  const decimals = decimalsOfSeries(series);
  const figure = (value: number): string => printFigure(value, language, decimals);
  const [first] = told;
  const last = told.at(-1);
  if (!first || !last) return `${series.name}: no values.`;
  if (told.length <= ALL_TOLD) {
    const all = told.map(({ category, value }) => `${category} ${figure(value)}`);
    return `${series.name}: ${all.join(", ")}${unknown}.`;
  }
  const highest = told.reduce((most, each) => (each.value > most.value ? each : most), first);
  const lowest = told.reduce((least, each) => (each.value < least.value ? each : least), first);
  return (
    `${series.name}: from ${figure(first.value)} in ${first.category} to ${figure(last.value)} in ${last.category}; ` +
    `highest ${figure(highest.value)} in ${highest.category}, lowest ${figure(lowest.value)} in ${lowest.category}${unknown}.`
  );
}
