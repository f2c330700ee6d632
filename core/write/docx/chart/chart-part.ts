import { isStacked, plotsLines } from "../../../chart/chart-kinds.ts";
import { DRAWING, DRAWING_CHART, RELATIONSHIPS } from "../../../ooxml/namespaces.ts";
import type { AnyPart, Part } from "../../../ooxml/part.ts";
import { officeRelationship, relationshipsPart } from "../../../ooxml/relationships.ts";
import { element, XML_DECLARATION } from "../../../ooxml/xml-text.ts";
import { axesXml, CATEGORY_AXIS, VALUE_AXIS, value } from "./axes.ts";
import { categoriesXml, seriesName, valuesXml } from "./chart-data.ts";
import { legendXml, plotLayout, unitTitle } from "./chart-layout.ts";
import { textProperties } from "./chart-text.ts";
import { barShape, lineShape, markerXml } from "./series-shape.ts";
import { valueLabels } from "./value-labels.ts";
import { gapWidth, type WordChart } from "./word-chart.ts";
import { workbookPart } from "./workbook.ts";

/**
 * A native Word chart with the workbook that "Edit data" opens, and their relationship. Both are text of our own:
 * docx/charts writes other bytes at each run, and has neither pattern fills nor a layout of the plot.
 */
export function chartParts(chart: WordChart, part: number): readonly AnyPart[] {
  const workbook = workbookPart(chart.chart, part);
  return [
    chartPart(chart, part),
    relationshipsPart(`word/charts/_rels/chart${part}.xml.rels`, [
      officeRelationship("rIdWorkbook", "package", workbook.path.replace("word/", "../")),
    ]),
    workbook,
  ];
}

/** DrawingML's chart space (ECMA-376 part 1, 21.2.2.29). Its title is the caption in the text. */
function chartPart(chart: WordChart, part: number): Part {
  const { style, language } = chart;
  const xml = element(
    "c:chartSpace",
    { "xmlns:c": DRAWING_CHART, "xmlns:a": DRAWING, "xmlns:r": RELATIONSHIPS },
    value("c:date1904", 0),
    value("c:lang", language),
    value("c:roundedCorners", 0),
    element(
      "c:chart",
      {},
      unitTitle(chart),
      element("c:plotArea", {}, plotLayout(chart), plotXml(chart), axesXml(chart)),
      legendXml(chart),
      value("c:plotVisOnly", 1),
      value("c:dispBlanksAs", "gap"),
    ),
    element("c:spPr", {}, element("a:noFill"), element("a:ln", {}, element("a:noFill"))),
    textProperties(style, language),
    element("c:externalData", { "r:id": "rIdWorkbook" }, value("c:autoUpdate", 0)),
  );
  return {
    path: `word/charts/chart${part}.xml`,
    contentType: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
    xml: XML_DECLARATION + xml,
  };
}

function plotXml(chart: WordChart): string {
  return plotsLines(chart.chart) ? linesXml(chart) : barsXml(chart);
}

function barsXml(chart: WordChart): string {
  const stacked = isStacked(chart.chart);
  const { horizontal, withoutAxis } = chart.frame.plot;
  const series = chart.chart.series.map((_, place) => {
    const labels = withoutAxis ? valueLabels(chart, place) : "";
    return seriesXml(chart, place, barShape(chart, place) + value("c:invertIfNegative", 0) + labels);
  });
  return element(
    "c:barChart",
    {},
    value("c:barDir", horizontal ? "bar" : "col"),
    value("c:grouping", stacked ? "stacked" : "clustered"),
    value("c:varyColors", 0),
    ...series,
    value("c:gapWidth", gapWidth(chart)),
    stacked ? value("c:overlap", 100) : "",
    axisIds(),
  );
}

function linesXml(chart: WordChart): string {
  const series = chart.chart.series.map((_, place) =>
    seriesXml(chart, place, lineShape(chart, place) + markerXml(chart, place), value("c:smooth", 0)),
  );
  return element(
    "c:lineChart",
    {},
    value("c:grouping", "standard"),
    value("c:varyColors", 0),
    ...series,
    value("c:marker", 1),
    axisIds(),
  );
}

function seriesXml({ chart }: WordChart, place: number, shape: string, end = ""): string {
  return element(
    "c:ser",
    {},
    value("c:idx", place),
    value("c:order", place),
    seriesName(chart, place),
    shape,
    categoriesXml(chart),
    valuesXml(chart, place),
    end,
  );
}

function axisIds(): string {
  return value("c:axId", CATEGORY_AXIS) + value("c:axId", VALUE_AXIS);
}
