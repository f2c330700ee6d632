import type { Chart } from "../document/node.ts";
import { along, bandOf, type Plot } from "./axis.ts";
import type { ChartSetting, Rectangle, Shape } from "./drawing.ts";
import { printFigure } from "./figures.ts";
import type { Scale } from "./scale.ts";
import { styleOfSeries } from "./series-style.ts";

/** The share of a category's band that its bars fill. */
const FILLED = 0.7;

/** White between the parts of a stacked bar, so that they part in grey too. */
const SEAM = 0.8;

interface Bar {
  readonly series: number;
  readonly category: number;
  readonly from: number;
  readonly to: number;
}

export function drawBars(chart: Chart, scale: Scale, setting: ChartSetting, plot: Plot): readonly Shape[] {
  const bars = chart.kind === "stackedBar" ? stackedBars(chart) : groupedBars(chart);
  const rectangles = bars.map((bar) => rectangleOf(bar, chart, scale, plot));
  return [...rectangles, ...valueLabels(chart, bars, rectangles, setting, plot)];
}

function groupedBars(chart: Chart): readonly Bar[] {
  return chart.series.flatMap(({ values }, series) =>
    values.flatMap((value, category) => (value === null ? [] : [{ series, category, from: 0, to: value }])),
  );
}

/** What is above zero stacks up from it, what is below stacks down. */
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

function rectangleOf(bar: Bar, chart: Chart, scale: Scale, plot: Plot): Rectangle {
  const band = bandOf(chart, plot);
  const count = chart.kind === "stackedBar" ? 1 : chart.series.length;
  const thickness = (band * FILLED) / count;
  const place = chart.kind === "stackedBar" ? 0 : bar.series;
  const across = band * (bar.category + (1 - FILLED) / 2) + place * thickness;
  const low = along(Math.min(bar.from, bar.to), scale, plot);
  const full = along(Math.max(bar.from, bar.to), scale, plot) - low;
  const length = bar.from === 0 ? full : Math.max(full - SEAM, full / 2);
  const start = bar.from > 0 ? low + full - length : low;
  const breadth = Math.max(0.5, thickness - (count > 1 ? 1 : 0));
  const { colour } = styleOfSeries(bar.series);
  return plot.lying
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

/** Values stand at the ends of bars where every one of them has room. */
function valueLabels(
  chart: Chart,
  bars: readonly Bar[],
  rectangles: readonly Rectangle[],
  { measure, size, colours, language }: ChartSetting,
  plot: Plot,
): readonly Shape[] {
  if (chart.kind === "stackedBar" || plot.lying) return [];
  const small = size * 0.9;
  const texts = bars.map((bar) => printFigure(bar.to, language));
  const fits = rectangles.every(
    ({ width }, index) => measure(texts[index] ?? "", small) <= width + (chart.series.length > 1 ? 0 : 6),
  );
  if (!fits) return [];
  return rectangles.map(({ x, y, width, height }, index): Shape => {
    const below = (bars[index]?.to ?? 0) < 0;
    const baseline = below ? y + height + small : y - 2.5;
    const text = texts[index] ?? "";
    return {
      type: "label",
      text,
      x: x + width / 2,
      baseline,
      anchor: "middle",
      size: small,
      colour: colours.text,
    };
  });
}
