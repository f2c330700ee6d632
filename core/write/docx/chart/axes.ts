import type { Scale } from "../../../chart/scale.ts";
import { element } from "../../../ooxml/xml-text.ts";
import { textProperties } from "./chart-text.ts";
import { solid } from "./series-shape.ts";
import type { WordChart } from "./word-chart.ts";

export const CATEGORY_AXIS = 1;
export const VALUE_AXIS = 2;

const RULE_WIDTH = 6350;

/**
 * The axes cross at zero; category names are below bars of negative values. The scale has the same range as in the PDF;
 * where bars have value labels, the value axis is hidden.
 */
export function axesXml(chart: WordChart): string {
  return categoryAxis(chart) + valueAxis(chart);
}

/** With horizontal bars, the first category is at the top. */
function categoryAxis({ style, language, frame, nameInterval }: WordChart): string {
  const { horizontal } = frame.plot;
  return element(
    "c:catAx",
    {},
    value("c:axId", CATEGORY_AXIS),
    element("c:scaling", {}, value("c:orientation", horizontal ? "maxMin" : "minMax")),
    value("c:delete", 0),
    value("c:axPos", horizontal ? "l" : "b"),
    element("c:numFmt", { formatCode: "General", sourceLinked: 0 }),
    ...tickMarks("low"),
    rule(style.colours.quiet),
    textProperties(style, language),
    value("c:crossAx", VALUE_AXIS),
    value("c:crosses", "autoZero"),
    value("c:auto", 0),
    value("c:lblAlgn", "ctr"),
    value("c:lblOffset", 100),
    value("c:tickLblSkip", horizontal ? 1 : nameInterval),
    value("c:noMultiLvlLbl", 1),
  );
}

function valueAxis({ style, language, frame }: WordChart): string {
  const { plot, scale } = frame;
  return element(
    "c:valAx",
    {},
    value("c:axId", VALUE_AXIS),
    element(
      "c:scaling",
      {},
      value("c:orientation", "minMax"),
      value("c:max", plain(scale.high)),
      value("c:min", plain(scale.low)),
    ),
    value("c:delete", 0),
    value("c:axPos", plot.horizontal ? "b" : "l"),
    plot.withoutAxis ? "" : element("c:majorGridlines", {}, rule(style.colours.rule)),
    element("c:numFmt", { formatCode: groupedFormat(scale.decimals), sourceLinked: 0 }),
    ...tickMarks(plot.withoutAxis ? "none" : "nextTo"),
    element("c:spPr", {}, element("a:ln", {}, element("a:noFill"))),
    textProperties(style, language),
    value("c:crossAx", CATEGORY_AXIS),
    value("c:crosses", plot.horizontal ? "max" : "autoZero"),
    value("c:crossBetween", "between"),
    value("c:majorUnit", plain(stepOf(scale))),
  );
}

function stepOf({ ticks: [first = 0, second = 1] }: Scale): number {
  return second - first;
}

/** Rounds a value to 12 digits: steps of a tenth add up to 0.30000000000000004. */
function plain(value: number): number {
  return Number(value.toPrecision(12));
}

/** A format code of SpreadsheetML (18.8.31): grouped thousands, the given number of decimals, a true minus sign. */
export function groupedFormat(decimals: number): string {
  const format = decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`;
  return `${format};"\u2212"${format}`;
}

function rule(colour: string): string {
  return element("c:spPr", {}, element("a:ln", { w: RULE_WIDTH }, solid(colour)));
}

function tickMarks(labels: "low" | "nextTo" | "none"): readonly string[] {
  return [value("c:majorTickMark", "none"), value("c:minorTickMark", "none"), value("c:tickLblPos", labels)];
}

/** A setting in the usual form of DrawingML's charts, `<c:name val="value"/>`. */
export function value(name: string, val: string | number): string {
  return element(name, { val });
}
