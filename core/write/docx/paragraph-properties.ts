import { twips } from "./units.ts";
import { element, setting } from "./xml.ts";

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
  readonly pageBreakBefore?: boolean;
  readonly numbering?: Numbering;
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
  const content = [
    style === undefined ? "" : setting("w:pStyle", style),
    paragraph.keepNext ? element("w:keepNext") : "",
    paragraph.keepLines ? element("w:keepLines") : "",
    paragraph.pageBreakBefore ? element("w:pageBreakBefore") : "",
    numbering === undefined ? "" : numberingElement(numbering),
    tabs === undefined ? "" : element("w:tabs", {}, ...tabs.map(tabElement)),
    paragraph.hyphenated === undefined ? "" : hyphensElement(paragraph.hyphenated),
    paragraph.rightToLeft === undefined ? "" : directionElement(paragraph.rightToLeft),
    spacing === undefined ? "" : spacingElement(spacing),
    indent === undefined ? "" : indentElement(indent),
    alignment === undefined ? "" : setting("w:jc", alignment),
    outlineLevel === undefined ? "" : setting("w:outlineLvl", outlineLevel),
  ].join("");
  return content === "" ? "" : element("w:pPr", {}, content);
}

function numberingElement({ instance, level }: Numbering): string {
  return element("w:numPr", {}, setting("w:ilvl", level), setting("w:numId", instance));
}

function hyphensElement(hyphenated: boolean): string {
  return hyphenated ? setting("w:suppressAutoHyphens", 0) : element("w:suppressAutoHyphens");
}

function directionElement(rightToLeft: boolean): string {
  return rightToLeft ? element("w:bidi") : setting("w:bidi", 0);
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
