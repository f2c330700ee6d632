import { directionOf } from "../document/direction.ts";
import type { Chart } from "../document/node.ts";
import { drawAxis, type Plot, plotOf } from "./axis.ts";
import { drawBars, labelsOfBars } from "./bars.ts";
import { plotsLines, plotsSingleBars } from "./chart-kinds.ts";
import type { ChartDrawing, ChartSetting, ChartShape } from "./drawing.ts";
import { drawLegend } from "./legend.ts";
import { drawLines } from "./lines.ts";
import { mirrored } from "./mirrored.ts";
import { axisScale, type Scale, tightScale } from "./scale.ts";
import { shortened } from "./shortened.ts";

/** Height of the plot, in points, of charts that are not horizontal. */
const VERTICAL_HEIGHT = 150;
/** Minimum height of a category in a horizontal chart, in points. */
const BAND_HEIGHT = 16;

/** Minimum height of the plot, in points, of charts that are not horizontal. */
const MINIMUM_HEIGHT = 60;

/** Distance between the names of neighbouring categories, in multiples of their font size. */
const CLOSEST_NAMES = 1.15;

export function layoutChart(chart: Chart, setting: ChartSetting): ChartDrawing {
  const { plot, scale, height } = frameChart(chart, setting);
  const shapes: readonly ChartShape[] = [
    ...legendShapes(chart, setting),
    ...drawAxis(chart, scale, setting, plot),
    ...(hasValues(chart) ? [] : [noValuesLabel(setting, plot)]),
    ...(plotsLines(chart) ? drawLines(chart, scale, plot) : drawBars(chart, scale, setting, plot)),
  ];
  return { width: setting.width, height, shapes };
}

/** The unit and the legend, which begin at the right in right-to-left languages; the plot is not mirrored. */
function legendShapes(chart: Chart, setting: ChartSetting): readonly ChartShape[] {
  const { shapes } = drawLegend(chart, axisScale(chart), setting);
  if (directionOf(setting.language) === "ltr") return shapes;
  return shapes.map((shape) => mirrored(shape, setting.width));
}

function hasValues({ series }: Chart): boolean {
  return series.some(({ values }) => values.some((value) => value !== null));
}

/** The label in the plot of a chart without values. */
function noValuesLabel({ size, measure, colours }: ChartSetting, plot: Plot): ChartShape {
  const [x, baseline] = [plot.left + plot.width / 2, plot.top + plot.height / 2];
  const text = shortened("no figures", plot.width, (words) => measure(words, size));
  return { type: "label", text, x, baseline, anchor: "middle", size, colour: colours.quiet };
}

/** The plot and scale of a chart, and the height of the whole drawing, in points. */
export interface ChartFrame extends Fitted {
  readonly height: number;
}

/** Divides the drawing of a chart. Bars are horizontal where category names are too long to stand side by side. */
export function frameChart(chart: Chart, setting: ChartSetting): ChartFrame {
  const nice = axisScale(chart);
  const top = drawLegend(chart, nice, setting).height;
  const horizontal = !plotsLines(chart) && namesAreLong(chart, setting);
  const bars = plotsSingleBars(chart) ? chart.series.length : 1;
  const wanted = horizontal
    ? chart.categories.length * Math.max(BAND_HEIGHT, bars * 9 + 5) + setting.size * 2
    : VERTICAL_HEIGHT;
  const minimumHeight = horizontal
    ? setting.size * (chart.categories.length * CLOSEST_NAMES + 2)
    : MINIMUM_HEIGHT;
  const height = Math.max(
    Math.min(wanted, (setting.maxHeight ?? wanted + top) - top),
    Math.min(wanted, minimumHeight),
  );
  return { ...plotFor(chart, nice, setting, { top, height, horizontal }), height: top + height };
}

interface Fitted {
  readonly plot: Plot;
  readonly scale: Scale;
}

/** The plot without an axis where every bar has room for its value, or else with one. */
function plotFor(
  chart: Chart,
  nice: Scale,
  setting: ChartSetting,
  area: { readonly top: number; readonly height: number; readonly horizontal: boolean },
): Fitted {
  const scale = tightScale(chart, nice);
  const plot = plotOf(chart, scale, setting, { ...area, withoutAxis: true });
  if (labelsOfBars(chart, scale, setting, plot).length > 0) return { plot, scale };
  return { plot: plotOf(chart, nice, setting, { ...area, withoutAxis: false }), scale: nice };
}

/** Maximum number of categories of a horizontal chart. */
const MAX_HORIZONTAL_BARS = 24;

function namesAreLong(chart: Chart, { measure, size, width }: ChartSetting): boolean {
  const band = (width * 0.88) / Math.max(1, chart.categories.length);
  const widest = chart.categories.reduce((most, name) => Math.max(most, measure(name, size)), 0);
  return widest > band - 4 && chart.categories.length <= MAX_HORIZONTAL_BARS;
}
