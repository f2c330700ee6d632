import type { HouseStyle } from "../../../house-style/house-style.ts";
import { element } from "../xml.ts";

/** How one series is told from the others, on paper without colour too. */
interface SeriesLook {
  readonly colour: string;
  /** Of bars; absent means filled (20.1.10.51). */
  readonly pattern?: "wdUpDiag" | "pct20" | "wdDnDiag";
  /** Of lines (20.1.10.49). */
  readonly dash: "solid" | "dash" | "sysDot" | "lgDashDot" | "sysDash" | "lgDash";
  /** At the points of lines (21.2.3.27). */
  readonly marker: "circle" | "square" | "triangle" | "diamond" | "x" | "plus";
}

const LINE_WIDTH = 28575;
const OUTLINE_WIDTH = 9525;
const MARKER_SIZE = 6;

function lookOf(place: number, { colours }: HouseStyle): SeriesLook {
  const looks: readonly SeriesLook[] = [
    { colour: colours.accent, dash: "solid", marker: "circle" },
    { colour: colours.caution, pattern: "wdUpDiag", dash: "dash", marker: "square" },
    { colour: colours.rule, dash: "sysDot", marker: "triangle" },
    { colour: colours.text, pattern: "pct20", dash: "lgDashDot", marker: "diamond" },
    { colour: colours.quiet, dash: "sysDash", marker: "x" },
    { colour: colours.accent, pattern: "wdDnDiag", dash: "lgDash", marker: "plus" },
  ];
  const look = looks[place % looks.length];
  if (look === undefined) throw new Error("no look for a series");
  return look;
}

/** A bar's ground with an outline, which keeps light ones apart from the paper at 3:1. */
export function barShape(place: number, style: HouseStyle): string {
  const { colour, pattern } = lookOf(place, style);
  const fill =
    pattern === undefined
      ? solid(colour)
      : element(
          "a:pattFill",
          { prst: pattern },
          element("a:fgClr", {}, rgb(colour)),
          element("a:bgClr", {}, rgb("ffffff")),
        );
  const edge = colour === style.colours.rule ? style.colours.quiet : colour;
  return element("c:spPr", {}, fill, element("a:ln", { w: OUTLINE_WIDTH }, solid(edge)));
}

export function lineShape(place: number, style: HouseStyle): string {
  const { dash } = lookOf(place, style);
  const line = element(
    "a:ln",
    { w: LINE_WIDTH, cap: "rnd" },
    solid(lineColour(place, style)),
    element("a:prstDash", { val: dash }),
    element("a:round"),
  );
  return element("c:spPr", {}, line);
}

export function markerXml(place: number, style: HouseStyle): string {
  const { marker } = lookOf(place, style);
  const colour = solid(lineColour(place, style));
  return element(
    "c:marker",
    {},
    element("c:symbol", { val: marker }),
    element("c:size", { val: MARKER_SIZE }),
    element("c:spPr", {}, colour, element("a:ln", { w: OUTLINE_WIDTH }, colour)),
  );
}

/** The colour of rules is too light for a line alone. */
function lineColour(place: number, style: HouseStyle): string {
  const { colour } = lookOf(place, style);
  return colour === style.colours.rule ? style.colours.quiet : colour;
}

export function solid(colour: string): string {
  return element("a:solidFill", {}, rgb(colour));
}

function rgb(colour: string): string {
  return element("a:srgbClr", { val: colour });
}
