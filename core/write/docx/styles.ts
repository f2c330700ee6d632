import type { HouseStyle } from "../../house-style/house-style.ts";
import { fontOfLanguage } from "./east-asian.ts";
import { isRightToLeft, languageElement } from "./language.ts";
import { WORDPROCESSING } from "./namespaces.ts";
import { paragraphProperties } from "./paragraph-properties.ts";
import { type ParagraphStyle, type ParagraphStyles, paragraphStyles } from "./paragraph-styles.ts";
import type { Part } from "./part.ts";
import { type RunProperties, runProperties, runPropertiesContent } from "./run-properties.ts";
import type { CharacterStyleId } from "./style-ids.ts";
import { tableStyles } from "./table-styles.ts";
import { element, setting, XML_DECLARATION } from "./xml.ts";

export function stylesPart(style: HouseStyle, language: string): Part {
  const xml = element(
    "w:styles",
    { "xmlns:w": WORDPROCESSING },
    documentDefaults(style, language),
    ...Object.entries(stylesWritten(style, language)).map(([id, each]) => paragraphStyleXml(id, each)),
    ...characterStyles(style),
    tableStyles(style),
    element(
      "w:style",
      { "w:type": "numbering", "w:default": 1, "w:styleId": "NoList" },
      setting("w:name", "No List"),
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

function documentDefaults({ fonts, text }: HouseStyle, language: string): string {
  const eastern = fontOfLanguage(language);
  const faces = {
    font: fonts.word,
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

/** The schema's order for `w:style` is 17.7.4.17. */
function paragraphStyleXml(
  id: string,
  { name, basedOn, next, offered, paragraph, run }: ParagraphStyle,
): string {
  return element(
    "w:style",
    { "w:type": "paragraph", "w:default": id === "Normal" ? 1 : undefined, "w:styleId": id },
    setting("w:name", name),
    basedOn === undefined ? "" : setting("w:basedOn", basedOn),
    next === undefined ? "" : setting("w:next", next),
    offered ? element("w:qFormat") : "",
    paragraphProperties(paragraph),
    runProperties(run),
  );
}

function characterStyles({ colours }: HouseStyle): readonly string[] {
  return [
    element(
      "w:style",
      { "w:type": "character", "w:default": 1, "w:styleId": "DefaultParagraphFont" },
      setting("w:name", "Default Paragraph Font"),
    ),
    characterStyleXml("Hyperlink", "Hyperlink", { colour: colours.accent, underline: true }),
    characterStyleXml("FootnoteReference", "footnote reference", { superscript: true }),
  ];
}

function characterStyleXml(id: CharacterStyleId, name: string, run: RunProperties): string {
  return element(
    "w:style",
    { "w:type": "character", "w:styleId": id },
    setting("w:name", name),
    setting("w:basedOn", "DefaultParagraphFont"),
    runProperties(run),
  );
}
