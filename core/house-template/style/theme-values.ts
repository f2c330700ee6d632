import { childNamed, elementsOf, settingOf, type XmlElement } from "../../ooxml/xml-tree.ts";
import { family } from "../schema/value-parsers.ts";

/** Colours, as six hexadecimal digits, and font families of a theme, by the names that styles use. */
export interface ThemeValues {
  readonly colour: (name: string | undefined) => string | undefined;
  readonly font: (name: string | undefined) => string | undefined;
}

/** Names of theme colours by their values of `w:themeColor`, where these differ (17.18.97). */
const THEME_COLOURS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    dark1: "dk1",
    text1: "dk1",
    light1: "lt1",
    background1: "lt1",
    dark2: "dk2",
    text2: "dk2",
    light2: "lt2",
    background2: "lt2",
    hyperlink: "hlink",
    followedHyperlink: "folHlink",
  }),
);

export function themeValues(theme: XmlElement | undefined): ThemeValues {
  const elements = childNamed(theme, "a:themeElements");
  const colours = childNamed(elements, "a:clrScheme");
  const fonts = childNamed(elements, "a:fontScheme");
  return {
    colour: (name) => {
      const place = name && childNamed(colours, `a:${THEME_COLOURS.get(name) ?? name}`);
      const [colour] = place ? elementsOf(place) : [];
      return sixDigits(colour?.attributes.lastClr ?? colour?.attributes.val);
    },
    font: (name) => {
      if (name === undefined) return undefined;
      const named = childNamed(fonts, name.startsWith("major") ? "a:majorFont" : "a:minorFont");
      return family(childNamed(named, "a:latin")?.attributes.typeface ?? "");
    },
  };
}

/** The colour of run properties: as stated, or else the theme colour. */
export function runColour(run: XmlElement | undefined, theme: ThemeValues): string | undefined {
  const colour = childNamed(run, "w:color");
  return sixDigits(settingOf(run, "w:color")) ?? theme.colour(colour?.attributes["w:themeColor"]);
}

function sixDigits(text: string | undefined): string | undefined {
  return text !== undefined && /^[0-9a-f]{6}$/i.test(text) ? text.toLowerCase() : undefined;
}
