import type { Size } from "../../../document/image-size.ts";
import type { Chart, Figure } from "../../../document/node.ts";
import { DRAWING_CHART } from "../../../ooxml/namespaces.ts";
import { element } from "../../../ooxml/xml-text.ts";
import { wordChart } from "../chart/word-chart.ts";
import type { IndexedFigure } from "../context/document-index.ts";
import type { WriteContext } from "../context/write-context.ts";
import { drawingRun } from "./drawing.ts";
import { largestFigure } from "./figure-size.ts";

/** The run of a chart. It records the chart's width in `chartWidths`, for the chart part, which is written later. */
export function chartRun(
  figure: Figure,
  chart: Chart,
  indexed: IndexedFigure,
  context: WriteContext,
): string {
  const size = chartSize(chart, context);
  context.chartWidths.set(indexed.part, size.width);
  const reference = { "xmlns:c": DRAWING_CHART, "r:id": chartRelationship(indexed.part) };
  return drawingRun(figure, indexed, size, { uri: DRAWING_CHART, xml: element("c:chart", reference) });
}

export function chartRelationship(part: number): string {
  return `rIdChart${part}`;
}

function chartSize(chart: Chart, context: WriteContext): Size {
  const { width, height } = largestFigure(context);
  const { frame } = wordChart(chart, context.style, context.language, width);
  return { width, height: Math.min(frame.height, height) };
}
