import LineBreaker from "linebreak";
import type { Direction } from "../../../document/direction.ts";
import type { Inline } from "../../../document/node.ts";
import { inlineText } from "../../../document/text.ts";
import type { Face, FaceName, Faces } from "../fonts/faces.ts";
import { splitByFace } from "../fonts/fallback.ts";
import type { ShapedGlyph } from "../fonts/shape-text.ts";
import { levelsOf } from "./bidi.ts";
import type { Hyphenate } from "./division-points.ts";
import { type Tag, waitingTag } from "./tag.ts";
import { noteTarget } from "./targets.ts";

/** How a stretch of text is set; `rise` lifts a note's number, in points. */
export interface RunStyle {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly size: number;
  readonly colour: string;
  readonly rise: number;
  readonly tag: Tag | null;
  /** BCP 47 tag, for hyphenation. */
  readonly language?: string;
  readonly link?: { readonly href: string; readonly text: string };
  /** The element of the note that is called here: it stands right behind its call. */
  readonly noteTag?: Tag;
}

/** Text of one style; a paragraph is a list of these. */
export interface StyledText {
  readonly text: string;
  /** Its embedding level; absent from left to right. */
  readonly level?: number;
  readonly style: RunStyle;
  readonly note?: number;
}

/** Glyphs of one face and style inside a box. */
export interface BoxRun {
  readonly face: Face;
  readonly style: RunStyle;
  /** What the glyphs say, in the order in which it is read. */
  readonly text: string;
  readonly glyphs: readonly ShapedGlyph[];
  readonly width: number;
  /** Odd from right to left (UAX 9). */
  readonly level: number;
}

/** What lines are broken into: text without a break opportunity inside, and the space behind it. */
export interface Box {
  readonly runs: readonly BoxRun[];
  readonly width: number;
  /** Dropped at the end of a line. */
  readonly space: { readonly width: number; readonly runs: readonly BoxRun[] };
  /** The line ends here whatever its length. */
  readonly endsLine: boolean;
  readonly notes: readonly number[];
  /** What it was made of. */
  readonly pieces: readonly StyledText[];
  /** The word that it is a part of. */
  readonly word?: Box;
  /** What is set behind a part of a word where the line ends in the word: a hyphen or nothing. */
  readonly division?: readonly BoxRun[];
}

export interface Measurer {
  readonly faces: Faces;
  readonly linkColour: string;
  readonly onMissing: (character: string) => void;
  /** Absent where words stay whole but for soft hyphens. */
  readonly hyphenate?: Hyphenate;
  /** The element of each note, made at its call and filled at the foot of the page. */
  readonly noteTags: Map<number, Tag>;
  /** The page of a target as far as it is known from the pass before. */
  readonly pageOf: (id: string) => number | undefined;
  /** The pages that were printed in lines, to be held against where the targets came to stand. */
  readonly pagesAsked: Map<string, number>;
}

/** The size of a note's number, of the text around it. */
export const NOTE_CALL_SIZE = 0.65;

/** A zero-width no-break: ties a note's number to the word before it. */
const WORD_JOINER = "\u2060";
const LINE_SEPARATOR = "\u2028";
const SOFT_HYPHEN = 0xad;

/** Measures inlines into boxes, in logical order. New inline tags hang under `style.tag`. */
export function measure(
  measurer: Measurer,
  inlines: readonly Inline[],
  style: RunStyle,
  direction: Direction = "ltr",
): readonly Box[] {
  const plain = inlines.flatMap((inline) => styledTexts(measurer, inline, style));
  const text = plain.map((item) => item.text).join("");
  const levels = levelsOf(text, direction);
  const styled = levels ? splitByLevel(plain, levels) : plain;
  const breaker = new LineBreaker(text);
  const boxes: Box[] = [];
  const cursor = createCursor(styled);
  let start = 0;
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    const { position, required } = next;
    if (position < text.length && text.charCodeAt(position - 1) === SOFT_HYPHEN) continue;
    boxes.push(boxOf(measurer, cursor(start, position), required && position < text.length));
    start = position;
  }
  return boxes;
}

function splitByLevel(styled: readonly StyledText[], levels: Uint8Array): readonly StyledText[] {
  const parts: StyledText[] = [];
  let offset = 0;
  for (const item of styled) {
    let start = 0;
    for (let end = 1; end <= item.text.length; end += 1) {
      const level = levels[offset + start] ?? 0;
      if (end < item.text.length && levels[offset + end] === level) continue;
      const { note, ...rest } = item;
      const called = start === 0 && note !== undefined ? { note } : {};
      parts.push({ ...rest, ...called, text: item.text.slice(start, end), level });
      start = end;
    }
    offset += item.text.length;
  }
  return parts;
}

type Cursor = (start: number, end: number) => readonly StyledText[];

/** Styled texts are asked for in order; the cursor remembers where it is. */
function createCursor(styled: readonly StyledText[]): Cursor {
  let index = 0;
  let offset = 0;
  return (start, end) => {
    const pieces: StyledText[] = [];
    for (;;) {
      const item = styled[index];
      if (!item || offset >= end) break;
      const from = Math.max(start, offset) - offset;
      const to = Math.min(end, offset + item.text.length) - offset;
      if (to > from) pieces.push({ ...item, text: item.text.slice(from, to) });
      if (offset + item.text.length > end) break;
      offset += item.text.length;
      index += 1;
    }
    return pieces;
  };
}

export function boxOf(measurer: Measurer, pieces: readonly StyledText[], endsLine: boolean): Box {
  const runs: BoxRun[] = [];
  const spaces: BoxRun[] = [];
  const notes: number[] = [];
  for (const piece of pieces) {
    if (piece.note !== undefined) notes.push(piece.note);
    const { text, style, level } = piece;
    const word = text.replace(/[ \n\u2028]+$/, "");
    runs.push(
      ...(spaces.length > 0 && word !== "" ? spaces.splice(0) : []),
      ...shapeRuns(measurer, word, style, level),
    );
    const space = text.slice(word.length).replace(/[\n\u2028]/g, "");
    spaces.push(...shapeRuns(measurer, space, style, level, spaceFace(runs.at(-1), level)));
  }
  const space = { width: widthOf(spaces), runs: spaces };
  return { runs, width: widthOf(runs), space, endsLine, notes, pieces };
}

/** Words from right to left and the spaces between them are of one face: readers find their order by it. */
function spaceFace(word: BoxRun | undefined, level = 0): Face | undefined {
  return level % 2 === 1 ? word?.face : undefined;
}

export function widthOf(runs: readonly BoxRun[]): number {
  return runs.reduce((sum, run) => sum + run.width, 0);
}

export function shapeRuns(
  measurer: Measurer,
  text: string,
  style: RunStyle,
  level = 0,
  wanted: Face = measurer.faces[faceName(style)],
): readonly BoxRun[] {
  if (text === "") return [];
  return splitByFace(text, wanted, measurer.faces, measurer.onMissing).map((run) => {
    const { face, text: own } = run;
    const { glyphs, width } = level % 2 === 0 ? face.shape(own) : face.shapeBackwards(own);
    return { face, style, text: own, glyphs, width: (width * style.size) / 1000, level };
  });
}

export function faceName(style: Pick<RunStyle, "bold" | "italic">): FaceName {
  if (style.bold) return style.italic ? "boldItalic" : "bold";
  return style.italic ? "italic" : "regular";
}

function styledTexts(measurer: Measurer, inline: Inline, style: RunStyle): readonly StyledText[] {
  const inside = (children: readonly Inline[], inner: RunStyle): readonly StyledText[] =>
    children.flatMap((child) => styledTexts(measurer, child, inner));
  switch (inline.type) {
    case "text":
      return [{ text: inline.value.replace(/[\u2028\u2029\n\r\t]/g, " "), style }];
    case "lineBreak":
      return [{ text: LINE_SEPARATOR, style }];
    case "strong":
      return inside(inline.children, { ...style, bold: true });
    case "emphasis":
      return inside(inline.children, { ...style, italic: true });
    case "span":
      return inside(inline.children, {
        ...style,
        tag: innerTag(style, "Span", inline.language),
        ...(inline.language !== undefined && { language: inline.language }),
      });
    case "link":
      return inside(inline.children, {
        ...style,
        tag: innerTag(style, "Link"),
        colour: measurer.linkColour,
        link: { href: inline.href, text: inlineText(inline.children) },
      });
    case "crossReference": {
      const text = inlineText(inline.children);
      const inner = { ...style, tag: innerTag(style, "Link"), link: { href: `#${inline.target}`, text } };
      if (inline.show === "page") return [{ text: printedPage(measurer, inline.target), style: inner }];
      return inside(inline.children, inner);
    }
    case "portionMark":
      return [{ text: `(${inline.value})\u00a0`, style: { ...style, bold: true } }];
    case "note":
    case "noteReference":
      return [noteCall(measurer, inline.number, inline.type === "note", style)];
  }
}

/** Two digits stand in for a page that is not known yet. */
function printedPage(measurer: Measurer, target: string): string {
  const page = measurer.pageOf(target) ?? 10;
  measurer.pagesAsked.set(target, page);
  return String(page);
}

function noteCall(measurer: Measurer, number: number, first: boolean, style: RunStyle): StyledText {
  const call: RunStyle = {
    ...style,
    size: style.size * NOTE_CALL_SIZE,
    rise: style.size * 0.33,
    bold: false,
    italic: false,
    tag: linkInside(innerTag(style, "Reference")),
    link: { href: `#${noteTarget(number)}`, text: `Note ${number}` },
  };
  const text = `${WORD_JOINER}${number}`;
  if (!first || style.tag === null) return { text, style: call };
  const noteTag = waitingTag(style.tag, "Note", { id: `note-${number}` });
  measurer.noteTags.set(number, noteTag);
  return { text, style: { ...call, noteTag }, note: number };
}

function linkInside(tag: Tag | null): Tag | null {
  return tag && waitingTag(tag, "Link");
}

/** An inline element finds its place among its parent's content when it is painted. */
function innerTag(style: RunStyle, role: string, language?: string): Tag | null {
  return style.tag && waitingTag(style.tag, role, language ? { language } : {});
}
