import { type Attributes, element, textElement, valElement } from "../../../ooxml/xml-text.ts";
import { isElement, type XmlElement } from "../../../ooxml/xml-tree.ts";

/** The parts' elements that docx 9.15 has no option for, each with the reason why the note needs it. */

/** Latent styles: without them Word shows all its own styles beside the note's (17.7.4.5). */
export function latentStylesElement(defaults: Attributes, exceptions: readonly Attributes[]): string {
  return element("w:latentStyles", defaults, ...exceptions.map((each) => element("w:lsdException", each)));
}

/** Styles for tables and lists: docx has them for paragraphs and characters alone. The schema's order is 17.7.4.17. */
export function styleElement(
  attributes: { readonly type: "table" | "numbering"; readonly id: string } & StyleMarks,
  name: string,
  content: string,
): string {
  const { type, id } = attributes;
  return element(
    "w:style",
    { "w:type": type, ...styleMarks(attributes), "w:styleId": id },
    valElement("w:name", name),
    content,
  );
}

export interface StyleMarks {
  /** The style of text that names none. */
  readonly isDefault?: boolean;
  /** False for the styles that Word has by itself: it translates their names. */
  readonly isCustom?: boolean;
}

/** Marks of a style: without `w:customStyle` Word takes a style for one of its own. */
export function styleMarks({ isDefault, isCustom }: StyleMarks): Attributes {
  return { "w:default": isDefault ? 1 : undefined, "w:customStyle": isCustom ? 1 : undefined };
}

/**
 * A list definition of docx. Its number tells Word that two lists are of one kind when text is pasted (17.9.15); any
 * fixed number will do. docx marks every level as tentative, which allows editors to redefine levels in use, and
 * writes an attribute of Word 2012.
 */
export function numberedDefinition(definition: XmlElement, number: string): XmlElement {
  const nsid: XmlElement = { name: "w:nsid", attributes: { "w:val": number }, children: [] };
  const children = definition.children.map((node) => {
    if (!isElement(node)) return node;
    const { "w:tentative": _, ...attributes } = node.attributes;
    return { ...node, attributes };
  });
  const { "w15:restartNumberingAfterBreak": __, ...attributes } = definition.attributes;
  return { ...definition, attributes, children: [nsid, ...children] };
}

/** Whole pages in view: docx leaves the zoom to each reader's last one. */
export const ZOOM = element("w:zoom", { "w:percent": 100 });

/** East Asian punctuation keeps its width; without the element Word compresses it. */
export const CHARACTER_SPACING = valElement("w:characterSpacingControl", "doNotCompress");

/** Names the separators of footnotes.xml by their ids (17.11.23): docx leaves it to Word to find them. */
export function separatorReferences(ids: readonly number[]): string {
  return element("w:footnotePr", {}, ...ids.map((id) => element("w:footnote", { "w:id": id })));
}

const WORD_SETTINGS = "http://schemas.microsoft.com/office/word";

/** Word's settings since 2010 by name: docx knows the mode and the settings of older versions alone. */
export function compatibilitySetting(name: string, value: number): string {
  return element("w:compatSetting", { "w:name": name, "w:uri": WORD_SETTINGS, "w:val": value });
}

/** The language that decides the theme's families for scripts. */
export function themeLanguage(attributes: Attributes): string {
  return element("w:themeFontLang", attributes);
}

/** Which colours of the theme stand for text and background: without it themed colours have no meaning (17.15.1.20). */
export function colourMapping(attributes: Attributes): string {
  return element("w:clrSchemeMapping", attributes);
}

/** Language and dates of the note. docx knows no language here and takes both dates from the clock. */
export function coreLanguageAndDates(language: string, date: string): string {
  const time = (name: string) => textElement(name, `${date}T00:00:00Z`, { "xsi:type": "dcterms:W3CDTF" });
  return textElement("dc:language", language) + time("dcterms:created") + time("dcterms:modified");
}

/** The program that wrote the file: docx leaves the extended properties empty. */
export function applicationElement(name: string): string {
  return textElement("Application", name);
}
