import { twips } from "../../../ooxml/units.ts";
import { element, valElement } from "../../../ooxml/xml-text.ts";
import { type Border, borderElement } from "./border.ts";

export interface Spacing {
  readonly before?: number;
  readonly after?: number;
  /** Baseline to baseline. */
  readonly line?: number;
  /** `exact` clips what is taller than the line, `atLeast` makes room for it. */
  readonly rule?: "atLeast" | "exact";
}

export interface Indent {
  readonly left?: number;
  readonly right?: number;
  readonly hanging?: number;
}

/** A line above a paragraph, and the room between both in points. */
export interface ParagraphRule extends Border {
  readonly space: number;
}

export interface TabStop {
  /** `clear` takes away the style's stop at that place. */
  readonly alignment: "left" | "right" | "clear";
  readonly position: number;
}

export interface Numbering {
  readonly instance: number;
  readonly level: number;
}

/** How a paragraph is set; lengths in points. */
export interface ParagraphProperties {
  readonly style?: string;
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  /** False takes away the style's. Absent means as its style. */
  readonly pageBreakBefore?: boolean | undefined;
  readonly numbering?: Numbering;
  readonly rule?: ParagraphRule | undefined;
  readonly tabs?: readonly TabStop[];
  /** Whether Word may part its words, where the file lets it part any. Absent means as its style. */
  readonly hyphenated?: boolean;
  /** Written from right to left; `left` and `right` then mean start and end. Absent means as its style. */
  readonly rightToLeft?: boolean;
  readonly spacing?: Spacing;
  readonly indent?: Indent;
  readonly alignment?: "left" | "center" | "right";
  /** 0 for the highest. */
  readonly outlineLevel?: number;
}

/** In the order that the schema of `w:pPr` asks for (17.3.1.26). */
export function paragraphProperties(paragraph: ParagraphProperties): string {
  const { style, numbering, tabs, spacing, indent, alignment, outlineLevel } = paragraph;
  let content = style === undefined ? "" : valElement("w:pStyle", style);
  if (paragraph.keepNext) content += "<w:keepNext/>";
  if (paragraph.keepLines) content += "<w:keepLines/>";
  if (paragraph.pageBreakBefore) content += "<w:pageBreakBefore/>";
  if (paragraph.pageBreakBefore === false) content += valElement("w:pageBreakBefore", 0);
  if (numbering !== undefined) content += numberingElement(numbering);
  if (paragraph.rule !== undefined) content += ruleElement(paragraph.rule);
  if (tabs !== undefined) content += element("w:tabs", {}, ...tabs.map(tabElement));
  if (paragraph.hyphenated !== undefined) content += hyphensElement(paragraph.hyphenated);
  if (paragraph.rightToLeft !== undefined) content += directionElement(paragraph.rightToLeft);
  if (spacing !== undefined) content += spacingElement(spacing);
  if (indent !== undefined) content += indentElement(indent);
  if (alignment !== undefined) content += valElement("w:jc", alignment);
  if (outlineLevel !== undefined) content += valElement("w:outlineLvl", outlineLevel);
  return content === "" ? "" : `<w:pPr>${content}</w:pPr>`;
}

function numberingElement({ instance, level }: Numbering): string {
  return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${instance}"/></w:numPr>`;
}

function ruleElement({ width, colour, space }: ParagraphRule): string {
  return element("w:pBdr", {}, borderElement("w:top", { width, colour }, space));
}

function hyphensElement(hyphenated: boolean): string {
  return hyphenated ? valElement("w:suppressAutoHyphens", 0) : element("w:suppressAutoHyphens");
}

function directionElement(rightToLeft: boolean): string {
  return rightToLeft ? element("w:bidi") : valElement("w:bidi", 0);
}

function tabElement({ alignment, position }: TabStop): string {
  return element("w:tab", { "w:val": alignment, "w:pos": twips(position) });
}

function spacingElement({ before, after, line, rule }: Spacing): string {
  return element("w:spacing", {
    "w:before": optionalTwips(before),
    "w:after": optionalTwips(after),
    "w:line": optionalTwips(line),
    "w:lineRule": line === undefined ? undefined : (rule ?? "atLeast"),
  });
}

function indentElement({ left, right, hanging }: Indent): string {
  return element("w:ind", {
    "w:left": optionalTwips(left),
    "w:right": optionalTwips(right),
    "w:hanging": optionalTwips(hanging),
  });
}

function optionalTwips(points: number | undefined): number | undefined {
  return points === undefined ? undefined : twips(points);
}
