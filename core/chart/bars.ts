import type { Chart } from "../document/node.ts";
import { along, bandOf, type Plot } from "./axis.ts";
import { isStacked } from "./chart-kinds.ts";
import type { ChartSetting, ChartShape, Rectangle } from "./drawing.ts";
import { decimalsOfSeries, printNumber } from "./figures.ts";
import { hatchOf } from "./hatch.ts";
import type { Scale } from "./scale.ts";
import { styleOfSeries } from "./series-style.ts";
import { showsValues } from "./values-shown.ts";

/** The share of a category's band that its bars fill. */
const FILLED = 0.7;

/** Maximum thickness of a bar, in points, so that a few bars do not become blocks. */
const MAX_THICKNESS = 44;

/** White gap between the parts of a stacked bar, in points, which separates them in greyscale, too. */
const STACK_GAP = 0.8;

interface Bar {
  readonly series: number;
  readonly category: number;
  readonly from: number;
  readonly to: number;
}

export function drawBars(
  chart: Chart,
  scale: Scale,
  setting: ChartSetting,
  plot: Plot,
): readonly ChartShape[] {
  const rectangles = barsOf(chart).flatMap((bar): readonly ChartShape[] => {
    const rectangle = rectangleOf(bar, chart, scale, plot);
    return [rectangle, ...hatchOf(rectangle, bar.series)];
  });
  return [...rectangles, ...(plot.withoutAxis ? labelsOfBars(chart, scale, setting, plot) : [])];
}

function barsOf(chart: Chart): readonly Bar[] {
  return isStacked(chart) ? stackedBars(chart) : groupedBars(chart);
}

function groupedBars(chart: Chart): readonly Bar[] {
  return chart.series.flatMap(({ values }, series) =>
    values.flatMap((value, category) => (value === null ? [] : [{ series, category, from: 0, to: value }])),
  );
}

/** Stacked bars: positive values stack up from zero, negative ones down. */
function stackedBars(chart: Chart): readonly Bar[] {
  return chart.categories.flatMap((_, category) => {
    const ends = { above: 0, below: 0 };
    return chart.series.flatMap(({ values }, series): readonly Bar[] => {
      const value = values[category] ?? null;
      if (value === null || value === 0) return [];
      const side = value > 0 ? "above" : "below";
      const from = ends[side];
      ends[side] += value;
      return [{ series, category, from, to: ends[side] }];
    });
  });
}

/** Thickness of one bar across its band, in points. */
export function thicknessOf(chart: Chart, plot: Plot): number {
  const count = isStacked(chart) ? 1 : chart.series.length;
  return Math.min((bandOf(chart, plot) * FILLED) / Math.max(1, count), MAX_THICKNESS);
}

function rectangleOf(bar: Bar, chart: Chart, scale: Scale, plot: Plot): Rectangle {
  const band = bandOf(chart, plot);
  const count = isStacked(chart) ? 1 : chart.series.length;
  const thickness = thicknessOf(chart, plot);
  const place = isStacked(chart) ? 0 : bar.series;
  const across = band * (bar.category + 0.5) + (place - count / 2) * thickness;
  const low = along(Math.min(bar.from, bar.to), scale, plot);
  const full = along(Math.max(bar.from, bar.to), scale, plot) - low;
  const length = bar.from === 0 ? full : Math.max(full - STACK_GAP, full / 2);
  const start = bar.from > 0 ? low + full - length : low;
  const breadth = Math.max(0.5, thickness - (count > 1 ? 1 : 0));
  const { colour } = styleOfSeries(bar.series);
  return plot.horizontal
    ? {
        type: "rectangle",
        x: plot.left + start,
        y: plot.top + across,
        width: length,
        height: breadth,
        colour,
      }
    : {
        type: "rectangle",
        x: plot.left + across,
        y: plot.top + plot.height - start - length,
        width: breadth,
        height: length,
        colour,
      };
}

/** Labels with the values at the ends of bars, where all of them fit; none otherwise. */
export function labelsOfBars(
  chart: Chart,
  scale: Scale,
  setting: ChartSetting,
  plot: Plot,
): readonly ChartShape[] {
  if (!showsValues(chart)) return [];
  const small = setting.size * 0.9;
  const decimals = chart.series.map(decimalsOfSeries);
  const bars = barsOf(chart).map((bar) => ({
    value: bar.to,
    text: printNumber(bar.to, setting.language, decimals[bar.series]),
    rectangle: rectangleOf(bar, chart, scale, plot),
  }));
  const room = chart.series.length > 1 ? 0 : bandOf(chart, plot) * (1 - FILLED) - 4;
  const fits = bars.every(({ value, text, rectangle: { width, height } }) =>
    plot.horizontal ? value >= 0 && small * 0.8 <= height : setting.measure(text, small) <= width + room,
  );
  if (!fits) return [];
  return bars.map(({ value, text, rectangle: { x, y, width, height } }): ChartShape => {
    const label = { type: "label", text, size: small, colour: setting.colours.text } as const;
    if (plot.horizontal) {
      return { ...label, anchor: "start", x: x + width + 3, baseline: y + height / 2 + small * 0.33 };
    }
    const baseline = value < 0 ? y + height + small : y - 2.5;
    return { ...label, anchor: "middle", x: x + width / 2, baseline };
  });
}
