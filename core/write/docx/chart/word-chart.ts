import { bandOf, nameInterval } from "../../../chart/axis.ts";
import { thicknessOf } from "../../../chart/bars.ts";
import { isStacked } from "../../../chart/chart-kinds.ts";
import type { ChartSetting } from "../../../chart/drawing.ts";
import { type ChartFrame, frameChart } from "../../../chart/layout-chart.ts";
import type { Chart } from "../../../document/node.ts";
import type { HouseStyle } from "../../../house-style/house-style.ts";
import { textWidth } from "../../../house-style/text-width.ts";

/** A chart with all that its part takes from the place where it stands. */
export interface WordChart {
  readonly chart: Chart;
  readonly style: HouseStyle;
  readonly language: string;
  /** In points. */
  readonly width: number;
  /** The PDF's: the same chart in the same place, with its names as wide as this writer can tell. */
  readonly frame: ChartFrame;
  /** Every which category says its name. */
  readonly nameInterval: number;
}

/** A value and its distance from the end of its bar, in sizes of its letters. */
const ROOM_FOR_VALUE = 1.1;

export function wordChart(chart: Chart, style: HouseStyle, language: string, width: number): WordChart {
  const { text, quiet, rule } = style.colours;
  const setting: ChartSetting = {
    width,
    language,
    size: style.text.note.size,
    measure: (words, size) => textWidth(words) * size,
    colours: { text, quiet, rule },
  };
  const frame = withRoomBelow(frameChart(chart, setting), setting.size);
  return { chart, style, language, width, frame, nameInterval: nameInterval(chart, setting, frame.plot) };
}

/** Word sets names right below the plot, where bars that go below zero say their values: it begins deeper. */
function withRoomBelow(frame: ChartFrame, size: number): ChartFrame {
  const { plot, scale } = frame;
  if (plot.horizontal || !plot.withoutAxis || scale.low >= 0) return frame;
  const height = plot.height + size * ROOM_FOR_VALUE;
  const low = scale.high - ((scale.high - scale.low) * height) / plot.height;
  return { ...frame, plot: { ...plot, height }, scale: { ...scale, low } };
}

/** What Word leaves between the bars of two categories, in hundredths of a bar. */
export function gapWidth({ chart, frame }: WordChart): number {
  const bars = isStacked(chart) ? 1 : Math.max(1, chart.series.length);
  const gap = bandOf(chart, frame.plot) / thicknessOf(chart, frame.plot) - bars;
  return Math.min(500, Math.max(0, Math.round(gap * 100)));
}
