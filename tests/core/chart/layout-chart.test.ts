import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { chartTable } from "../../../core/chart/chart-table.ts";
import { describeChart } from "../../../core/chart/describe-chart.ts";
import type { ChartDrawing, ChartShape } from "../../../core/chart/drawing.ts";
import { printNumber } from "../../../core/chart/figures.ts";
import { layoutChart } from "../../../core/chart/layout-chart.ts";
import { axisScale } from "../../../core/chart/scale.ts";
import { styleOfSeries } from "../../../core/chart/series-style.ts";
import type { Chart } from "../../../core/document/node.ts";
import { CHARTS } from "./chart-samples.ts";

const SETTING = {
  width: 475,
  language: "en-GB",
  measure: (text: string, size: number) => [...text].length * size * 0.5,
  size: 9,
  colours: { text: "1a1a1a", quiet: "555555", rule: "b8c0ca" },
};

function chart(change: Partial<Chart>): Chart {
  const series = [{ name: "A", values: [1, 2, 3] }];
  return {
    type: "chart",
    kind: "bar",
    unit: "tonnes",
    categories: ["a", "b", "c"],
    series,
    table: false,
    ...change,
  };
}

function sample(name: string): Chart {
  const found = CHARTS[name];
  if (!found) throw new Error(`there is no chart ${name}`);
  return found;
}

function numbersOf(shape: ChartShape): readonly number[] {
  switch (shape.type) {
    case "rectangle":
      return [shape.x, shape.y, shape.x + shape.width, shape.y + shape.height];
    case "line":
      return shape.points.flat();
    case "marker":
      return [...shape.at];
    case "label":
      return [shape.x, shape.baseline];
  }
}

function rectanglesOf(drawing: ChartDrawing, series: number): readonly { width: number; height: number }[] {
  const { colour } = styleOfSeries(series);
  return drawing.shapes
    .filter((shape) => shape.type === "rectangle")
    .filter((shape) => shape.colour === colour);
}

describe("any chart", () => {
  const value = fc.option(fc.double({ min: -1e12, max: 1e12, noNaN: true }));
  // A random name may itself contain "NaN".
  const words = fc.string().filter((text) => !text.includes("NaN"));
  const anyChart = fc
    .tuple(fc.constantFrom("bar" as const, "line" as const, "stackedBar" as const), fc.nat(60), fc.nat(6))
    .chain(([kind, categories, series]) =>
      fc.record({
        type: fc.constant("chart" as const),
        kind: fc.constant(kind),
        unit: words,
        categories: fc.array(words, { minLength: categories, maxLength: categories }),
        series: fc.array(
          fc.record({
            name: words,
            values: fc.array(value, { minLength: categories, maxLength: categories }),
          }),
          { minLength: series, maxLength: series },
        ),
        table: fc.boolean(),
      }),
    );

  it("stays inside its drawing, with finite numbers, and is described", () => {
    fc.assert(
      fc.property(anyChart, (each) => {
        const drawing = layoutChart(each, SETTING);
        for (const shape of drawing.shapes) {
          for (const number of numbersOf(shape)) expect(Number.isFinite(number)).toBe(true);
          if (shape.type === "rectangle") {
            expect(shape.width).toBeGreaterThanOrEqual(0);
            expect(shape.height).toBeGreaterThanOrEqual(0);
            expect(shape.y).toBeGreaterThanOrEqual(-0.01);
            expect(shape.y + shape.height).toBeLessThanOrEqual(drawing.height + 0.01);
            expect(shape.x + shape.width).toBeLessThanOrEqual(drawing.width + 0.01);
          }
        }
        expect(describeChart(each, "en-GB")).not.toContain("NaN");
        expect(chartTable(each, "en-GB").body).toHaveLength(each.categories.length);
      }),
      { numRuns: 200 },
    );
  });
});

test("prints a missing value in the table as a language-neutral symbol", () => {
  const [first] = chartTable(chart({ series: [{ name: "A", values: [null, 2, 3] }] }), "de").body;
  expect(JSON.stringify(first?.cells[1])).toContain('"…"');
});

test("draws bars as long as their values, and no bar for a gap", () => {
  const drawing = layoutChart(sample("bars"), SETTING);
  const heights = rectanglesOf(drawing, 0).map(({ height }) => height);
  expect(heights).toHaveLength(5);
  expect((heights[1] ?? 0) / (heights[0] ?? 1)).toBeCloseTo(342.5 / 310, 5);
});

test("draws horizontal bars when names are too long to stand side by side", () => {
  const drawing = layoutChart(sample("stacked"), SETTING);
  const lengths = rectanglesOf(drawing, 0)
    .slice(1)
    .map(({ width }) => width);
  expect((lengths[0] ?? 0) / (lengths[1] ?? 1)).toBeCloseTo(9, 5);
});

test("breaks the line at a missing value, which is never drawn as zero", () => {
  const drawing = layoutChart(sample("lines"), SETTING);
  const { colour } = styleOfSeries(1);
  const lines = drawing.shapes.filter((shape) => shape.type === "line" && shape.colour === colour);
  // The sample of the legend, the three values before the gap, and the two after it.
  expect(lines.map((line) => (line.type === "line" ? line.points.length : 0))).toEqual([2, 3, 2]);
});

test.each([
  [
    [1, 2, 3],
    [0, 1, 2, 3],
  ],
  [
    [-5, 12],
    [-5, 0, 5, 10, 15],
  ],
  [
    [0, 0],
    [0, 1],
  ],
  [[0.0012], [0, 0.0005, 0.001, 0.0015]],
])("labels the axis of %j with round numbers", (values, ticks) => {
  const scale = axisScale(chart({ categories: values.map(String), series: [{ name: "A", values }] }));
  expect(scale.ticks.map((tick) => Number(tick.toPrecision(6)))).toEqual(ticks);
});

test.each([[5e-324], [1e-300], [1e300]])("draws a chart of %d with finite coordinates", (value) => {
  const drawing = layoutChart(
    chart({ categories: ["a"], series: [{ name: "A", values: [value] }] }),
    SETTING,
  );
  for (const shape of drawing.shapes) {
    for (const number of numbersOf(shape)) expect(Number.isFinite(number)).toBe(true);
  }
});

test("starts bars from zero, but not a line of close values", () => {
  const series = [{ name: "A", values: [98, 99, 101] }];
  expect(axisScale(chart({ series })).low).toBe(0);
  expect(axisScale(chart({ kind: "line", series })).low).toBeGreaterThan(90);
});

test("describes a chart in words from its data", () => {
  expect(describeChart(sample("bars"), "en-GB")).toBe(
    "Bar chart, £ million, 2018 to 2023. Exports: 2018 310.0, 2019 342.5, 2020 280.0, 2022 455.0, 2023 1,210.0, no figure for 2021.",
  );
  const values = [5, 3, 9, 4, 4, 4, 6];
  const long = chart({
    categories: values.map((_, index) => String(2000 + index)),
    series: [{ name: "A", values }],
  });
  expect(describeChart(long, "en-GB")).toBe(
    "Bar chart, tonnes, 2000 to 2006. A: from 5 in 2000 to 6 in 2006; highest 9 in 2002, lowest 3 in 2001.",
  );
});

test.each([
  [1234567.5, "en-GB", "1,234,567.5"],
  [-0.25, "en-GB", "\u22120.25"],
  [1234.5, "de", "1.234,5"],
  [1234.5, "de-CH", "1\u2019234.5"],
  [1234.5, "de-AT", "1\u202f234,5"],
  [1234.5, "fr", "1\u202f234,5"],
  [1234, "es", "1234"],
  [12345.5, "es", "12.345,5"],
  [12345.5, "es-MX", "12,345.5"],
  [1234567, "pl-PL", "1\u202f234\u202f567"],
  [12345, "pt-BR", "12.345"],
  [12345, "pt-PT", "12\u202f345"],
  [1234567, "hi", "12,34,567"],
  [1234567.5, "zh-Hans-CN", "1,234,567.5"],
  [1234.5, "kk", "1\u202f234,5"],
  [-1234.5, "ar", "\u22121,234.5"],
  [-0.001, "not a tag!", "\u22120.001"],
  [0, "en-GB", "0"],
])("prints %d in %s as %s", (value, language, printed) => {
  expect(printNumber(value, language)).toBe(printed);
});

test("keeps the requested trailing zeros of a number, without a minus before zero", () => {
  expect(printNumber(2, "en", 2)).toBe("2.00");
  expect(printNumber(-0.001, "en", 2)).toBe("0.00");
});

test("tells neighbouring series apart in greyscale, and every colour from paper", () => {
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((start) => {
      const part = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
      return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const lights = Array.from({ length: 8 }, (_, index) => luminance(styleOfSeries(index).colour));
  for (const [index, light] of lights.entries()) {
    expect(1.05 / (light + 0.05)).toBeGreaterThanOrEqual(3);
    const next = lights[index + 1];
    if (next === undefined) continue;
    const ratio = (Math.max(light, next) + 0.05) / (Math.min(light, next) + 0.05);
    expect(ratio).toBeGreaterThan(1.6);
  }
});

test("places unit and legend at the right in right-to-left text, each swatch right of its label", () => {
  const { shapes, width } = layoutChart(sample("groups"), { ...SETTING, language: "ar" });
  const label = (text: string) => shapes.find((shape) => shape.type === "label" && shape.text === text);
  expect(label("£ billion")).toMatchObject({ x: width, anchor: "end" });
  const [swatch] = shapes.filter((shape) => shape.type === "rectangle");
  const words = label("Exports");
  expect(words).toMatchObject({ anchor: "end" });
  expect(swatch && swatch.x + swatch.width).toBeCloseTo(width);
  expect(swatch?.x).toBeGreaterThan(words?.type === "label" ? words.x : width);
});

test("plots the same in right-to-left languages", () => {
  const plotted = (language: string) =>
    layoutChart(sample("lines"), { ...SETTING, language })
      .shapes.filter(({ type }) => type === "line")
      .slice(-6);
  expect(plotted("he")).toEqual(plotted("en"));
});
