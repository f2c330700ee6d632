import type { HouseStyle } from "../../../house-style/house-style.ts";
import type { CharacterStyleId } from "../../../house-style/word-style-ids.ts";
import { WORDPROCESSING } from "../../../ooxml/namespaces.ts";
import type { Part } from "../../../ooxml/part.ts";
import { element, valElement, XML_DECLARATION } from "../../../ooxml/xml-text.ts";
import { themeColourOf } from "../package/theme.ts";
import { fontOfLanguage } from "../properties/east-asian-font.ts";
import { isRightToLeft, languageElement } from "../properties/language.ts";
import { paragraphProperties } from "../properties/paragraph-properties.ts";
import { type RunProperties, runProperties, runPropertiesContent } from "../properties/run-properties.ts";
import { latentStyles } from "./latent-styles.ts";
import { type ParagraphStyle, type ParagraphStyles, paragraphStyles } from "./paragraph-styles.ts";
import { tableStyles } from "./table-styles.ts";

export function stylesPart(style: HouseStyle, language: string): Part {
  const xml = element(
    "w:styles",
    { "xmlns:w": WORDPROCESSING },
    documentDefaults(style, language),
    latentStyles(),
    ...Object.entries(stylesWritten(style, language)).map((each, place) =>
      paragraphStyleXml(each, place, style),
    ),
    ...characterStyles(style),
    tableStyles(style),
    element(
      "w:style",
      { "w:type": "numbering", "w:default": 1, "w:styleId": "NoList" },
      valElement("w:name", "No List"),
      standing(undefined),
    ),
  );
  return {
    path: "word/styles.xml",
    contentType: "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml",
    xml: XML_DECLARATION + xml,
  };
}

/** All styles are based on Normal: the direction of the document is its. */
function stylesWritten(style: HouseStyle, language: string): ParagraphStyles {
  const styles = paragraphStyles(style);
  if (!isRightToLeft(language)) return styles;
  const { Normal } = styles;
  return { ...styles, Normal: { ...Normal, paragraph: { ...Normal.paragraph, rightToLeft: true } } };
}

/** The theme's family, so that a change of the theme's fonts changes the note. */
function documentDefaults({ fonts, text }: HouseStyle, language: string): string {
  const eastern = fontOfLanguage(language);
  const faces = {
    font: fonts.word,
    themeFont: "minor" as const,
    eastAsian: eastern === undefined ? undefined : { font: eastern, hint: false },
  };
  const run = runPropertiesContent({ ...faces, size: text.body.size }) + languageElement(language);
  return element(
    "w:docDefaults",
    {},
    element("w:rPrDefault", {}, element("w:rPr", {}, run)),
    element("w:pPrDefault"),
  );
}

/** Those that Word has by itself; it translates their names. */
const WORDS_OWN =
  /^(Normal|Title|heading \d|toc \d|TOC Heading|List (Bullet|Number|Continue)|Quote|caption|header|footer|footnote (text|reference)|Hyperlink|Default Paragraph Font)$/;

/** The schema's order for `w:style` is 17.7.4.17. */
function paragraphStyleXml(
  [id, { name, basedOn, next, offered, paragraph, run }]: readonly [string, ParagraphStyle],
  place: number,
  style: HouseStyle,
): string {
  return element(
    "w:style",
    {
      "w:type": "paragraph",
      "w:default": id === "Normal" ? 1 : undefined,
      "w:customStyle": WORDS_OWN.test(name) ? undefined : 1,
      "w:styleId": id,
    },
    valElement("w:name", name),
    basedOn === undefined ? "" : valElement("w:basedOn", basedOn),
    next === undefined ? "" : valElement("w:next", next),
    standing(offered ? place : undefined),
    paragraphProperties(paragraph),
    runProperties(themed(run, style)),
  );
}

function themed(run: RunProperties, style: HouseStyle): RunProperties {
  const themeColour = themeColourOf(run.colour, style);
  return themeColour === undefined ? run : { ...run, themeColour };
}

/** Where Word offers a style; those without a place it lists once the document has text in them. */
function standing(place: number | undefined): string {
  if (place !== undefined) return valElement("w:uiPriority", place) + element("w:qFormat");
  return valElement("w:uiPriority", 99) + element("w:semiHidden") + element("w:unhideWhenUsed");
}

function characterStyles(style: HouseStyle): readonly string[] {
  const { colours } = style;
  return [
    element(
      "w:style",
      { "w:type": "character", "w:default": 1, "w:styleId": "DefaultParagraphFont" },
      valElement("w:name", "Default Paragraph Font"),
      standing(undefined),
    ),
    characterStyleXml("Hyperlink", "Hyperlink", {
      colour: colours.accent,
      themeColour: "hyperlink",
      underline: true,
    }),
    characterStyleXml("FootnoteReference", "footnote reference", { superscript: true }),
    characterStyleXml("PortionMark", "Portion Mark", { bold: true }),
    characterStyleXml("Term", "Term", themed({ bold: true, colour: colours.quiet }, style)),
  ];
}

function characterStyleXml(id: CharacterStyleId, name: string, run: RunProperties): string {
  return element(
    "w:style",
    { "w:type": "character", "w:customStyle": WORDS_OWN.test(name) ? undefined : 1, "w:styleId": id },
    valElement("w:name", name),
    valElement("w:basedOn", "DefaultParagraphFont"),
    standing(undefined),
    runProperties(run),
  );
}
