import {
  colour,
  hexadecimal,
  oneOf,
  onOff,
  onOffInWords,
  type ValueParser,
  whole,
  words,
} from "./value-parsers.ts";

type Readings = Readonly<Record<string, ValueParser>>;

/** The attributes of an element, by their names in Word's namespace. */
export interface AttributeSpec {
  /** Without these, or with other values, the element says nothing. */
  readonly needed: Readings;
  readonly free: Readings;
}

export const optional = (readings: Readings): AttributeSpec => ({ needed: {}, free: readings });
export const value = (val: ValueParser, others: Readings = {}): AttributeSpec => ({
  needed: { val },
  free: others,
});

/** Elements whose attributes are alike. */
export function sameSpec(names: string, said: AttributeSpec): Readonly<Record<string, AttributeSpec>> {
  return Object.fromEntries(names.split(" ").map((name) => [name, said]));
}

/** Elements of the same names that are something else within these parents. */
export function inParent(
  parents: string,
  children: Readonly<Record<string, AttributeSpec>>,
): typeof children {
  const pairs = parents
    .split(" ")
    .flatMap((parent) => Object.entries(children).map(([name, said]) => [`${parent} ${name}`, said]));
  return Object.fromEntries(pairs);
}

/** Of text, not of a whole page, which may have pictures around it (17.18.2). */
const LINES =
  "nil none single thick double dotted dashed dotDash dotDotDash triple thinThickSmallGap thickThinSmallGap " +
  "thinThickThinSmallGap thinThickMediumGap thickThinMediumGap thinThickThinMediumGap thinThickLargeGap " +
  "thickThinLargeGap thinThickThinLargeGap wave doubleWave dashSmallGap dashDotStroked threeDEmboss " +
  "threeDEngrave outset inset";
const SHADES =
  "nil clear solid horzStripe vertStripe reverseDiagStripe diagStripe horzCross diagCross thinHorzStripe " +
  "thinVertStripe thinReverseDiagStripe thinDiagStripe thinHorzCross thinDiagCross pct5 pct10 pct12 pct15 pct20 " +
  "pct25 pct30 pct35 pct37 pct40 pct45 pct50 pct55 pct60 pct62 pct65 pct70 pct75 pct80 pct85 pct87 pct90 pct95";
export const THEME_COLOURS =
  "dark1 light1 dark2 light2 accent1 accent2 accent3 accent4 accent5 accent6 hyperlink followedHyperlink";

export const onOffSpec = optional({ val: onOff });
export const switchInWords = optional({ val: onOffInWords });
export const styleName = value(words(253));
const themeColour = oneOf(`${THEME_COLOURS} none background1 text1 background2 text2`);
const byte = hexadecimal(2);
export const themed: Readings = { themeColor: themeColour, themeTint: byte, themeShade: byte };
export const border = value(oneOf(LINES), {
  ...themed,
  color: colour,
  sz: whole(2, 96),
  space: whole(0, 31),
  shadow: onOff,
  frame: onOff,
});
export const shade = value(oneOf(SHADES), {
  ...themed,
  color: colour,
  fill: colour,
  themeFill: themeColour,
  themeFillTint: byte,
  themeFillShade: byte,
});
export const lineRule = oneOf("auto exact atLeast");
export const anchor = oneOf("text margin page");
export const across = oneOf("left center right inside outside");
export const down = oneOf("inline top center bottom inside outside");
