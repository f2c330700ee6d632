import { expect, test } from "vitest";
import { printNumber } from "../../../core/chart/figures.ts";
import { layoutChart } from "../../../core/chart/layout-chart.ts";
import { axisScale } from "../../../core/chart/scale.ts";
import { styleOfSeries } from "../../../core/chart/series-style.ts";
import { showsValues, unitWords } from "../../../core/chart/values-shown.ts";
import type { Chart } from "../../../core/document/node.ts";
import { CHARTS } from "./chart-samples.ts";

const SETTING = {
  width: 475,
  language: "en-GB",
  measure: (text: string, size: number) => [...text].length * size * 0.5,
  size: 9,
  colours: { text: "1a1a1a", quiet: "555555", rule: "b8c0ca" },
};

function bars(categories: readonly string[], values: readonly (number | null)[]): Chart {
  return {
    type: "chart",
    kind: "bar",
    unit: "tonnes",
    categories,
    series: [{ name: "A", values }],
    table: false,
  };
}

const YEARS = bars(["2021", "2022", "2023"], [310, null, 1210]);
const LONG = bars(
  ["Held to be the most important of all minerals", "Produced in the country itself", "Explored"],
  [18, 4, 10],
);

test.each([
  ["standing", YEARS, ["310", "1,210"]],
  ["lying", LONG, ["18", "4", "10"]],
])("prints the values of a few %s bars, without grid lines across them", (_, chart, values) => {
  const { shapes, width } = layoutChart(chart, SETTING);
  const labels = shapes.filter((shape) => shape.type === "label");
  expect(labels.map(({ text }) => text)).toEqual(["tonnes", ...chart.categories, ...values]);
  expect(shapes.filter((shape) => shape.type === "line")).toHaveLength(1);
  for (const { x, text, size, anchor } of labels) {
    const room = { start: 1, middle: 0.5, end: 0 }[anchor] * SETTING.measure(text, size);
    expect(x + room).toBeLessThanOrEqual(width);
  }
});

test("keeps the axis for many bars", () => {
  const years = Array.from({ length: 13 }, (_, index) => String(2010 + index));
  const chart = bars(years, years.map(Number));
  expect(showsValues(chart)).toBe(false);
  const { shapes } = layoutChart(chart, SETTING);
  expect(shapes.filter((shape) => shape.type === "line").length).toBeGreaterThan(2);
});

test("keeps the axis where values do not fit", () => {
  const years = ["2018", "2019", "2020", "2021", "2022", "2023"];
  const values = years.map((year) => Number(year) * 1000);
  const chart = { ...YEARS, categories: years, series: ["A", "B"].map((name) => ({ name, values })) };
  expect(showsValues(chart)).toBe(true);
  const { shapes } = layoutChart(chart, SETTING);
  expect(shapes.filter((shape) => shape.type === "line").length).toBeGreaterThan(2);
});

test("prints no values in stacked and line charts", () => {
  expect([CHARTS.stacked, CHARTS.lines].map((chart) => chart && showsValues(chart))).toEqual([false, false]);
});

test("warns of an axis that leaves out zero", () => {
  const line: Chart = { ...bars(["a", "b"], [98, 101]), kind: "line" };
  expect(unitWords(line, axisScale(line))).toBe("tonnes; axis does not start at zero");
  expect(unitWords(YEARS, axisScale(YEARS))).toBe("tonnes");
});

test("tells bars of eight series apart in greyscale by lightness or hatch", () => {
  const styles = Array.from({ length: 8 }, (_, index) => styleOfSeries(index));
  const dark = (colour: string): boolean =>
    [0, 2, 4].some((at) => parseInt(colour.slice(at, at + 2), 16) < 48);
  const looks = styles.map(({ colour, hatch }) => `${dark(colour)} ${hatch}`);
  expect(new Set(looks).size).toBe(8);
});

test("prints a number without the rounding error of binary arithmetic", () => {
  expect(printNumber(1.2 + 3 * 0.13, "en-GB")).toBe("1.59");
  expect(printNumber(0.9 + 0.9, "en-GB")).toBe("1.8");
});
