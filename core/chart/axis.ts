import type { Chart } from "../document/node.ts";
import { plotsSingleBars } from "./chart-kinds.ts";
import type { ChartSetting, ChartShape, Point } from "./drawing.ts";
import { decimalsOfSeries, printNumber } from "./figures.ts";
import type { Scale } from "./scale.ts";
import { shortened } from "./shortened.ts";

/** The plot area. With `horizontal`, values grow to the right and categories run down the page. */
export interface Plot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly horizontal: boolean;
  /**
   * Whether values are printed at the bars, so that the axis has no numbers and no grid lines except the one at zero.
   */
  readonly withoutAxis: boolean;
}

/** Room at the right of a vertical plot, in points, into which a name may overhang its band. */
const END_ROOM = 4;

/** Distance of a value from the low end of the value axis, in points. */
export function along(value: number, scale: Scale, plot: Plot): number {
  const length = plot.horizontal ? plot.width : plot.height;
  return ((value - scale.low) / (scale.high - scale.low)) * length;
}

/** The width of the band of one category. */
export function bandOf(chart: Chart, plot: Plot): number {
  return (plot.horizontal ? plot.height : plot.width) / Math.max(1, chart.categories.length);
}

export function plotOf(
  chart: Chart,
  scale: Scale,
  { measure, size, width, language }: ChartSetting,
  area: {
    readonly top: number;
    readonly height: number;
    readonly horizontal: boolean;
    readonly withoutAxis: boolean;
  },
): Plot {
  const figures = scale.ticks.map((tick) => measure(printNumber(tick, language, scale.decimals), size));
  const widestNumber = figures.reduce((most, each) => Math.max(most, each), 0);
  const names = chart.categories.map((name) => measure(name, size));
  const widestName = names.reduce((most, each) => Math.max(most, each), 0);
  const beside = area.horizontal ? widestName + 6 : area.withoutAxis ? 0 : widestNumber + 6;
  const left = Math.min(width * 0.5, beside);
  const right = area.horizontal
    ? Math.max(widestNumber / 2 + size * 2, widestValue(chart, measure, size, language))
    : END_ROOM;
  const head = size * (area.withoutAxis ? (area.horizontal ? 0.4 : 1.4) : 1.1);
  const axisArea =
    area.horizontal && area.withoutAxis ? size * 0.3 : axisAreaHeight(chart, size, area.horizontal);
  return {
    left,
    top: area.top + head,
    width: Math.max(10, width - left - right),
    height: Math.max(10, area.height - axisArea - head),
    horizontal: area.horizontal,
    withoutAxis: area.withoutAxis,
  };
}

/** Room for the longest value after the end of a horizontal bar. */
function widestValue(chart: Chart, measure: ChartSetting["measure"], size: number, language: string): number {
  const widths = (plotsSingleBars(chart) ? chart.series : []).flatMap((series) => {
    const decimals = decimalsOfSeries(series);
    return series.values.map((value) =>
      value === null ? 0 : measure(printNumber(value, language, decimals), size) + 6,
    );
  });
  return widths.reduce((most, each) => Math.max(most, each), 0);
}

/** Height of the names below the plot, with room for the values of bars that reach down to its edge. */
function axisAreaHeight(chart: Chart, size: number, horizontal: boolean): number {
  return size * (nameDrop(chart, horizontal) + 0.3);
}

/** Distance from the bottom of the plot to the baseline of the names, in multiples of their font size. */
function nameDrop(chart: Chart, horizontal: boolean): number {
  const hanging =
    plotsSingleBars(chart) && !horizontal && chart.series.some(({ values }) => values.some(isBelowZero));
  return hanging ? 2.4 : 1.3;
}

function isBelowZero(value: number | null): boolean {
  return value !== null && value < 0;
}

/** Draws thin grid lines with their numbers, a stronger line at zero, and the names of the categories. */
export function drawAxis(
  chart: Chart,
  scale: Scale,
  setting: ChartSetting,
  plot: Plot,
): readonly ChartShape[] {
  return [
    ...ticksShown(scale, setting, plot).flatMap((tick) => drawTick(tick, scale, setting, plot)),
    ...(plot.horizontal ? namesBeside(chart, setting, plot) : namesBelow(chart, setting, plot)),
  ];
}

/** The ticks that are labelled: where labels would touch, some are left out at even intervals, but not zero. */
function ticksShown(
  { ticks, low, high, decimals }: Scale,
  { measure, size, language }: ChartSetting,
  plot: Plot,
): readonly number[] {
  if (plot.withoutAxis) return ticks.filter((tick) => tick === 0);
  if (!plot.horizontal) return ticks;
  const widest = ticks.reduce(
    (most, tick) => Math.max(most, measure(printNumber(tick, language, decimals), size)),
    0,
  );
  const step = (plot.width * ((ticks[1] ?? high) - (ticks[0] ?? low))) / (high - low);
  const every = Math.max(1, Math.ceil((widest + 4) / step));
  const zero = Math.max(0, ticks.indexOf(0));
  return ticks.filter((_, index) => (index - zero) % every === 0);
}

function drawTick(
  tick: number,
  scale: Scale,
  { size, colours, language }: ChartSetting,
  plot: Plot,
): readonly ChartShape[] {
  const place = along(tick, scale, plot);
  const bottom = plot.top + plot.height;
  const y = bottom - place;
  const points: readonly Point[] = plot.horizontal
    ? [
        [plot.left + place, plot.top],
        [plot.left + place, bottom],
      ]
    : [
        [plot.left, y],
        [plot.left + plot.width, y],
      ];
  const colour = tick === 0 ? colours.text : colours.rule;
  const line: ChartShape = { type: "line", points, width: tick === 0 ? 0.75 : 0.4, dash: [], colour };
  if (plot.withoutAxis) return [line];
  const text = printNumber(tick, language, scale.decimals);
  const label = { type: "label", text, size, colour: colours.quiet } as const;
  return [
    line,
    plot.horizontal
      ? { ...label, anchor: "middle", x: plot.left + place, baseline: bottom + size * 1.2 }
      : { ...label, anchor: "end", x: plot.left - 5, baseline: y + size * 0.33 },
  ];
}

/** Interval at which category names are printed, 1 for every name, so that neighbours do not touch. */
export function nameInterval(chart: Chart, { measure, size }: ChartSetting, plot: Plot): number {
  const widest = chart.categories.reduce((most, name) => Math.max(most, measure(name, size)), 0);
  const band = bandOf(chart, plot);
  // The first and the last name stay inside the drawing, and so come nearer to their neighbours.
  const movedIn = Math.max(0, widest / 2 - band / 2 - Math.min(plot.left, END_ROOM));
  return Math.max(1, Math.ceil((widest + 5 + movedIn) / band));
}

function namesBelow(chart: Chart, setting: ChartSetting, plot: Plot): readonly ChartShape[] {
  const { measure, size, colours } = setting;
  const band = bandOf(chart, plot);
  const every = nameInterval(chart, setting, plot);
  const right = plot.left + plot.width + END_ROOM;
  return chart.categories.flatMap((name, index): readonly ChartShape[] => {
    if (index % every !== 0) return [];
    const text = shortened(name, right, (words) => measure(words, size));
    const half = measure(text, size) / 2;
    const middle = plot.left + (index + 0.5) * band;
    const x = Math.min(Math.max(middle, half), right - half);
    const baseline = plot.top + plot.height + size * nameDrop(chart, plot.horizontal);
    return [{ type: "label", text, x, baseline, anchor: "middle", size, colour: colours.text }];
  });
}

function namesBeside(
  chart: Chart,
  { measure, size, colours }: ChartSetting,
  plot: Plot,
): readonly ChartShape[] {
  const band = bandOf(chart, plot);
  return chart.categories.map((name, index): ChartShape => {
    const text = shortened(name, plot.left - 6, (words) => measure(words, size));
    const baseline = plot.top + (index + 0.5) * band + size * 0.33;
    return { type: "label", text, x: plot.left - 6, baseline, anchor: "end", size, colour: colours.text };
  });
}
