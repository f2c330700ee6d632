import type { HouseStyle } from "../../house-style/house-style.ts";
import { DRAWING } from "./namespaces.ts";
import type { Part } from "./part.ts";
import { element, XML_DECLARATION } from "./xml.ts";

/** The house's colours and family in Word's own palettes, for those who go on writing in the note. */
export function themePart({ colours, fonts }: HouseStyle): Part {
  const palette = {
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
  };
  const colourElements = Object.entries(palette).map(([name, colour]) =>
    element(`a:${name}`, {}, rgb(colour)),
  );
  const xml = element(
    "a:theme",
    { "xmlns:a": DRAWING, name: "House" },
    element(
      "a:themeElements",
      {},
      element("a:clrScheme", { name: "House" }, ...colourElements),
      element(
        "a:fontScheme",
        { name: "House" },
        fontElement("majorFont", fonts.word),
        fontElement("minorFont", fonts.word),
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

function fontElement(name: string, font: string): string {
  return element(
    `a:${name}`,
    {},
    element("a:latin", { typeface: font }),
    element("a:ea", { typeface: "" }),
    element("a:cs", { typeface: "" }),
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
