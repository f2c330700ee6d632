import { bandOf, nameInterval } from "../../../chart/axis.ts";
import { thicknessOf } from "../../../chart/bars.ts";
import { isStacked } from "../../../chart/chart-kinds.ts";
import type { ChartSetting } from "../../../chart/drawing.ts";
import { type ChartFrame, frameChart } from "../../../chart/layout-chart.ts";
import type { Chart } from "../../../document/node.ts";
import type { HouseStyle } from "../../../house-style/house-style.ts";
import { textWidth } from "../../../house-style/text-width.ts";

/** A chart with everything that its part takes from its context. */
export interface WordChart {
  readonly chart: Chart;
  readonly style: HouseStyle;
  readonly language: string;
  /** Width of the chart, in points. */
  readonly width: number;
  /** The layout of the PDF, with text measured by this writer's widths. */
  readonly frame: ChartFrame;
  /** Interval of the category labels: 1 for every category. */
  readonly nameInterval: number;
}

/** Height of a value label with its distance from the bar, in sizes of its text. */
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

/** The plot made higher below: Word sets category labels right under it, where bars below zero have their value labels. */
function withRoomBelow(frame: ChartFrame, size: number): ChartFrame {
  const { plot, scale } = frame;
  if (plot.horizontal || !plot.withoutAxis || scale.low >= 0) return frame;
  const height = plot.height + size * ROOM_FOR_VALUE;
  const low = scale.high - ((scale.high - scale.low) * height) / plot.height;
  return { ...frame, plot: { ...plot, height }, scale: { ...scale, low } };
}

/** The gap between the bars of two categories, in per cent of a bar's width (21.2.2.75). */
export function gapWidth({ chart, frame }: WordChart): number {
  const bars = isStacked(chart) ? 1 : Math.max(1, chart.series.length);
  const gap = bandOf(chart, frame.plot) / thicknessOf(chart, frame.plot) - bars;
  return Math.min(500, Math.max(0, Math.round(gap * 100)));
}
