import { type Direction, paragraphDirection } from "../../../document/direction.ts";
import type { Inline } from "../../../document/node.ts";
import { inlineText } from "../../../document/text.ts";
import type { TextStyle } from "../../../house-style/house-style.ts";
import type { ShapedGlyph } from "../fonts/shape-text.ts";
import { breakLines, type Line } from "./break-lines.ts";
import type { Context } from "./context.ts";
import { measure, type RunStyle, shapeRuns, widthOf } from "./measure.ts";
import { type GlyphRun, type Mark, type Piece, piece } from "./piece.ts";
import type { Tag } from "./tag.ts";
import { callTarget } from "./targets.ts";

export interface TextOptions {
  readonly style: TextStyle;
  readonly tag: Tag | null;
  readonly bold?: boolean;
  readonly alignment?: "start" | "centre" | "end";
  readonly keepWithNext?: boolean;
  readonly link?: RunStyle["link"];
  /** BCP 47 tag where it differs from the document's. */
  readonly language?: string | undefined;
}

/** Sets inlines as lines, one piece a line, with no line alone at the foot or the head of a page. */
export function layoutText(
  context: Context,
  inlines: readonly Inline[],
  options: TextOptions,
): readonly Piece[] {
  const { style } = options;
  const runStyle: RunStyle = {
    bold: style.bold || (options.bold ?? false),
    italic: false,
    size: style.size,
    colour: style.colour,
    rise: 0,
    tag: options.tag,
    ...(options.link && { link: options.link }),
  };
  const direction = paragraphDirection(inlineText(inlines), options.language ?? context.language);
  const boxes = measure(context.measurer, inlines, runStyle, direction);
  const lines = breakLines(context.measurer, boxes, context.width, direction);
  return lines.map((line, index) => ({
    ...linePiece(context, line, options, direction),
    keepWithNext: (options.keepWithNext ?? false) || isKept(index, lines.length),
  }));
}

/** Two lines at least stay together at each end of a paragraph; three lines stay together whole. */
function isKept(index: number, count: number): boolean {
  if (index === count - 1) return false;
  return count <= 3 || index === 0 || index === count - 2;
}

function linePiece(context: Context, line: Line, options: TextOptions, direction: Direction): Piece {
  const { style } = options;
  const baseline = baselineOf(context, style);
  const room = context.width - line.width;
  const { alignment = "start" } = options;
  const atRight = (alignment === "end") !== (direction === "rtl");
  const shift = alignment === "centre" ? room / 2 : atRight ? room : 0;
  const marks = glyphRuns(line, context.x + shift - line.hanging, baseline);
  const calls = line.notes.map((number): Mark => ({ type: "target", id: callTarget(number), y: 0 }));
  return piece(style.leading, calls.length === 0 ? marks : [...calls, ...marks], {
    baseline,
    notes: line.notes,
  });
}

/** The line of a label that has nothing beside it. */
export function emptyLine(context: Context, style: TextStyle): Piece {
  return piece(style.leading, [], { baseline: baselineOf(context, style) });
}

/** The baseline that centres letters in the leading. */
export function baselineOf(context: Context, style: TextStyle): number {
  const { font } = context.measurer.faces.regular;
  const ascent = (font.ascent / font.unitsPerEm) * style.size;
  const descent = (-font.descent / font.unitsPerEm) * style.size;
  return (style.leading - ascent - descent) / 2 + ascent;
}

/** Words of one style and face in a row are one mark: a line is rarely more than two or three. */
function glyphRuns(line: Line, start: number, baseline: number): readonly GlyphRun[] {
  const marks: GlyphRun[] = [];
  let x = start;
  for (let index = 0; index < line.runs.length; ) {
    const first = line.runs[index];
    if (!first) break;
    const words: (readonly ShapedGlyph[])[] = [];
    let width = 0;
    for (; index < line.runs.length; index += 1) {
      const run = line.runs[index];
      if (run?.style !== first.style || run.face !== first.face) break;
      words.push(run.glyphs);
      width += run.width;
    }
    const { size, colour, rise, tag, link, noteTag } = first.style;
    const place = { x, baseline: baseline - rise, width };
    marks.push({
      type: "glyphs",
      ...place,
      face: first.face,
      size,
      colour,
      words,
      tag,
      ...(link && { link }),
      ...(noteTag && { noteTag }),
    });
    x += width;
  }
  return marks;
}

/** A short text on one line, at a baseline: labels of lists. */
export function labelMarks(
  context: Context,
  text: string,
  place: { readonly right: number; readonly baseline: number },
  options: Pick<TextOptions, "style" | "tag" | "bold" | "link">,
): readonly GlyphRun[] {
  const style: RunStyle = {
    bold: options.bold ?? false,
    italic: false,
    size: options.style.size,
    colour: options.style.colour,
    rise: 0,
    tag: options.tag,
    ...(options.link && { link: options.link }),
  };
  const boxes = measure(context.measurer, [{ type: "text", value: text }], style);
  const runs = boxes.flatMap((box) => [...box.runs]);
  const width = runs.reduce((sum, run) => sum + run.width, 0);
  return glyphRuns({ runs, width, hanging: 0, notes: [] }, place.right - width, place.baseline);
}

/** A word or two of one style: how wide it is, and its marks at a place. */
export function shortText(
  context: Context,
  text: string,
  size: number,
  colour: string,
  tag: Tag | null,
): { readonly width: number; readonly marksAt: (x: number, baseline: number) => readonly GlyphRun[] } {
  const runs = shapeRuns(context.measurer, text, { bold: false, italic: false, size, colour, rise: 0, tag });
  const width = widthOf(runs);
  return { width, marksAt: (x, baseline) => glyphRuns({ runs, width, hanging: 0, notes: [] }, x, baseline) };
}
