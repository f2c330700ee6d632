import {
  type Direction,
  directionOf,
  numeralDirection,
  paragraphDirection,
  startSide,
} from "../../../../document/direction.ts";
import type { Inline } from "../../../../document/node.ts";
import { inlineText } from "../../../../document/text.ts";
import type { TextStyle } from "../../../../house-style/house-style.ts";
import { type Context, startEdge } from "../context.ts";
import type { DisplayItem, GlyphRun } from "../fragments/display-item.ts";
import { createFragment, type Fragment, lineFragment } from "../fragments/fragment.ts";
import { callTarget } from "../link-to.ts";
import { widthOf } from "../measure/box.ts";
import { measure } from "../measure/measure.ts";
import type { RunStyle } from "../measure/styled-text.ts";
import type { TextMeasurer } from "../measure/text-measurer.ts";
import type { Misfit } from "../misfit.ts";
import { stateDirection, type Tag } from "../tag.ts";
import { breakLines } from "./break-lines.ts";
import { type Line, makeLine } from "./line.ts";

export interface TextOptions {
  readonly style: TextStyle;
  readonly tag: Tag | null;
  /** `right` whichever way the text runs, for figures, which run from left to right. */
  readonly alignment?: "start" | "centre" | "end" | "right";
  readonly keepWithNext?: boolean;
  /** Whether no word is parted but at the author's soft hyphens, as in headings. */
  readonly wholeWords?: boolean;
  readonly link?: RunStyle["link"];
  /** BCP 47 tag where it differs from the document's. */
  readonly language?: string | undefined;
  /** Whether lines begin where those around do, whichever way they run: beside a number or a description. */
  readonly beginsAsAround?: boolean;
}

/** Lays out inlines as lines, one fragment each, without widows and orphans. */
export function layoutText(
  context: Context,
  inlines: readonly Inline[],
  options: TextOptions,
): readonly Fragment[] {
  const { style } = options;
  const runStyle: RunStyle = {
    bold: style.bold,
    italic: false,
    size: style.size,
    colour: style.colour,
    rise: 0,
    tag: options.tag,
    language: options.language ?? context.language,
    hyphenated: isHyphenated(context, options),
    ...(options.link && { link: options.link }),
  };
  const baseDirection = options.alignment === "right" ? numeralDirection : paragraphDirection;
  const text = inlineText(inlines);
  const direction = baseDirection(text, options.language ?? context.language);
  const side = sideOf(text, context, options);
  stateDirection(options.tag, side);
  const boxes = measure(context.measurer, inlines, runStyle, direction);
  const lines = breakLines(context.measurer, boxes, context.width, direction);
  const { keepWithNext = false } = options;
  const setting: LineSetting = {
    style,
    alignment: options.alignment,
    side,
    statements: context.statements?.get(inlines),
  };
  return lines.map((line, index) =>
    linePiece(context, line, setting, keepWithNext || isKept(index, lines.length)),
  );
}

function sideOf(text: string, { language, direction }: Context, options: TextOptions): Direction {
  // Figures stand at the right of every column; the cell around them runs as its language does.
  if (options.alignment === "right") return directionOf(options.language ?? language);
  if (options.beginsAsAround) return direction;
  return startSide(text, { stated: options.language, document: language }, direction);
}

/** Narrower than this, in sizes of the text, a ragged line of whole words is often half empty: some fifty letters. */
const NARROW = 24;

function isHyphenated({ hyphenation, width }: Context, { style, wholeWords }: TextOptions): boolean {
  if (wholeWords || hyphenation === "none") return false;
  return hyphenation === "all" || width < NARROW * style.size;
}

/** Two lines at least stay together at each end of a paragraph; three lines stay together whole. */
function isKept(index: number, count: number): boolean {
  if (index === count - 1) return false;
  return count <= 3 || index === 0 || index === count - 2;
}

/** What a line may be wider than its column, in points. */
const ROUNDING = 0.5;

/** All lines of a text are set alike. */
interface LineSetting extends Pick<TextOptions, "style">, Pick<Fragment, "statements"> {
  readonly alignment: TextOptions["alignment"];
  /** Where the lines begin. Text without a language of its own begins where its surroundings do. */
  readonly side: Direction;
}

function linePiece(
  context: Context,
  line: Line,
  { style, alignment, side, statements }: LineSetting,
  keepWithNext: boolean,
): Fragment {
  const baseline = baselineOf(context, style);
  const room = context.width - line.width;
  const marks = glyphRuns(line, context.x + room * shareBefore(alignment, side), baseline);
  const calls = line.notes.map((number): DisplayItem => ({ type: "target", id: callTarget(number), y: 0 }));
  const set = lineFragment(style.leading, calls.length === 0 ? marks : [...calls, ...marks], {
    baseline,
    keepWithNext,
    notes: line.notes,
    statements,
  });
  return room < -ROUNDING ? { ...set, misfits: [misfitOf(line, -room, context)] } : set;
}

/** A line of a table that is told as a whole is told with it. */
function misfitOf({ runs }: Line, overflow: number, { misfit, trail }: Context): Misfit {
  return misfit ?? { type: "text", trail, text: runs.map(({ text }) => text).join(""), overflow };
}

/** How much of the room that a line leaves stands at its left. */
function shareBefore(alignment: TextOptions["alignment"] = "start", side: Direction): 0 | 0.5 | 1 {
  if (alignment === "centre") return 0.5;
  if (alignment === "right") return 1;
  return (alignment === "end") !== (side === "rtl") ? 1 : 0;
}

/** The line of a label that has nothing beside it. */
export function emptyLine(context: Context, style: TextStyle): Fragment {
  return createFragment(style.leading, [], { baseline: baselineOf(context, style) });
}

/** The baseline that centres letters in the leading. */
export function baselineOf(context: Context, style: TextStyle): number {
  const { ascent, descent } = context.measurer.faces.regular;
  return (style.leading + (ascent - descent) * style.size) / 2;
}

/** Words of one style, face and direction in a row are one mark: a line is rarely more than two or three. */
export function glyphRuns(line: Line, left: number, baseline: number): readonly GlyphRun[] {
  let x = left;
  return startsOfMarks(line).map((start, index, starts) => {
    const mark = markOf(line, start, starts[index + 1] ?? line.runs.length, { left, pen: x, baseline });
    x += mark.width;
    return mark;
  });
}

function startsOfMarks(line: Line): readonly number[] {
  const starts: number[] = [];
  for (let start = 0; start < line.runs.length; start = endOfMark(line, start)) starts.push(start);
  return starts;
}

interface MarkPlace {
  readonly left: number;
  /** Where the mark before it ends. */
  readonly pen: number;
  /** Of the line. */
  readonly baseline: number;
}

/** The mark of the runs from `start` to before `end`. Its lists are as long as they are: a large note has many. */
function markOf(
  { runs, places }: Line,
  start: number,
  end: number,
  { left, pen, baseline }: MarkPlace,
): GlyphRun {
  const own = start === 0 && end === runs.length ? runs : runs.slice(start, end);
  const [first] = own;
  if (!first) throw new Error("a mark has at least one run");
  const { face, style, level } = first;
  const backwards = level % 2 === 1;
  const x = places ? left + (places[backwards ? end - 1 : start] ?? 0) : pen;
  const { size, colour, rise, tag, link, noteTag } = style;
  const mark: GlyphRun = {
    type: "glyphs",
    x,
    baseline: baseline - rise,
    width: widthOf(own),
    face,
    size,
    colour,
    words: own.map(({ glyphs }) => glyphs),
    backwards,
    tag,
  };
  return link || noteTag ? { ...mark, ...(link && { link }), ...(noteTag && { noteTag }) } : mark;
}

function endOfMark(line: Line, start: number): number {
  const first = line.runs[start];
  let end = start + 1;
  while (line.runs[end]?.style === first?.style && line.runs[end]?.face === first?.face) {
    if (line.places && !follows(line, end)) break;
    end += 1;
  }
  return Math.min(end, line.runs.length);
}

/** Whether a run goes on where the one before it ends, in the same direction. */
function follows({ runs, places = [] }: Line, index: number): boolean {
  const [before, run] = [runs[index - 1], runs[index]];
  const [placeBefore = 0, place = 0] = [places[index - 1], places[index]];
  if (!before || !run || before.level % 2 !== run.level % 2) return false;
  const gap = run.level % 2 === 1 ? place + run.width - placeBefore : placeBefore + before.width - place;
  return Math.abs(gap) < 0.001;
}

/** Text without breaks on one line. */
export function oneLine(measurer: TextMeasurer, text: string, style: RunStyle, direction: Direction): Line {
  return makeLine(measure(measurer, [{ type: "text", value: text }], style, direction), direction);
}

/** A short text on one line at a baseline, before the column by a gap: the label of an item or a note. */
export function labelMarks(
  context: Context,
  text: string,
  { gap, baseline }: { readonly gap: number; readonly baseline: number },
  options: Pick<TextOptions, "style" | "tag" | "link">,
): readonly GlyphRun[] {
  const style: RunStyle = {
    bold: false,
    italic: false,
    size: options.style.size,
    colour: options.style.colour,
    rise: 0,
    tag: options.tag,
    language: context.language,
    ...(options.link && { link: options.link }),
  };
  const line = oneLine(context.measurer, text, style, context.direction);
  return glyphRuns(line, startEdge(context, -gap - line.width, line.width), baseline);
}

/** A word or a figure or two of one style: how wide it is, and its marks at a place. */
export function layoutLabel(
  context: Context,
  text: string,
  size: number,
  colour: string,
  tag: Tag | null,
): { readonly width: number; readonly marksAt: (x: number, baseline: number) => readonly GlyphRun[] } {
  const { measurer, language } = context;
  const style = { bold: false, italic: false, size, colour, rise: 0, tag, language };
  const line = oneLine(measurer, text, style, numeralDirection(text, language));
  return { width: line.width, marksAt: (x, baseline) => glyphRuns(line, x, baseline) };
}
