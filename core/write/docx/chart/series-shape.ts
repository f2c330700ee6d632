import { styleOfSeries } from "../../../chart/series-style.ts";
import { element } from "../../../ooxml/xml-text.ts";
import type { WordChart } from "./word-chart.ts";

const LINE_WIDTH = 20320;
const OUTLINE_WIDTH = 9525;
const MARKER_SIZE = 5;

/** Word's own names for the dashes of the series, in their order (20.1.10.49). */
const DASHES = [
  "solid",
  "dash",
  "sysDot",
  "lgDashDot",
  "sysDash",
  "lgDash",
  "dashDot",
  "lgDashDotDot",
] as const;

/** Word's names for the hatches of the series (20.1.10.51). */
const PATTERNS = { across: "ltHorz", down: "ltVert", crossed: "smGrid" } as const;

/** A bar in the colour of its series; its white edge separates stacked bars, also in greyscale. */
export function barShape(chart: WordChart, place: number): string {
  const edge = element("a:ln", { w: OUTLINE_WIDTH }, solid("ffffff"));
  return element("c:spPr", {}, barFill(chart, place), edge);
}

/** A single series has the accent colour; several have the organisation's series colours, if there are any. */
function colourOf({ chart, style }: WordChart, place: number): string {
  const { accent, series = [] } = style.colours;
  if (chart.series.length === 1) return accent;
  return series[place % series.length] ?? styleOfSeries(place).colour;
}

/** Thin white lines over the colour (20.1.10.51), as the PDF draws them. */
function barFill(chart: WordChart, place: number): string {
  const { hatch } = styleOfSeries(place);
  const colour = colourOf(chart, place);
  if (hatch === "none") return solid(colour);
  return element(
    "a:pattFill",
    { prst: PATTERNS[hatch] },
    element("a:fgClr", {}, rgb("ffffff")),
    element("a:bgClr", {}, rgb(colour)),
  );
}

export function lineShape(chart: WordChart, place: number): string {
  const line = element(
    "a:ln",
    { w: LINE_WIDTH, cap: "rnd" },
    solid(colourOf(chart, place)),
    element("a:prstDash", { val: DASHES[place % DASHES.length] }),
    element("a:round"),
  );
  return element("c:spPr", {}, line);
}

/** The marker at the points of a line (21.2.3.27). */
export function markerXml(chart: WordChart, place: number): string {
  const { marker } = styleOfSeries(place);
  const colour = colourOf(chart, place);
  return element(
    "c:marker",
    {},
    element("c:symbol", { val: marker }),
    element("c:size", { val: MARKER_SIZE }),
    element("c:spPr", {}, solid(colour), element("a:ln", { w: OUTLINE_WIDTH }, solid(colour))),
  );
}

export function solid(colour: string): string {
  return element("a:solidFill", {}, rgb(colour));
}

function rgb(colour: string): string {
  return element("a:srgbClr", { val: colour });
}
