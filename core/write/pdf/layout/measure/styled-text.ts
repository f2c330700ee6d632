import { directionOf } from "../../../../document/direction.ts";
import type { Inline } from "../../../../document/node.ts";
import { inlineText, THIN_SPACE } from "../../../../document/text.ts";
import { FOOTNOTE_REFERENCE_SIZE } from "../../../../house-style/measures.ts";
import { fillPhrase } from "../../../../language/fill-phrase.ts";
import { composeClusters } from "../../fonts/compose.ts";
import type { FaceName } from "../../fonts/face.ts";
import { type LinkTo, linkTo, noteTarget } from "../link-to.ts";
import { type Tag, waitingTag } from "../tag.ts";
import type { TextMeasurer } from "./text-measurer.ts";

/** Style of a run of text; `rise` raises a footnote number, in points. */
export interface RunStyle {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly size: number;
  readonly colour: string;
  readonly rise: number;
  readonly tag: Tag | null;
  /** BCP 47 tag, for hyphenation and the choice between faces. */
  readonly language?: string;
  /** Whether words may be hyphenated by the patterns of their language. */
  readonly hyphenated?: boolean;
  readonly link?: LinkTo;
  /** The element of the note that is called here: it stands right behind its call. */
  readonly noteTag?: Tag;
}

/** Text of one style; a paragraph is a list of these. */
export interface StyledText {
  readonly text: string;
  /** Its embedding level; absent from left to right. */
  readonly level?: number;
  readonly style: RunStyle;
  /** The footnote whose first reference this is. */
  readonly note?: number;
  /** Whether it is a footnote number. */
  readonly isCall?: boolean;
}

/** A zero-width no-break: ties a note's number to the word before it. */
const WORD_JOINER = "\u2060";
/** Around a note's number (UAX 9, 2.4): behind "2027." from right to left, it would be read as a decimal. */
const ISOLATE = "\u2068";
const END_ISOLATE = "\u2069";
const LEFT_TO_RIGHT_ISOLATE = "\u2066";
const RIGHT_TO_LEFT_ISOLATE = "\u2067";
const LINE_SEPARATOR = "\u2028";

export function faceName(style: Pick<RunStyle, "bold" | "italic">): FaceName {
  if (style.bold) return style.italic ? "boldItalic" : "bold";
  return style.italic ? "italic" : "regular";
}

/** The text of inlines in their styles. New inline tags hang under `style.tag`. */
export function styledTexts(
  measurer: TextMeasurer,
  inlines: readonly Inline[],
  style: RunStyle,
): readonly StyledText[] {
  const [only] = inlines;
  if (only && inlines.length === 1) return styledText(measurer, only, style);
  return partCalls(inlines.flatMap((inline) => styledText(measurer, inline, style)));
}

/** A comma between the numbers of notes that are called in a row: 6 and 1 are not 61. It is no word of the text. */
function partCalls(texts: readonly StyledText[]): readonly StyledText[] {
  if (!texts.some(({ isCall }) => isCall)) return texts;
  return texts.flatMap((item, index) => {
    const before = texts[index - 1];
    if (!before?.isCall || !item.isCall) return [item];
    const { link, noteTag, ...style } = item.style;
    return [{ text: `${WORD_JOINER},`, style: { ...style, tag: null } }, item];
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
          tag: innerTag(style, "Span", inline.language),
          language: inline.language,
        }),
        style,
        inline.language,
      );
    case "link": {
      const tag = innerTag(style, "Link");
      return styledTexts(measurer, inline.children, {
        ...style,
        tag,
        colour: measurer.linkColour,
        link: linkTo(inline.href, inlineText(inline.children), tag),
      });
    }
    case "crossReference": {
      const tag = innerTag(style, "Link");
      const page = inline.show === "page" ? printedPage(measurer, inline.target) : undefined;
      const words =
        page === undefined ? inlineText(inline.children) : fillPhrase(measurer.forms.page.number, { page });
      const inner = { ...style, tag, link: linkTo(`#${inline.target}`, words, tag) };
      if (page !== undefined) return [{ text: page, style: inner }];
      return styledTexts(measurer, inline.children, inner);
    }
    case "portionMark":
      return [{ text: `(${unbroken(inline.value)})\u00a0`, style: { ...style, bold: true } }];
    case "footnote":
    case "repeatedReference":
      return [
        ...(inline.apart ? [{ text: THIN_SPACE, style }] : []),
        noteCall(measurer, inline.number, inline.type === "footnote", style),
      ];
  }
}

/** A marking stands on one line: none ends behind its hyphen. */
function unbroken(marking: string): string {
  return marking.replace(/-/g, `-${WORD_JOINER}`);
}

/** Words in a language of the other direction are a text of their own: their full stop stays with them. */
function isolated(texts: readonly StyledText[], style: RunStyle, language: string): readonly StyledText[] {
  const direction = directionOf(language);
  if (direction === directionOf(style.language ?? "")) return texts;
  const start = direction === "rtl" ? RIGHT_TO_LEFT_ISOLATE : LEFT_TO_RIGHT_ISOLATE;
  return [{ text: start, style }, ...texts, { text: END_ISOLATE, style }];
}

/** Two digits stand in for a page that is not known yet. */
function printedPage(measurer: TextMeasurer, target: string): string {
  const page = measurer.pageOf(target) ?? 10;
  measurer.pagesAsked.set(target, page);
  return String(page);
}

function noteCall(measurer: TextMeasurer, number: number, first: boolean, style: RunStyle): StyledText {
  const tag = linkInside(innerTag(style, "Reference"));
  const call: RunStyle = {
    ...style,
    size: style.size * FOOTNOTE_REFERENCE_SIZE,
    rise: style.size * 0.33,
    bold: false,
    italic: false,
    tag,
    link: linkTo(`#${noteTarget(number)}`, fillPhrase(measurer.forms.footnote.toFootnote, { number }), tag),
  };
  const text = `${WORD_JOINER}${ISOLATE}${number}${END_ISOLATE}`;
  if (!first || style.tag === null) return { text, style: call, isCall: true };
  const noteTag = waitingTag(style.tag, "Note", { id: `note-${number}` });
  measurer.noteTags.set(number, noteTag);
  return { text, style: { ...call, noteTag }, note: number, isCall: true };
}

function linkInside(tag: Tag | null): Tag | null {
  return tag && waitingTag(tag, "Link");
}

/** An inline element finds its place among its parent's content when it is painted. */
function innerTag(style: RunStyle, role: string, language?: string): Tag | null {
  return style.tag && waitingTag(style.tag, role, language ? { language } : {});
}
