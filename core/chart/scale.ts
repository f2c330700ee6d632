import type { Chart } from "../document/node.ts";
import { isStacked, plotsLines } from "./chart-kinds.ts";

export interface Scale {
  readonly low: number;
  readonly high: number;
  /** From low to high, at round numbers. */
  readonly ticks: readonly number[];
  /** Decimals that the ticks need. */
  readonly decimals: number;
}

const WANTED_TICKS = 4;

/** A line may leave zero out where its values lie close together; a bar's length must start from it. */
const CLOSE_TOGETHER = 0.6;

/** Of the values: less than this is lost when numbers are reckoned with. */
const SMALLEST_SHARE = 1e-9;

/** The range of a chart's values, widened to round numbers; bars and sums of bars start from zero. */
export function axisScale(chart: Chart): Scale {
  const values = isStacked(chart) ? stackedValues(chart) : plainValues(chart);
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const least = values.reduce((min, value) => Math.min(min, value), high);
  const differ = high - least > high * SMALLEST_SHARE;
  const free = plotsLines(chart) && differ && least > high * CLOSE_TOGETHER;
  return niceScale(free ? least : low, high);
}

/** Bars that say their values need no round number above the highest. */
export function tightScale(chart: Chart, nice: Scale): Scale {
  const values = plainValues(chart);
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  return high - low > SMALLEST_RANGE ? { ...nice, low, high } : nice;
}

function plainValues(chart: Chart): readonly number[] {
  return chart.series.flatMap(({ values }) => values.filter((value) => value !== null));
}

/** What is above zero and what is below stack apart. */
function stackedValues(chart: Chart): readonly number[] {
  return chart.categories.flatMap((_, index) => {
    const values = chart.series.map((series) => series.values[index] ?? 0);
    const above = values.filter((value) => value > 0).reduce((sum, value) => sum + value, 0);
    const below = values.filter((value) => value < 0).reduce((sum, value) => sum + value, 0);
    return [above, below];
  });
}

/** Below what any statistic counts; smaller numbers have no power of ten to step by. */
const SMALLEST_RANGE = 1e-12;

/** Steps of 1, 2 or 5 times a power of ten (after Heckbert, "Nice Numbers for Graph Labels", 1990). */
function niceScale(low: number, high: number): Scale {
  if (high - low <= SMALLEST_RANGE) return { low: 0, high: 1, ticks: [0, 1], decimals: 0 };
  const rough = (high - low) / WANTED_TICKS;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((factor) => factor * power >= rough * 0.999) ?? 10);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step);
  const decimals = Math.min(20, Math.max(0, -Math.floor(Math.log10(step) + 1e-9)));
  return { low: first * step, high: last * step, ticks, decimals };
}
