import type { Chart } from "../document/node.ts";
import { isStacked, plotsLines } from "./chart-kinds.ts";

export interface Scale {
  readonly low: number;
  readonly high: number;
  /** Round numbers from low to high. */
  readonly ticks: readonly number[];
  /** Decimals that the ticks need. */
  readonly decimals: number;
}

const WANTED_TICKS = 4;

/**
 * Ratio of the lowest to the highest value above which the axis of a line chart may leave out zero. Bars start from
 * zero.
 */
const CLOSE_TOGETHER = 0.6;

/** Share of the highest value below which differences are lost to binary arithmetic. */
const MIN_DIFFERENCE_SHARE = 1e-9;

/** The range of a chart's values, widened to round numbers; bars and sums of bars start from zero. */
export function axisScale(chart: Chart): Scale {
  const values = isStacked(chart) ? stackedValues(chart) : plainValues(chart);
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const lowest = values.reduce((min, value) => Math.min(min, value), high);
  const differ = high - lowest > high * MIN_DIFFERENCE_SHARE;
  const free = plotsLines(chart) && differ && lowest > high * CLOSE_TOGETHER;
  return niceScale(free ? lowest : low, high);
}

/** The scale for bars with printed values, which needs no round number above the highest value. */
export function tightScale(chart: Chart, nice: Scale): Scale {
  const values = plainValues(chart);
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  return high - low > MIN_RANGE ? { ...nice, low, high } : nice;
}

function plainValues(chart: Chart): readonly number[] {
  return chart.series.flatMap(({ values }) => values.filter((value) => value !== null));
}

/** The ends of stacked bars: for each category, the sum of the positive values and that of the negative ones. */
function stackedValues(chart: Chart): readonly number[] {
  return chart.categories.flatMap((_, index) => {
    const values = chart.series.map((series) => series.values[index] ?? 0);
    const above = values.filter((value) => value > 0).reduce((sum, value) => sum + value, 0);
    const below = values.filter((value) => value < 0).reduce((sum, value) => sum + value, 0);
    return [above, below];
  });
}

/** Smallest range that is drawn to scale: smaller numbers have no power of ten for steps. */
const MIN_RANGE = 1e-12;

/** Steps of 1, 2 or 5 times a power of ten (after Heckbert, "Nice Numbers for Graph Labels", 1990). */
function niceScale(low: number, high: number): Scale {
  if (high - low <= MIN_RANGE) return { low: 0, high: 1, ticks: [0, 1], decimals: 0 };
  const rough = (high - low) / WANTED_TICKS;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((factor) => factor * power >= rough * 0.999) ?? 10);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
  const decimals = Math.min(20, Math.max(0, -Math.floor(Math.log10(step) + 1e-9)));
  return { low: first * step, high: last * step, ticks, decimals };
}
