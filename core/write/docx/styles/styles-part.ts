import {
  DocumentAttributes,
  ParagraphPropertiesDefaults,
  RunPropertiesDefaults,
  StyleForCharacter,
  StyleForParagraph,
  Styles,
  type XmlComponent,
} from "docx";
import type { HouseStyle } from "../../../house-style/house-style.ts";
import type { CharacterStyleId } from "../../../house-style/word-style-ids.ts";
import type { Part } from "../../../ooxml/part.ts";
import { element, XML_DECLARATION } from "../../../ooxml/xml-text.ts";
import { treeXml } from "../../../ooxml/xml-tree.ts";
import { type StyleMarks, styleElement, styleMarks } from "../docx-library/beyond-docx.ts";
import { componentTree, withContent } from "../docx-library/component-tree.ts";
import { memoiseByValue } from "../docx-library/memoise-by-value.ts";
import { fontOfLanguage } from "../properties/east-asian-font.ts";
import { isRightToLeft } from "../properties/language.ts";
import { paragraphProperties } from "../properties/paragraph-properties.ts";
import { type RunProperties, runProperties } from "../properties/run-properties.ts";
import { latentStyles } from "./latent-styles.ts";
import { type ParagraphStyle, type ParagraphStyles, paragraphStyles } from "./paragraph-styles.ts";
import { hiddenUntilUsed, tableStyles } from "./table-styles.ts";
import { themeColourOf } from "./theme-colour.ts";

export const stylesPart = memoiseByValue((style: HouseStyle, language: string): Part => {
  const root = componentTree(new Styles({ initialStyles: new DocumentAttributes(["w"]) }));
  const styles = [
    documentDefaults(style, language),
    latentStyles(),
    ...Object.entries(writtenStyles(style, language)).map((each, priority) =>
      paragraphStyleXml(each, priority, style),
    ),
    ...characterStyles(style),
    tableStyles(style),
    styleElement({ type: "numbering", id: "NoList", isDefault: true }, "No List", hiddenUntilUsed()),
  ];
  return {
    path: "word/styles.xml",
    contentType: "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml",
    xml: XML_DECLARATION + withContent(root, styles.join("")),
  };
});

/** Every style is based on Normal, which carries the direction of the document. */
function writtenStyles(style: HouseStyle, language: string): ParagraphStyles {
  const styles = paragraphStyles(style);
  if (!isRightToLeft(language)) return styles;
  const { Normal } = styles;
  return { ...styles, Normal: { ...Normal, paragraph: { ...Normal.paragraph, rightToLeft: true } } };
}

/** The theme's family, so that a change of the theme's fonts changes the note. */
function documentDefaults({ fonts, text }: HouseStyle, language: string): string {
  const eastern = fontOfLanguage(language);
  const run = runProperties({
    font: fonts.word,
    themeFont: "minor",
    ...(eastern !== undefined && { eastAsian: { font: eastern, hint: false } }),
    size: text.body.size,
    language,
    rightToLeft: false,
  });
  const defaults = componentTree(new RunPropertiesDefaults());
  return element(
    "w:docDefaults",
    {},
    withContent({ ...defaults, children: [] }, run),
    treeXml(componentTree(new ParagraphPropertiesDefaults())),
  );
}

/** Word's own styles; it translates their names. */
const BUILT_IN =
  /^(Normal|Title|heading \d|toc \d|TOC Heading|List (Bullet|Number|Continue)|Quote|caption|header|footer|footnote (text|reference)|Hyperlink|Default Paragraph Font)$/;

function paragraphStyleXml(
  [id, { name, basedOn, next, isQuickStyle, paragraph, run }]: readonly [string, ParagraphStyle],
  priority: number,
  style: HouseStyle,
): string {
  const visibility = isQuickStyle ? { uiPriority: priority, quickFormat: true } : HIDDEN;
  const component = new StyleForParagraph({
    id,
    name,
    ...(basedOn !== undefined && { basedOn }),
    ...(next !== undefined && { next }),
    ...visibility,
  });
  const properties = paragraphProperties(paragraph) + runProperties(themed(run, style));
  return styleXml(component, { isDefault: id === "Normal", isCustom: !BUILT_IN.test(name) }, properties);
}

/** Word lists the style once the document has text in it. */
const HIDDEN = { uiPriority: 99, semiHidden: true, unhideWhenUsed: true } as const;

function styleXml(component: XmlComponent, marks: StyleMarks, properties: string): string {
  const tree = componentTree(component);
  const { "w:type": type, ...id } = tree.attributes;
  const attributes = { "w:type": type, ...styleMarks(marks), ...id };
  return element(tree.name, attributes, ...tree.children.map(treeXml), properties);
}

function themed(run: RunProperties, style: HouseStyle): RunProperties {
  const themeColour = themeColourOf(run.colour, style);
  return themeColour === undefined ? run : { ...run, themeColour };
}

function characterStyles(style: HouseStyle): readonly string[] {
  const { colours } = style;
  const normal = { id: "DefaultParagraphFont", name: "Default Paragraph Font", ...HIDDEN };
  return [
    styleXml(new StyleForCharacter(normal), { isDefault: true }, ""),
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
  const component = new StyleForCharacter({ id, name, basedOn: "DefaultParagraphFont", ...HIDDEN });
  return styleXml(component, { isCustom: !BUILT_IN.test(name) }, runProperties(run));
}
