import { Theme } from "docx";
import type { HouseStyle } from "../../../house-style/house-style.ts";
import { editTree } from "../../../ooxml/edit-tree.ts";
import type { Part } from "../../../ooxml/part.ts";
import { XML_DECLARATION } from "../../../ooxml/xml-text.ts";
import { elementsOf, treeXml, type XmlElement } from "../../../ooxml/xml-tree.ts";
import { componentTree } from "../docx-library/component-tree.ts";
import { memoise } from "../docx-library/memoise.ts";

/** The colours and font families of a theme, by the names of their elements (20.1.6.2, 20.1.4.1.18). */
export interface ThemeSchemes {
  /** In the schema's order, each of six hexadecimal digits. */
  readonly palette: Readonly<Record<ThemeColour, string>>;
  readonly majorFont: ThemeFamily;
  readonly minorFont: ThemeFamily;
}

export type ThemeColour = `accent${1 | 2 | 3 | 4 | 5 | 6}` | `${"dk" | "lt"}${1 | 2}` | "hlink" | "folHlink";

export interface ThemeFamily {
  readonly latin: string;
  /** Families of East Asian and of complex scripts; empty where `scripts` decides. */
  readonly eastAsian: string;
  readonly complex: string;
  /** Scripts of four letters (ISO 15924) and their families. */
  readonly scripts: readonly (readonly [script: string, family: string])[];
}

/** The house style's colours and family in Word's own palettes, for editors of the note. */
export function houseTheme({ colours, fonts }: HouseStyle): ThemeSchemes {
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

/** The themes of the notes that one process writes in turn. */
const MAX_THEMES = 16;

export const themePart: (theme: ThemeSchemes) => Part = memoise(({ palette, majorFont, minorFont }) => {
  const theme = new Theme({
    name: "House",
    colors: {
      dark1: palette.dk1,
      light1: palette.lt1,
      dark2: palette.dk2,
      light2: palette.lt2,
      accent1: palette.accent1,
      accent2: palette.accent2,
      accent3: palette.accent3,
      accent4: palette.accent4,
      accent5: palette.accent5,
      accent6: palette.accent6,
      hyperlink: palette.hlink,
      followedHyperlink: palette.folHlink,
    },
    fonts: { headings: themeFont(majorFont), body: themeFont(minorFont) },
  });
  const families: Readonly<Record<string, ThemeFamily>> = {
    "a:majorFont": majorFont,
    "a:minorFont": minorFont,
  };
  const tree = editTree(componentTree(theme), (each) => {
    const family = families[each.name];
    return family === undefined ? each : withScriptsOf(each, family);
  });
  return {
    path: "word/theme/theme1.xml",
    contentType: "application/vnd.openxmlformats-officedocument.theme+xml",
    xml: XML_DECLARATION + treeXml(tree),
  };
}, MAX_THEMES);

function themeFont({ latin, eastAsian, complex, scripts }: ThemeFamily) {
  return { latin, eastAsia: eastAsian, complexScript: complex, scripts: Object.fromEntries(scripts) };
}

/** docx adds Office's families for thirty scripts: text in them would no longer be in the family that Word chooses. */
function withScriptsOf(fonts: XmlElement, { scripts }: ThemeFamily): XmlElement {
  const named = new Set(scripts.map(([script]) => script));
  const children = elementsOf(fonts).filter(
    ({ name, attributes }) => name !== "a:font" || named.has(attributes.script ?? ""),
  );
  return { ...fonts, children };
}
