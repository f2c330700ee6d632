import { type ITableCellOptions, TableCell } from "docx";
import { textTree, treeElement, valTree } from "../../../ooxml/tree-element.ts";
import type { Attributes } from "../../../ooxml/xml-text.ts";
import { childNamed, isElement, type XmlElement } from "../../../ooxml/xml-tree.ts";
import { componentTree } from "./component-tree.ts";

/** Elements that docx 9.15 has no option for, each with the reason why a note needs it. */

/** Turns off the page break of a style: docx's option writes the element only to begin a page. */
export const NO_PAGE_BREAK_BEFORE = valTree("w:pageBreakBefore", 0);

/** Whether Word may hyphenate (17.3.1.34): no option. */
export function suppressAutoHyphens(suppressed: boolean): XmlElement {
  return suppressed ? treeElement("w:suppressAutoHyphens") : valTree("w:suppressAutoHyphens", 0);
}

/** Complex script formatting (17.3.2.7): no option. */
export const COMPLEX_SCRIPT = treeElement("w:cs");

/** The fonts of a run, one for each class of characters (17.3.2.26). */
export interface NamedFonts {
  readonly ascii?: string | undefined;
  readonly hAnsi?: string | undefined;
  readonly eastAsia?: string | undefined;
  readonly cs?: string | undefined;
  /** The font for characters that several classes have. */
  readonly hint?: "cs" | "eastAsia" | undefined;
}

/**
 * Fonts of the theme with the same fonts by name, for readers that cannot look up the theme: docx writes
 * the one or the other.
 */
export function themeFonts(theme: "major" | "minor", fonts: NamedFonts): XmlElement {
  return treeElement("w:rFonts", {
    "w:hint": fonts.hint,
    "w:asciiTheme": `${theme}HAnsi`,
    "w:hAnsiTheme": `${theme}HAnsi`,
    "w:ascii": fonts.ascii,
    "w:hAnsi": fonts.hAnsi,
    "w:eastAsia": fonts.eastAsia,
    "w:cs": fonts.cs,
  });
}

/** A colour of the theme with its value: docx writes the value that Office's own theme has for it. */
export function themeColour(colour: string, theme: string): XmlElement {
  return treeElement("w:color", { "w:val": colour, "w:themeColor": theme });
}

/** A section's header or footer (17.10.5, 17.10.2): docx gives their relationships ids of its own. */
export function headerFooterReference(edge: "header" | "footer", type: string, id: string): XmlElement {
  return treeElement(`w:${edge}Reference`, { "w:type": type, "r:id": id });
}

/** A section from right to left (17.6.1): no option. */
export const RIGHT_TO_LEFT_SECTION = treeElement("w:bidi");

/** Elements that docx writes unasked into every section: page numbers without a setting, and a grid of lines. */
export const UNASKED_IN_SECTION: ReadonlySet<string> = new Set(["w:pgNumType", "w:docGrid"]);

/** Title and description of a table for readers who do not see it (17.4.62, 17.4.46): no options. */
export function tableAlternative(title?: string, description?: string): readonly XmlElement[] {
  return [
    ...(title ? [valTree("w:tblCaption", title)] : []),
    ...(description ? [valTree("w:tblDescription", description)] : []),
  ];
}

/** The properties of a cell (17.4.69): docx exports cells, but not the class of their properties. */
export function cellPropertiesTree(options: Omit<ITableCellOptions, "children">): XmlElement | undefined {
  return childNamed(componentTree(new TableCell({ ...options, children: [] })), "w:tcPr");
}

export interface TableLook {
  readonly firstRow: boolean;
  readonly firstColumn: boolean;
}

/**
 * The parts of its style that a table shows (17.4.55). docx writes no `w:val`, the same flags as a hexadecimal number,
 * which is all that Word 2007 reads.
 */
export function tableLook({ firstRow, firstColumn }: TableLook): XmlElement {
  const flags = 0x0600 + (firstRow ? 0x0020 : 0) + (firstColumn ? 0x0080 : 0);
  return treeElement("w:tblLook", {
    "w:val": flags.toString(16).padStart(4, "0"),
    "w:firstRow": firstRow ? 1 : 0,
    "w:lastRow": 0,
    "w:firstColumn": firstColumn ? 1 : 0,
    "w:lastColumn": 0,
    "w:noHBand": 1,
    "w:noVBand": 1,
  });
}

/** Latent styles: without them Word shows all its own styles beside the note's (17.7.4.5). */
export function latentStylesElement(defaults: Attributes, exceptions: readonly Attributes[]): XmlElement {
  const children = exceptions.map((each) => treeElement("w:lsdException", each));
  return treeElement("w:latentStyles", defaults, children);
}

/** Styles for tables and lists: docx has them for paragraphs and characters alone. The schema's order is 17.7.4.17. */
export function styleElement(
  attributes: { readonly type: "table" | "numbering"; readonly id: string } & StyleMarks,
  name: string,
  content: readonly XmlElement[],
): XmlElement {
  const { type, id } = attributes;
  return treeElement("w:style", { "w:type": type, ...styleMarks(attributes), "w:styleId": id }, [
    valTree("w:name", name),
    ...content,
  ]);
}

export interface StyleMarks {
  /** Whether it is the style of content that names none. */
  readonly isDefault?: boolean;
  /** False for the styles that Word has by itself: it translates their names. */
  readonly isCustom?: boolean;
}

/** docx writes neither mark; without `w:customStyle` Word takes a style for one of its own. */
export function styleMarks({ isDefault, isCustom }: StyleMarks): Attributes {
  return { "w:default": isDefault ? 1 : undefined, "w:customStyle": isCustom ? 1 : undefined };
}

/**
 * A list definition of docx with a number by which Word tells, when text is pasted, that two lists are of one kind
 * (17.9.15); any fixed number will do. docx marks every level as tentative, which allows editors to redefine levels in
 * use, and writes an attribute of Word 2012: both are taken away.
 */
export function numberedDefinition(definition: XmlElement, number: string): XmlElement {
  const children = definition.children.map((node) => {
    if (!isElement(node)) return node;
    const { "w:tentative": _, ...attributes } = node.attributes;
    return { ...node, attributes };
  });
  const { "w15:restartNumberingAfterBreak": __, ...attributes } = definition.attributes;
  return { ...definition, attributes, children: [valTree("w:nsid", number), ...children] };
}

/** The whole page in view: docx leaves the zoom to each reader's last one. */
export const ZOOM = treeElement("w:zoom", { "w:percent": 100 });

/** East Asian punctuation at its full width: no option, and without the element Word compresses it. */
export const CHARACTER_SPACING = valTree("w:characterSpacingControl", "doNotCompress");

/** The separators of footnotes.xml by their ids (17.11.23): docx leaves it to Word to find them. */
export function separatorReferences(ids: readonly number[]): XmlElement {
  const children = ids.map((id) => treeElement("w:footnote", { "w:id": id }));
  return treeElement("w:footnotePr", {}, children);
}

const WORD_SETTINGS = "http://schemas.microsoft.com/office/word";

/** A setting of Word since 2010, by name: docx knows the mode and the settings of older versions alone. */
export function compatibilitySetting(name: string, value: number): XmlElement {
  return treeElement("w:compatSetting", { "w:name": name, "w:uri": WORD_SETTINGS, "w:val": value });
}

/** The language that decides the theme's families for scripts: no option. */
export function themeLanguage(attributes: Attributes): XmlElement {
  return treeElement("w:themeFontLang", attributes);
}

/** Which colours of the theme stand for text and background: without it themed colours have no meaning (17.15.1.20). */
export function colourMapping(attributes: Attributes): XmlElement {
  return treeElement("w:clrSchemeMapping", attributes);
}

/** Language and dates of the note: docx knows no language here and takes both dates from the clock. */
export function coreLanguageAndDates(language: string, date: string): readonly XmlElement[] {
  const time = (name: string) => textTree(name, `${date}T00:00:00Z`, { "xsi:type": "dcterms:W3CDTF" });
  return [textTree("dc:language", language), time("dcterms:created"), time("dcterms:modified")];
}

/** The program that wrote the file: docx leaves the extended properties empty. */
export function applicationElement(name: string): XmlElement {
  return textTree("Application", name);
}
