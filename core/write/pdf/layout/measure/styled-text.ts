import { directionOf } from "../../../../document/direction.ts";
import type { Inline } from "../../../../document/node.ts";
import { inlineText, THIN_SPACE } from "../../../../document/text.ts";
import { FOOTNOTE_REFERENCE_SIZE } from "../../../../house-style/measures.ts";
import { fillPhrase } from "../../../../language/fill-phrase.ts";
import { composeClusters } from "../../fonts/compose.ts";
import type { FaceName } from "../../fonts/face.ts";
import { footnoteTarget, type LinkTo, linkTo } from "../link-to.ts";
import { deferredElement, type StructureElement } from "../structure-element.ts";
import type { TextMeasurer } from "./text-measurer.ts";

/** Style of a run of text. `rise`: height of a footnote number above the baseline, in points. */
export interface RunStyle {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly size: number;
  readonly colour: string;
  readonly rise: number;
  readonly element: StructureElement | null;
  /** BCP 47 tag, for hyphenation and the choice between faces. */
  readonly language?: string;
  /** Whether words may be hyphenated by the patterns of their language. */
  readonly hyphenated?: boolean;
  readonly link?: LinkTo;
  /** The structure element of the footnote that is referenced here, placed directly after the reference. */
  readonly footnoteElement?: StructureElement;
}

/** A run of text of one style; a paragraph is a list of these. */
export interface StyledText {
  readonly text: string;
  /** Embedding level (UAX 9); absent in a paragraph that runs entirely from left to right. */
  readonly level?: number;
  readonly style: RunStyle;
  /** The footnote whose first reference this is. */
  readonly note?: number;
  /** Whether it is a footnote reference. */
  readonly isReference?: boolean;
}

/** Ties a footnote reference to the word before it. */
const WORD_JOINER = "\u2060";
/** Isolates a footnote reference (UAX 9, 2.4): after "2027." in right-to-left text it would be treated as its decimals. */
const ISOLATE = "\u2068";
const END_ISOLATE = "\u2069";
const LEFT_TO_RIGHT_ISOLATE = "\u2066";
const RIGHT_TO_LEFT_ISOLATE = "\u2067";
const LINE_SEPARATOR = "\u2028";

export function faceName(style: Pick<RunStyle, "bold" | "italic">): FaceName {
  if (style.bold) return style.italic ? "boldItalic" : "bold";
  return style.italic ? "italic" : "regular";
}

/** The text of inlines in their styles. New inline elements are children of `style.element`. */
export function styledTexts(
  measurer: TextMeasurer,
  inlines: readonly Inline[],
  style: RunStyle,
): readonly StyledText[] {
  const [only] = inlines;
  if (only && inlines.length === 1) return styledText(measurer, only, style);
  return separateReferences(inlines.flatMap((inline) => styledText(measurer, inline, style)));
}

/** Separates consecutive footnote references by a comma, an artifact, so that 6 and 1 are not read as 61. */
function separateReferences(texts: readonly StyledText[]): readonly StyledText[] {
  if (!texts.some(({ isReference }) => isReference)) return texts;
  return texts.flatMap((item, index) => {
    const before = texts[index - 1];
    if (!before?.isReference || !item.isReference) return [item];
    const { link, footnoteElement, ...style } = item.style;
    return [{ text: `${WORD_JOINER},`, style: { ...style, element: null } }, item];
  });
}

function styledText(measurer: TextMeasurer, inline: Inline, style: RunStyle): readonly StyledText[] {
  switch (inline.type) {
    case "text":
      return [{ text: composeClusters(inline.value).replace(/[\u2028\u2029\n\r\t]/g, " "), style }];
    case "lineBreak":
      return [{ text: LINE_SEPARATOR, style }];
    case "strong":
      return styledTexts(measurer, inline.children, { ...style, bold: true });
    case "emphasis":
      return styledTexts(measurer, inline.children, { ...style, italic: true });
    case "span":
      return isolated(
        styledTexts(measurer, inline.children, {
          ...style,
          element: inlineElement(style, "Span", inline.language),
          language: inline.language,
        }),
        style,
        inline.language,
      );
    case "link": {
      const element = inlineElement(style, "Link");
      return styledTexts(measurer, inline.children, {
        ...style,
        element,
        colour: measurer.linkColour,
        link: linkTo(inline.href, inlineText(inline.children), element),
      });
    }
    case "crossReference": {
      const element = inlineElement(style, "Link");
      const page = inline.show === "page" ? printedPage(measurer, inline.target) : undefined;
      const words =
        page === undefined ? inlineText(inline.children) : fillPhrase(measurer.forms.page.number, { page });
      const inner = { ...style, element, link: linkTo(`#${inline.target}`, words, element) };
      if (page !== undefined) return [{ text: page, style: inner }];
      return styledTexts(measurer, inline.children, inner);
    }
    case "portionMark":
      return [{ text: `(${unbroken(inline.value)})\u00a0`, style: { ...style, bold: true } }];
    case "footnote":
    case "repeatedReference":
      return [
        ...(inline.apart ? [{ text: THIN_SPACE, style }] : []),
        footnoteReference(measurer, inline.number, inline.type === "footnote", style),
      ];
  }
}

/** Keeps a portion marking on one line, without a break after its hyphens. */
function unbroken(marking: string): string {
  return marking.replace(/-/g, `-${WORD_JOINER}`);
}

/** Isolates words in a language of the other direction (UAX 9, 2.4), so that their punctuation stays with them. */
function isolated(texts: readonly StyledText[], style: RunStyle, language: string): readonly StyledText[] {
  const direction = directionOf(language);
  if (direction === directionOf(style.language ?? "")) return texts;
  const start = direction === "rtl" ? RIGHT_TO_LEFT_ISOLATE : LEFT_TO_RIGHT_ISOLATE;
  return [{ text: start, style }, ...texts, { text: END_ISOLATE, style }];
}

/** The page number of a target; 10, a number of two digits, in the first layout pass, where it is unknown. */
function printedPage(measurer: TextMeasurer, target: string): string {
  const page = measurer.pageOf(target) ?? 10;
  measurer.pagesAsked.set(target, page);
  return String(page);
}

function footnoteReference(
  measurer: TextMeasurer,
  number: number,
  first: boolean,
  style: RunStyle,
): StyledText {
  const element = linkInside(inlineElement(style, "Reference"));
  const reference: RunStyle = {
    ...style,
    size: style.size * FOOTNOTE_REFERENCE_SIZE,
    rise: style.size * 0.33,
    bold: false,
    italic: false,
    element,
    link: linkTo(
      `#${footnoteTarget(number)}`,
      fillPhrase(measurer.forms.footnote.toFootnote, { number }),
      element,
    ),
  };
  const text = `${WORD_JOINER}${ISOLATE}${number}${END_ISOLATE}`;
  if (!first || style.element === null) return { text, style: reference, isReference: true };
  const footnoteElement = deferredElement(style.element, "Note", { id: `note-${number}` });
  measurer.footnoteElements.set(number, footnoteElement);
  return { text, style: { ...reference, footnoteElement }, note: number, isReference: true };
}

function linkInside(element: StructureElement | null): StructureElement | null {
  return element && deferredElement(element, "Link");
}

/** A structure element for inlines, which is placed among its parent's children when it is painted. */
function inlineElement(style: RunStyle, role: string, language?: string): StructureElement | null {
  return style.element && deferredElement(style.element, role, language ? { language } : {});
}
