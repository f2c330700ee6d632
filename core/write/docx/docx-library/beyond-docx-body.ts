import {
  BuilderElement,
  elementOf,
  type IParagraphPropertiesOptions,
  type IRunPropertiesOptions,
  type ISectionPropertiesOptions,
  type ITableCellOptions,
  type ITablePropertiesOptions,
  OnOffElement,
  ParagraphProperties,
  RunProperties,
  SectionProperties,
  StringValueElement,
  TableCell,
  TableProperties,
  type XmlComponent,
} from "docx";
import { componentXml } from "./component-xml.ts";

/** Paragraph properties (17.3.1.26) with elements that docx's class has no option for. */
export class ParagraphPropertiesBeyondDocx extends ParagraphProperties {
  constructor(options: IParagraphPropertiesOptions, further: readonly XmlComponent[]) {
    super(options);
    this.root.push(...further);
    if (further.length > 0) this.root.sort(inOrderOf(PARAGRAPH_ELEMENTS));
  }
}

/** Run properties (17.3.2.28) with elements that docx's class has no option for. */
export class RunPropertiesBeyondDocx extends RunProperties {
  constructor(options: IRunPropertiesOptions, further: readonly XmlComponent[]) {
    super(options);
    this.root.push(...further);
    if (further.length > 0) this.root.sort(inOrderOf(RUN_ELEMENTS));
  }
}

/** Table properties (17.4.59) with elements that docx's class has no option for: all of them come last. */
export class TablePropertiesBeyondDocx extends TableProperties {
  constructor(options: ITablePropertiesOptions, further: readonly XmlComponent[]) {
    super(options);
    this.root.push(...further);
  }
}

/**
 * Section properties (17.6.17) with elements that docx's class has no option for, and without the two that it writes
 * unasked: page numbers without a setting, and a grid of lines, which our pages do not have.
 */
export class SectionPropertiesBeyondDocx extends SectionProperties {
  constructor(options: ISectionPropertiesOptions, further: readonly XmlComponent[]) {
    super(options);
    const asked = this.root.filter((child) => !UNASKED.has(elementOf(child) ?? ""));
    this.root.splice(0, this.root.length, ...further, ...asked);
    this.root.sort(inOrderOf(SECTION_ELEMENTS));
  }
}

const UNASKED = new Set(["w:pgNumType", "w:docGrid"]);

/** The schema's order of the elements that this writer uses (CT_PPrBase, EG_RPrBase, CT_SectPr). */
const PARAGRAPH_ELEMENTS = [
  "w:pStyle",
  "w:keepNext",
  "w:keepLines",
  "w:pageBreakBefore",
  "w:numPr",
  "w:pBdr",
  "w:tabs",
  "w:suppressAutoHyphens",
  "w:bidi",
  "w:spacing",
  "w:ind",
  "w:jc",
  "w:outlineLvl",
];
const RUN_ELEMENTS = [
  "w:rStyle",
  "w:rFonts",
  "w:b",
  "w:bCs",
  "w:i",
  "w:iCs",
  "w:color",
  "w:spacing",
  "w:sz",
  "w:szCs",
  "w:u",
  "w:shd",
  "w:vertAlign",
  "w:rtl",
  "w:cs",
  "w:lang",
];
const SECTION_ELEMENTS = ["w:type", "w:pgSz", "w:pgMar", "w:cols", "w:titlePg", "w:bidi"];

/** What a list does not name comes first: headers and footers stand in any order before the rest of a section. */
function inOrderOf(names: readonly string[]): (one: unknown, other: unknown) => number {
  return (one, other) => names.indexOf(elementOf(one) ?? "") - names.indexOf(elementOf(other) ?? "");
}

/** Takes the style's page break away: docx's option writes an element only to begin a page. */
export function noPageBreakBefore(): XmlComponent {
  return attributesElement("w:pageBreakBefore", { "w:val": 0 });
}

/** Whether Word may hyphenate (17.3.1.34): docx has no option for it. */
export function suppressAutoHyphens(suppressed: boolean): XmlComponent {
  return attributesElement("w:suppressAutoHyphens", suppressed ? {} : { "w:val": 0 });
}

/** Complex script formatting (17.3.2.7): docx has no option for it. */
export function complexScript(): XmlComponent {
  return new OnOffElement("w:cs");
}

/** A section's header or footer (17.10.5, 17.10.2), of any type of page: docx gives relationships ids of its own. */
export function headerFooterReference(edge: "header" | "footer", type: string, id: string): XmlComponent {
  return attributesElement(`w:${edge}Reference`, { "w:type": type, "r:id": id });
}

/** Right to left for a section (17.6.1): docx has no option for it. */
export function rightToLeftSection(): XmlComponent {
  return new OnOffElement("w:bidi");
}

/** Title and description for readers who do not see the table (17.4.62, 17.4.46): docx has no options for them. */
export function tableAlternative(
  title: string | undefined,
  description: string | undefined,
): readonly XmlComponent[] {
  return [
    ...(title ? [new StringValueElement("w:tblCaption", title)] : []),
    ...(description ? [new StringValueElement("w:tblDescription", description)] : []),
  ];
}

/** The elements in `w:tcPr` (17.4.69): docx exports cells, but not the class of their properties. */
export function cellPropertiesContent(options: Omit<ITableCellOptions, "children">): string {
  const cell = componentXml(new TableCell({ ...options, children: [] }));
  return /<w:tcPr>(.*)<\/w:tcPr>/.exec(cell)?.[1] ?? "";
}

export interface TableLook {
  readonly firstRow: boolean;
  readonly firstColumn: boolean;
}

/**
 * The parts of its style that a table shows (17.4.55). docx writes no `w:val`, the same flags as a hexadecimal number,
 * which is all that Word 2007 reads.
 */
export function tableLook({ firstRow, firstColumn }: TableLook): XmlComponent {
  const flags = 0x0600 + (firstRow ? 0x0020 : 0) + (firstColumn ? 0x0080 : 0);
  return attributesElement("w:tblLook", {
    "w:val": flags.toString(16).padStart(4, "0"),
    "w:firstRow": firstRow ? 1 : 0,
    "w:lastRow": 0,
    "w:firstColumn": firstColumn ? 1 : 0,
    "w:lastColumn": 0,
    "w:noHBand": 1,
    "w:noVBand": 1,
  });
}

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
export function themeFonts(theme: "major" | "minor", fonts: NamedFonts): XmlComponent {
  return attributesElement("w:rFonts", {
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
export function themeColour(colour: string, theme: string): XmlComponent {
  return attributesElement("w:color", { "w:val": colour, "w:themeColor": theme });
}

/** An element by name. An attribute that is undefined is left out. */
export function attributesElement(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  children: readonly XmlComponent[] = [],
): XmlComponent {
  const entries = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, { key, value }] as const],
  );
  return new BuilderElement({ name, attributes: Object.fromEntries(entries), children });
}
