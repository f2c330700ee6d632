import { decimalsOfSeries } from "../../../chart/figures.ts";
import { element } from "../../../ooxml/xml-text.ts";
import { groupedFormat, value } from "./axes.ts";
import { textProperties } from "./chart-text.ts";
import type { WordChart } from "./word-chart.ts";

/** The value at the end of each bar of a series (21.2.2.49), all of one number of decimals. */
export function valueLabels({ chart, style, language }: WordChart, series: number): string {
  const own = chart.series[series];
  return element("c:dLbls", {}, labelXml(style, language, own ? decimalsOfSeries(own) : 0));
}

function labelXml(style: WordChart["style"], language: string, decimals: number): string {
  return [
    element("c:numFmt", { formatCode: groupedFormat(decimals), sourceLinked: 0 }),
    element("c:spPr", {}, element("a:noFill"), element("a:ln", {}, element("a:noFill"))),
    textProperties(style, language),
    value("c:dLblPos", "outEnd"),
    value("c:showLegendKey", 0),
    value("c:showVal", 1),
    value("c:showCatName", 0),
    value("c:showSerName", 0),
    value("c:showPercent", 0),
    value("c:showBubbleSize", 0),
  ].join("");
}
