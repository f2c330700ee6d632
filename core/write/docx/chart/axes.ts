import { scaleOf } from "../../../chart/scale.ts";
import { showsValues, unitWords } from "../../../chart/values-shown.ts";
import type { Chart } from "../../../document/node.ts";
import type { HouseStyle } from "../../../house-style/house-style.ts";
import { element, textElement } from "../xml.ts";
import { chartText, textProperties } from "./chart-text.ts";
import { solid } from "./series-look.ts";

export const CATEGORY_AXIS = 1;
export const VALUE_AXIS = 2;

const RULE_WIDTH = 6350;

/**
 * The axes cross at zero, and the names of the categories stay below bars that go under it. Figures run over
 * the same range as in the PDF; where bars say their values, the axis keeps its title alone.
 */
export function axesXml(chart: Chart, style: HouseStyle, language: string): string {
  const scale = scaleOf(chart);
  const bare = showsValues(chart);
  const rule = (colour: string) => element("c:spPr", {}, element("a:ln", { w: RULE_WIDTH }, solid(colour)));
  const category = element(
    "c:catAx",
    {},
    value("c:axId", CATEGORY_AXIS),
    element("c:scaling", {}, value("c:orientation", "minMax")),
    value("c:delete", 0),
    value("c:axPos", "b"),
    element("c:numFmt", { formatCode: "General", sourceLinked: 0 }),
    ...tickMarks("low"),
    rule(style.colours.quiet),
    textProperties(style, language),
    value("c:crossAx", VALUE_AXIS),
    value("c:crosses", "autoZero"),
    value("c:auto", 0),
    value("c:lblAlgn", "ctr"),
    value("c:lblOffset", 100),
    value("c:noMultiLvlLbl", 1),
  );
  const values = element(
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
    value("c:axPos", "l"),
    bare ? "" : element("c:majorGridlines", {}, rule(style.colours.rule)),
    titleXml(unitWords(chart, scale), style, language),
    element("c:numFmt", { formatCode: groupedFormat(scale.decimals), sourceLinked: 0 }),
    ...tickMarks(bare ? "none" : "nextTo"),
    element("c:spPr", {}, element("a:ln", {}, element("a:noFill"))),
    textProperties(style, language),
    value("c:crossAx", CATEGORY_AXIS),
    value("c:crosses", "autoZero"),
    value("c:crossBetween", "between"),
    value("c:majorUnit", plain((scale.high - scale.low) / (scale.ticks.length - 1))),
  );
  return category + values;
}

/** Steps of a tenth add up to 0.30000000000000004. */
function plain(value: number): number {
  return Number(value.toPrecision(12));
}

/** A format code of SpreadsheetML (18.8.31): thousands parted, as many decimals as asked for. */
export function groupedFormat(decimals: number): string {
  return decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`;
}

/** What the numbers count, along their axis. */
function titleXml(unit: string, style: HouseStyle, language: string): string {
  if (unit === "") return "";
  const run = element("a:r", {}, chartText("a:rPr", style, language), textElement("a:t", unit));
  const text = element(
    "c:rich",
    {},
    element("a:bodyPr", { rot: -5400000, vert: "horz" }),
    element("a:lstStyle"),
    element("a:p", {}, element("a:pPr", {}, chartText("a:defRPr", style, language)), run),
  );
  return element("c:title", {}, element("c:tx", {}, text), value("c:overlay", 0));
}

function tickMarks(labels: "low" | "nextTo" | "none"): readonly string[] {
  return [value("c:majorTickMark", "none"), value("c:minorTickMark", "none"), value("c:tickLblPos", labels)];
}

/** Most of DrawingML's charts say their settings as `<c:name val="value"/>`. */
export function value(name: string, val: string | number): string {
  return element(name, { val });
}
