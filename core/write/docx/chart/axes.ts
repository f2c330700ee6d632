import type { Chart } from "../../../document/node.ts";
import type { HouseStyle } from "../../../house-style/house-style.ts";
import { element, textElement } from "../xml.ts";
import { chartText, textProperties } from "./chart-text.ts";
import { solid } from "./series-look.ts";

export const CATEGORY_AXIS = 1;
export const VALUE_AXIS = 2;

const RULE_WIDTH = 6350;

/** The axes cross at zero, and the names of the categories stay below bars that go under it. */
export function axesXml({ unit }: Chart, style: HouseStyle, language: string): string {
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
    element("c:scaling", {}, value("c:orientation", "minMax")),
    value("c:delete", 0),
    value("c:axPos", "l"),
    element("c:majorGridlines", {}, rule(style.colours.rule)),
    titleXml(unit, style, language),
    element("c:numFmt", { formatCode: "General", sourceLinked: 0 }),
    ...tickMarks("nextTo"),
    element("c:spPr", {}, element("a:ln", {}, element("a:noFill"))),
    textProperties(style, language),
    value("c:crossAx", CATEGORY_AXIS),
    value("c:crosses", "autoZero"),
    value("c:crossBetween", "between"),
  );
  return category + values;
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

function tickMarks(labels: "low" | "nextTo"): readonly string[] {
  return [value("c:majorTickMark", "none"), value("c:minorTickMark", "none"), value("c:tickLblPos", labels)];
}

/** Most of DrawingML's charts say their settings as `<c:name val="value"/>`. */
export function value(name: string, val: string | number): string {
  return element(name, { val });
}
