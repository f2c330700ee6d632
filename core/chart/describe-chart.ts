import type { Chart, ChartSeries } from "../document/node.ts";
import { fillPhrase } from "../language/fill-phrase.ts";
import { formsOf } from "../language/forms-of.ts";
import type { LanguageForms } from "../language/language-forms.ts";
import { decimalsOfSeries, printNumber } from "./figures.ts";

/** Maximum number of values that are all named; more are summarised as a reader would see them at a glance. */
const MAX_NAMED = 6;

/** The alternative text of a chart, made from its data. */
export function describeChart({ kind, unit, categories, series }: Chart, language: string): string {
  const forms = formsOf(language);
  const kinds: Readonly<Record<Chart["kind"], string>> = forms.chart.kinds;
  const [first, last] = [categories[0], categories.at(-1)];
  const range =
    first === undefined || last === undefined
      ? forms.chart.noData
      : categories.length > 1
        ? fillPhrase(forms.chart.range, { from: first, to: last })
        : first;
  const head = fillPhrase(forms.chart.head, { kind: kinds[kind], unit, range });
  return [head, ...series.map((each) => describeSeries(each, categories, language, forms))].join(" ");
}

function describeSeries(
  series: ChartSeries,
  categories: readonly string[],
  language: string,
  forms: LanguageForms,
): string {
  const { chart } = forms;
  const known = series.values.flatMap((value, index) =>
    value === null ? [] : [{ value, category: categories[index] ?? "" }],
  );
  const gaps = gapWords(series, categories, forms);
  const decimals = decimalsOfSeries(series);
  const figure = (value: number): string => printNumber(value, language, decimals);
  const [first] = known;
  const last = known.at(-1);
  if (!first || !last) return fillPhrase(chart.noValues, { series: series.name });
  if (known.length <= MAX_NAMED) {
    const values = known.map(({ category, value }) => `${category} ${figure(value)}`).join(", ");
    return fillPhrase(chart.values, { series: series.name, values: values + gaps });
  }
  const highest = known.reduce((max, each) => (each.value > max.value ? each : max), first);
  const lowest = known.reduce((min, each) => (each.value < min.value ? each : min), first);
  return fillPhrase(chart.summary, {
    series: series.name,
    first: figure(first.value),
    firstAt: first.category,
    last: figure(last.value),
    lastAt: last.category,
    highest: figure(highest.value),
    highestAt: highest.category,
    lowest: figure(lowest.value),
    lowestAt: lowest.category,
    gaps,
  });
}

function gapWords(
  { values }: ChartSeries,
  categories: readonly string[],
  { chart, list }: LanguageForms,
): string {
  const gaps = categories.filter((_, index) => (values[index] ?? null) === null);
  if (gaps.length === 0) return "";
  const names = gaps.length > MAX_NAMED ? fillPhrase(list.others, { count: gaps.length }) : gaps.join(", ");
  return fillPhrase(chart.gaps, { names });
}
