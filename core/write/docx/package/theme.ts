import type { HouseStyle } from "../../../house-style/house-style.ts";
import { DRAWING } from "../../../ooxml/namespaces.ts";
import type { Part } from "../../../ooxml/part.ts";
import { element, XML_DECLARATION } from "../../../ooxml/xml-text.ts";

/** What a theme says of colours and families, by the names of their elements (20.1.6.2, 20.1.4.1.18). */
export interface ThemeLook {
  /** In the schema's order, each of six hexadecimal digits. */
  readonly palette: Readonly<Record<ThemeColour, string>>;
  readonly majorFont: ThemeFamily;
  readonly minorFont: ThemeFamily;
}

export type ThemeColour = `accent${1 | 2 | 3 | 4 | 5 | 6}` | `${"dk" | "lt"}${1 | 2}` | "hlink" | "folHlink";

export interface ThemeFamily {
  readonly latin: string;
  /** Of East Asian and of complex scripts; empty where the script decides. */
  readonly eastAsian: string;
  readonly complex: string;
  /** Scripts of four letters (ISO 15924) and their families. */
  readonly scripts: readonly (readonly [script: string, family: string])[];
}

/** The house's colours and family in Word's own palettes, for those who go on writing in the note. */
export function houseTheme({ colours, fonts }: HouseStyle): ThemeLook {
  const family: ThemeFamily = { latin: fonts.word, eastAsian: "", complex: "", scripts: [] };
  return {
    palette: {
      dk1: colours.text,
      lt1: "ffffff",
      dk2: colours.accent,
      lt2: colours.ground,
      accent1: colours.accent,
      accent2: colours.caution,
      accent3: colours.quiet,
      accent4: colours.rule,
      accent5: colours.ground,
      accent6: colours.cautionGround,
      hlink: colours.accent,
      folHlink: colours.accent,
    },
    majorFont: family,
    minorFont: family,
  };
}

export function themePart({ palette, majorFont, minorFont }: ThemeLook): Part {
  const colours = Object.entries(palette).map(([name, colour]) => element(`a:${name}`, {}, rgb(colour)));
  const xml = element(
    "a:theme",
    { "xmlns:a": DRAWING, name: "House" },
    element(
      "a:themeElements",
      {},
      element("a:clrScheme", { name: "House" }, ...colours),
      element(
        "a:fontScheme",
        { name: "House" },
        fontElement("majorFont", majorFont),
        fontElement("minorFont", minorFont),
      ),
      formatScheme(),
    ),
  );
  return {
    path: "word/theme/theme1.xml",
    contentType: "application/vnd.openxmlformats-officedocument.theme+xml",
    xml: XML_DECLARATION + xml,
  };
}

/** How styles name a colour of the house's palette (17.18.97). */
export function themeColourOf(colour: string | undefined, { colours }: HouseStyle): string | undefined {
  switch (colour) {
    case colours.text:
      return "text1";
    case colours.accent:
      return "accent1";
    case colours.caution:
      return "accent2";
    case colours.quiet:
      return "accent3";
    default:
      return undefined;
  }
}

function rgb(colour: string): string {
  return element("a:srgbClr", { val: colour });
}

function fontElement(name: string, { latin, eastAsian, complex, scripts }: ThemeFamily): string {
  return element(
    `a:${name}`,
    {},
    element("a:latin", { typeface: latin }),
    element("a:ea", { typeface: eastAsian }),
    element("a:cs", { typeface: complex }),
    ...scripts.map(([script, typeface]) => element("a:font", { script, typeface })),
  );
}

/** The schema asks for three of each, even where nothing is drawn (20.1.4.1.14). */
function formatScheme(): string {
  const fill = element("a:solidFill", {}, element("a:schemeClr", { val: "phClr" }));
  const effect = element("a:effectStyle", {}, element("a:effectLst"));
  const three = (name: string, xml: string) => element(`a:${name}`, {}, xml, xml, xml);
  return element(
    "a:fmtScheme",
    { name: "House" },
    three("fillStyleLst", fill),
    three("lnStyleLst", element("a:ln", { w: 6350 }, fill)),
    three("effectStyleLst", effect),
    three("bgFillStyleLst", fill),
  );
}
