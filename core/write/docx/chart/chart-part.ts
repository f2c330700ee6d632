import { showsValues } from "../../../chart/values-shown.ts";
import type { Chart } from "../../../document/node.ts";
import type { HouseStyle } from "../../../house-style/house-style.ts";
import { DRAWING, DRAWING_CHART, RELATIONSHIPS } from "../namespaces.ts";
import type { AnyPart, Part } from "../part.ts";
import { officeRelationship, relationshipsPart } from "../relationships.ts";
import { element, XML_DECLARATION } from "../xml.ts";
import { axesXml, CATEGORY_AXIS, groupedFormat, VALUE_AXIS, value } from "./axes.ts";
import { categoriesXml, seriesName, valuesXml } from "./chart-data.ts";
import { textProperties } from "./chart-text.ts";
import { barShape, lineShape, markerXml } from "./series-look.ts";
import { workbookPart } from "./workbook.ts";

/** A chart of Word's own with the workbook that "Edit data" opens, and how one reaches the other. */
export function chartParts(
  chart: Chart,
  part: number,
  style: HouseStyle,
  language: string,
): readonly AnyPart[] {
  const workbook = workbookPart(chart, part);
  return [
    chartPart(chart, part, style, language),
    relationshipsPart(`word/charts/_rels/chart${part}.xml.rels`, [
      officeRelationship("rIdWorkbook", "package", workbook.path.replace("word/", "../")),
    ]),
    workbook,
  ];
}

/** DrawingML's chart space (ECMA-376 part 1, 21.2.2.29). */
function chartPart(chart: Chart, part: number, style: HouseStyle, language: string): Part {
  const xml = element(
    "c:chartSpace",
    { "xmlns:c": DRAWING_CHART, "xmlns:a": DRAWING, "xmlns:r": RELATIONSHIPS },
    value("c:date1904", 0),
    value("c:lang", language),
    value("c:roundedCorners", 0),
    element(
      "c:chart",
      {},
      // Its title is the caption in the text.
      value("c:autoTitleDeleted", 1),
      element(
        "c:plotArea",
        {},
        element("c:layout"),
        plotXml(chart, style, language),
        axesXml(chart, style, language),
      ),
      chart.series.length > 1 ? legendXml(style, language) : "",
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

function plotXml(chart: Chart, style: HouseStyle, language: string): string {
  return chart.kind === "line" ? linesXml(chart) : barsXml(chart, style, language);
}

function barsXml(chart: Chart, style: HouseStyle, language: string): string {
  const stacked = chart.kind === "stackedBar";
  const labels = showsValues(chart) ? valueLabels(chart, style, language) : "";
  const series = chart.series.map((_, place) =>
    seriesXml(chart, place, barShape(place) + value("c:invertIfNegative", 0) + labels),
  );
  return element(
    "c:barChart",
    {},
    value("c:barDir", "col"),
    value("c:grouping", stacked ? "stacked" : "clustered"),
    value("c:varyColors", 0),
    ...series,
    value("c:gapWidth", gapWidth(chart)),
    stacked ? value("c:overlap", 100) : "",
    axisIds(),
  );
}

/** A bar with its share of the gap fills its band; few bars get wider gaps, so that they stay bars. */
function gapWidth({ categories, series, kind }: Chart): number {
  const bars = kind === "stackedBar" ? 1 : series.length;
  const band = USUAL_WIDTH / Math.max(1, categories.length);
  return Math.min(500, Math.max(60, Math.round((band / THICKEST - bars) * 100)));
}

/** In points: the width of a plot on the usual page, and of the widest bar. */
const USUAL_WIDTH = 420;
const THICKEST = 44;

/** The value at the end of each bar (21.2.2.49). */
function valueLabels({ series }: Chart, style: HouseStyle, language: string): string {
  const whole = series.every(({ values }) => values.every((value) => Number.isInteger(value ?? 0)));
  return element(
    "c:dLbls",
    {},
    element("c:numFmt", { formatCode: whole ? groupedFormat(0) : "General", sourceLinked: 0 }),
    element("c:spPr", {}, element("a:noFill"), element("a:ln", {}, element("a:noFill"))),
    textProperties(style, language),
    value("c:dLblPos", "outEnd"),
    value("c:showLegendKey", 0),
    value("c:showVal", 1),
    value("c:showCatName", 0),
    value("c:showSerName", 0),
    value("c:showPercent", 0),
    value("c:showBubbleSize", 0),
  );
}

function linesXml(chart: Chart): string {
  const series = chart.series.map((_, place) =>
    seriesXml(chart, place, lineShape(place) + markerXml(place), value("c:smooth", 0)),
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

function seriesXml(chart: Chart, place: number, look: string, end = ""): string {
  return element(
    "c:ser",
    {},
    value("c:idx", place),
    value("c:order", place),
    seriesName(chart, place),
    look,
    categoriesXml(chart),
    valuesXml(chart, place),
    end,
  );
}

function axisIds(): string {
  return value("c:axId", CATEGORY_AXIS) + value("c:axId", VALUE_AXIS);
}

function legendXml(style: HouseStyle, language: string): string {
  return element(
    "c:legend",
    {},
    value("c:legendPos", "b"),
    value("c:overlay", 0),
    textProperties(style, language),
  );
}
