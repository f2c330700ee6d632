import {
  createAlignment,
  type IParagraphPropertiesOptions,
  LineRuleType,
  NumberProperties,
  ParagraphProperties as ParagraphPropertiesComponent,
  TabStopType,
} from "docx";
import { twips } from "../../../ooxml/units.ts";
import type { XmlElement } from "../../../ooxml/xml-tree.ts";
import { withElements } from "../docx-library/add-elements.ts";
import { NO_PAGE_BREAK_BEFORE, suppressAutoHyphens } from "../docx-library/beyond-docx.ts";
import { componentTree, optionalXml } from "../docx-library/component-tree.ts";
import { memoise } from "../docx-library/memoise.ts";
import { type Border, borderOptions } from "./border.ts";

export interface Spacing {
  readonly before?: number;
  readonly after?: number;
  /** Distance from baseline to baseline. */
  readonly line?: number;
  /** `exact` clips content that is taller than the line, `atLeast` makes the line taller. */
  readonly rule?: "atLeast" | "exact";
}

export interface Indent {
  readonly left?: number;
  readonly right?: number;
  readonly hanging?: number;
}

/** A line above a paragraph; `space` between them in points. */
export interface ParagraphRule extends Border {
  readonly space: number;
}

export interface TabStop {
  /** `clear` removes the style's stop at that position. */
  readonly alignment: "left" | "right" | "clear";
  readonly position: number;
}

export interface Numbering {
  readonly numId: number;
  readonly level: number;
}

/** Properties of a paragraph; lengths in points. */
export interface ParagraphProperties {
  readonly style?: string;
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  /** False turns the style's off. Absent means as its style. */
  readonly pageBreakBefore?: boolean | undefined;
  readonly numbering?: Numbering;
  readonly rule?: ParagraphRule | undefined;
  readonly tabs?: readonly TabStop[];
  /** Whether Word may hyphenate it, in a file with hyphenation. Absent means as its style. */
  readonly hyphenated?: boolean;
  /** Written from right to left; `left` and `right` then mean start and end. Absent means as its style. */
  readonly rightToLeft?: boolean;
  readonly spacing?: Spacing;
  readonly indent?: Indent;
  readonly alignment?: "left" | "center" | "right";
  /** 0 for the highest. */
  readonly outlineLevel?: number;
}

/** `w:pPr` (17.3.1.26) as text, or no text where a paragraph has no properties. */
export const paragraphProperties: (paragraph: ParagraphProperties) => string = memoise((paragraph) =>
  optionalXml(paragraphPropertiesTree(paragraph)),
);

/** `w:pPr` as a tree; EMPTY where a paragraph has no properties. */
export function paragraphPropertiesTree(paragraph: ParagraphProperties): XmlElement {
  const made = componentTree(new ParagraphPropertiesComponent(docxOptions(paragraph)));
  return withElements("w:pPr", made, addedElements(paragraph));
}

function docxOptions(paragraph: ParagraphProperties): IParagraphPropertiesOptions {
  const { style, keepNext, keepLines, pageBreakBefore, rule, tabs, rightToLeft } = paragraph;
  const { spacing, indent, alignment, outlineLevel } = paragraph;
  return {
    style,
    keepNext: keepNext || undefined,
    keepLines: keepLines || undefined,
    pageBreakBefore,
    border: rule && { top: borderOptions(rule, rule.space) },
    tabStops: tabs?.map((tab) => ({ type: TAB_TYPES[tab.alignment], position: twips(tab.position) })),
    bidirectional: rightToLeft,
    spacing: spacing && spacingOptions(spacing),
    indent: indent && indentOptions(indent),
    alignment: rightToLeft ? undefined : alignment,
    outlineLevel,
  };
}

/**
 * Elements for which docx's options do not work: it looks up numberings in its own package, and exchanges left and right in
 * right-to-left text.
 */
function addedElements({
  pageBreakBefore,
  numbering,
  hyphenated,
  rightToLeft,
  alignment,
}: ParagraphProperties): readonly XmlElement[] {
  return [
    ...(pageBreakBefore === false ? [NO_PAGE_BREAK_BEFORE] : []),
    ...(numbering === undefined
      ? []
      : [componentTree(new NumberProperties(numbering.numId, numbering.level))]),
    ...(hyphenated === undefined ? [] : [suppressAutoHyphens(!hyphenated)]),
    ...(rightToLeft && alignment !== undefined ? [componentTree(createAlignment(alignment))] : []),
  ];
}

const TAB_TYPES = {
  left: TabStopType.LEFT,
  right: TabStopType.RIGHT,
  clear: TabStopType.CLEAR,
} as const;

const LINE_RULES = { atLeast: LineRuleType.AT_LEAST, exact: LineRuleType.EXACT } as const;

function spacingOptions({
  before,
  after,
  line,
  rule = "atLeast",
}: Spacing): IParagraphPropertiesOptions["spacing"] {
  return {
    before: optionalTwips(before),
    after: optionalTwips(after),
    line: optionalTwips(line),
    lineRule: line === undefined ? undefined : LINE_RULES[rule],
  };
}

function indentOptions({ left, right, hanging }: Indent): IParagraphPropertiesOptions["indent"] {
  return { left: optionalTwips(left), right: optionalTwips(right), hanging: optionalTwips(hanging) };
}

function optionalTwips(points: number | undefined): number | undefined {
  return points === undefined ? undefined : twips(points);
}
