import type { Chart } from "../document/node.ts";
import { along, bandOf, type Plot } from "./axis.ts";
import type { ChartShape, Point } from "./drawing.ts";
import type { Scale } from "./scale.ts";
import { styleOfSeries } from "./series-style.ts";

/** Maximum number of categories at which every point has a marker. */
const MAX_MARKERS = 25;

export function hasMarkers({ categories }: Chart): boolean {
  return categories.length <= MAX_MARKERS;
}

/** Draws one line for each range of consecutive values; a missing value breaks the line and is never drawn as zero. */
export function drawLines(chart: Chart, scale: Scale, plot: Plot): readonly ChartShape[] {
  const band = bandOf(chart, plot);
  return chart.series.flatMap(({ values }, series): readonly ChartShape[] => {
    const { colour, dash, marker } = styleOfSeries(series);
    const ranges = rangesOf(values, (value, index) => [
      plot.left + (index + 0.5) * band,
      plot.top + plot.height - along(value, scale, plot),
    ]);
    const marked = hasMarkers(chart);
    return ranges.flatMap((points): readonly ChartShape[] => [
      ...(points.length > 1 ? [{ type: "line", points, width: 1.6, dash, colour } as const] : []),
      ...points
        .filter(() => marked || points.length === 1)
        .map((at): ChartShape => ({ type: "marker", shape: marker, at, radius: 2.4, colour })),
    ]);
  });
}

function rangesOf(
  values: readonly (number | null)[],
  pointOf: (value: number, index: number) => Point,
): readonly (readonly Point[])[] {
  const ranges: Point[][] = [[]];
  for (const [index, value] of values.entries()) {
    if (value === null) ranges.push([]);
    else ranges.at(-1)?.push(pointOf(value, index));
  }
  return ranges.filter((points) => points.length > 0);
}
