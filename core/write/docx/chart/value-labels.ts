import { decimalsOf } from "../../../chart/figures.ts";
import { element } from "../xml.ts";
import { groupedFormat, value } from "./axes.ts";
import { textProperties } from "./chart-text.ts";
import type { WordChart } from "./word-chart.ts";

/**
 * The value at the end of each bar of a series (21.2.2.49). A number format has the same decimals for all, so that
 * values with decimals have labels of their own among whole ones.
 */
export function valueLabels(chart: WordChart, series: number): string {
  const values = chart.chart.series[series]?.values ?? [];
  const own = values.flatMap((each, idx) => {
    const decimals = decimalsOf(each ?? 0);
    return decimals === 0 ? [] : [element("c:dLbl", {}, value("c:idx", idx), labelXml(chart, decimals))];
  });
  return element("c:dLbls", {}, ...own, labelXml(chart, 0));
}

function labelXml({ style, language }: WordChart, decimals: number): string {
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
