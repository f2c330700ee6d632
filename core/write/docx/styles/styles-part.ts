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
import type { CharacterStyleId, ParagraphStyleId } from "../../../house-style/word-style-ids.ts";
import {
  CHARACTER_STYLE_NAMES,
  NUMBERING_STYLE_NAMES,
  PARAGRAPH_STYLE_NAMES,
} from "../../../house-style/word-style-names.ts";
import type { Part } from "../../../ooxml/part.ts";
import { treeElement } from "../../../ooxml/tree-element.ts";
import { XML_DECLARATION } from "../../../ooxml/xml-text.ts";
import { EMPTY, treeXml, type XmlElement } from "../../../ooxml/xml-tree.ts";
import { type StyleMarks, styleElement, styleMarks } from "../docx-library/beyond-docx.ts";
import { componentTree } from "../docx-library/component-tree.ts";
import { memoise } from "../docx-library/memoise.ts";
import { fontOfLanguage } from "../properties/east-asian-font.ts";
import { isRightToLeft } from "../properties/language.ts";
import { paragraphPropertiesTree } from "../properties/paragraph-properties.ts";
import type { ParagraphStyle, ParagraphStyles } from "../properties/paragraph-style.ts";
import { type RunProperties, runPropertiesTree } from "../properties/run-properties.ts";
import { latentStyles } from "./latent-styles.ts";
import { paragraphStyles } from "./paragraph-styles.ts";
import { hiddenUntilUsed, tableStyles } from "./table-styles.ts";
import { themeColourOf } from "./theme-colour.ts";

/** What a note's style part depends on. */
export interface StyledNote {
  readonly style: HouseStyle;
  readonly language: string;
}

/** The house styles and languages of the notes that one process writes in turn. */
const MAX_PARTS = 16;

/** The note's style part with its own styles. */
export function stylesPart(style: HouseStyle, language: string): Part {
  return stylesPartOf(stylesXml({ style, language }));
}

/** A style part of this XML. */
export function stylesPartOf(xml: string): Part {
  return {
    path: "word/styles.xml",
    contentType: "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml",
    xml,
  };
}

const stylesXml = memoise((note: StyledNote) => XML_DECLARATION + treeXml(stylesTree(note)), MAX_PARTS);

/** The root of the style part (17.7.4.18). */
export const stylesTree: (note: StyledNote) => XmlElement = memoise(({ style, language }) => {
  const root = componentTree(new Styles({ initialStyles: new DocumentAttributes(["w"]) }));
  const paragraphs = Object.entries(writtenStyles(style, language)) as [ParagraphStyleId, ParagraphStyle][];
  const children = [
    ...root.children,
    documentDefaults(style, language),
    latentStyles(),
    ...paragraphs.map(([id, each], priority) => paragraphStyle(id, each, priority, style)),
    ...characterStyles(style),
    ...tableStyles(style),
    styleElement(
      { type: "numbering", id: "NoList", isDefault: true },
      NUMBERING_STYLE_NAMES.NoList,
      hiddenUntilUsed(),
    ),
  ];
  return { ...root, children };
}, MAX_PARTS);

/** Every style is based on Normal, which carries the direction of the document. */
function writtenStyles(style: HouseStyle, language: string): ParagraphStyles {
  const styles = paragraphStyles(style);
  if (!isRightToLeft(language)) return styles;
  const { Normal } = styles;
  return { ...styles, Normal: { ...Normal, paragraph: { ...Normal.paragraph, rightToLeft: true } } };
}

/** Text is in the theme's family, so that a change of the theme's fonts changes the note. */
function documentDefaults({ fonts, text }: HouseStyle, language: string): XmlElement {
  const eastern = fontOfLanguage(language);
  const run = runPropertiesTree({
    font: fonts.word,
    themeFont: "minor",
    ...(eastern !== undefined && { eastAsian: { font: eastern, hint: false } }),
    size: text.body.size,
    language,
    rightToLeft: false,
  });
  const defaults = componentTree(new RunPropertiesDefaults());
  return treeElement("w:docDefaults", {}, [
    { ...defaults, children: [run] },
    componentTree(new ParagraphPropertiesDefaults()),
  ]);
}

/** Names of Word's built-in styles, which it translates. */
const BUILT_IN =
  /^(Normal|Title|heading \d|toc \d|TOC Heading|List (Bullet|Number|Continue)|Quote|caption|header|footer|footnote (text|reference)|Hyperlink|Default Paragraph Font)$/;

function paragraphStyle(
  id: ParagraphStyleId,
  { basedOn, next, isQuickStyle, paragraph, run }: ParagraphStyle,
  priority: number,
  style: HouseStyle,
): XmlElement {
  const name = PARAGRAPH_STYLE_NAMES[id];
  const visibility = isQuickStyle ? { uiPriority: priority, quickFormat: true } : HIDDEN;
  const component = new StyleForParagraph({
    id,
    name,
    ...(basedOn !== undefined && { basedOn }),
    ...(next !== undefined && { next }),
    ...visibility,
  });
  const properties = [paragraphPropertiesTree(paragraph), runPropertiesTree(themed(run, style))];
  return styleWith(component, { isDefault: id === "Normal", isCustom: !BUILT_IN.test(name) }, properties);
}

/** Word lists the style once the document has text in it. */
const HIDDEN = { uiPriority: 99, semiHidden: true, unhideWhenUsed: true } as const;

/** A style of docx with marks and properties. */
function styleWith(
  component: XmlComponent,
  marks: StyleMarks,
  properties: readonly XmlElement[],
): XmlElement {
  const tree = componentTree(component);
  const { "w:type": type, ...id } = tree.attributes;
  const children = [...tree.children, ...properties.filter((each) => each !== EMPTY)];
  return treeElement(tree.name, { "w:type": type, ...styleMarks(marks), ...id }, children);
}

function themed(run: RunProperties, style: HouseStyle): RunProperties {
  const themeColour = themeColourOf(run.colour, style);
  return themeColour === undefined ? run : { ...run, themeColour };
}

const DEFAULT_CHARACTER_STYLE = "DefaultParagraphFont";

function characterStyles(style: HouseStyle): readonly XmlElement[] {
  const { colours } = style;
  const normal = {
    id: DEFAULT_CHARACTER_STYLE,
    name: CHARACTER_STYLE_NAMES[DEFAULT_CHARACTER_STYLE],
    ...HIDDEN,
  };
  return [
    styleWith(new StyleForCharacter(normal), { isDefault: true }, []),
    characterStyle("Hyperlink", { colour: colours.accent, themeColour: "hyperlink", underline: true }),
    characterStyle("FootnoteReference", { superscript: true }),
    characterStyle("PortionMark", { bold: true }),
    characterStyle("Term", themed({ bold: true, colour: colours.quiet }, style)),
  ];
}

function characterStyle(id: CharacterStyleId, run: RunProperties): XmlElement {
  const name = CHARACTER_STYLE_NAMES[id];
  const component = new StyleForCharacter({ id, name, basedOn: DEFAULT_CHARACTER_STYLE, ...HIDDEN });
  return styleWith(component, { isCustom: !BUILT_IN.test(name) }, [runPropertiesTree(run)]);
}
