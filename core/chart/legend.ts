import type { Chart } from "../document/node.ts";
import { plotsLines } from "./chart-kinds.ts";
import type { ChartSetting, ChartShape, Point } from "./drawing.ts";
import { hatchOf } from "./hatch.ts";
import { hasMarkers } from "./lines.ts";
import type { Scale } from "./scale.ts";
import { styleOfSeries } from "./series-style.ts";
import { shortened } from "./shortened.ts";
import { unitWords } from "./values-shown.ts";

/** Width of a swatch, in points. */
const SWATCH = 14;
/** Gap between the entries of a legend, in points. */
const GAP = 14;
/** Gap between a swatch and its name, in points. */
const SAMPLE_GAP = 4;

/** Draws the unit and, for more than one series, the legend. */
export function drawLegend(
  chart: Chart,
  scale: Scale,
  { measure, size, width, colours }: ChartSetting,
): { readonly height: number; readonly shapes: readonly ChartShape[] } {
  const line = size * 1.4;
  const label = { type: "label", anchor: "start", size } as const;
  const short = (words: string, room: number): string =>
    shortened(words, room, (each) => measure(each, size));
  const shapes: ChartShape[] = [
    { ...label, text: short(unitWords(chart, scale), width), x: 0, baseline: size, colour: colours.quiet },
  ];
  if (chart.series.length < 2) return { height: line + 4, shapes };
  let x = 0;
  let baseline = size + line;
  for (const [index, series] of chart.series.entries()) {
    const name = short(series.name, width - SWATCH - SAMPLE_GAP);
    const needed = SWATCH + SAMPLE_GAP + measure(name, size);
    if (x > 0 && x + needed > width) {
      x = 0;
      baseline += line;
    }
    shapes.push(...swatch(chart, index, x, baseline - size * 0.32), {
      ...label,
      text: name,
      x: x + SWATCH + SAMPLE_GAP,
      baseline,
      colour: colours.text,
    });
    x += needed + GAP;
  }
  return { height: baseline + size * 0.4 + 4, shapes };
}

function swatch(chart: Chart, index: number, x: number, middle: number): readonly ChartShape[] {
  const { colour, dash, marker } = styleOfSeries(index);
  if (!plotsLines(chart)) {
    const sample = { type: "rectangle", x, y: middle - 4, width: SWATCH - 4, height: 8, colour } as const;
    return [sample, ...hatchOf(sample, index)];
  }
  const points: readonly Point[] = [
    [x, middle],
    [x + SWATCH, middle],
  ];
  const line = { type: "line", points, width: 1.5, dash, colour } as const;
  const at: Point = [x + SWATCH / 2, middle];
  return hasMarkers(chart) ? [line, { type: "marker", shape: marker, at, radius: 2.4, colour }] : [line];
}
