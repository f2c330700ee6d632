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
import { referenceTarget } from "../link-to.ts";
import { widthOf } from "../measure/box.ts";
import { measure } from "../measure/measure.ts";
import type { RunStyle } from "../measure/styled-text.ts";
import type { TextMeasurer } from "../measure/text-measurer.ts";
import type { Misfit } from "../misfit.ts";
import { type StructureElement, stateDirection } from "../structure-element.ts";
import { breakLines } from "./break-lines.ts";
import { type Line, makeLine } from "./line.ts";

export interface TextOptions {
  readonly style: TextStyle;
  readonly element: StructureElement | null;
  /** Default: start. `right` is independent of the direction, for numbers, which run from left to right. */
  readonly alignment?: "start" | "centre" | "end" | "right";
  readonly keepWithNext?: boolean;
  /** Whether words are hyphenated only at soft hyphens, as in headings. */
  readonly wholeWords?: boolean;
  readonly link?: RunStyle["link"];
  /** BCP 47 tag if it differs from the document's. */
  readonly language?: string | undefined;
  /** Whether lines begin at the start edge of their surroundings, whatever their direction, as beside a footnote number. */
  readonly beginsAsAround?: boolean;
}

/** Lays out inlines as lines, one fragment each, with control of widows and orphans. */
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
    element: options.element,
    language: options.language ?? context.language,
    hyphenated: isHyphenated(context, options),
    ...(options.link && { link: options.link }),
  };
  const baseDirection = options.alignment === "right" ? numeralDirection : paragraphDirection;
  const text = inlineText(inlines);
  const direction = baseDirection(text, options.language ?? context.language);
  const side = sideOf(text, context, options);
  stateDirection(options.element, side);
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
    createLineFragment(context, line, setting, keepWithNext || keepsWithNext(index, lines.length)),
  );
}

function sideOf(text: string, { language, direction }: Context, options: TextOptions): Direction {
  // Numbers are aligned at the right of every column; the direction of their cell is that of its language.
  if (options.alignment === "right") return directionOf(options.language ?? language);
  if (options.beginsAsAround) return direction;
  return startSide(text, { stated: options.language, document: language }, direction);
}

/** Column width, in multiples of the font size, below which text is hyphenated; about fifty characters. */
const NARROW = 24;

function isHyphenated({ hyphenation, width }: Context, { style, wholeWords }: TextOptions): boolean {
  if (wholeWords || hyphenation === "none") return false;
  return hyphenation === "all" || width < NARROW * style.size;
}

/** Whether a line keeps with the next: at least two lines at each end of a paragraph, and paragraphs of up to three lines. */
function keepsWithNext(index: number, count: number): boolean {
  if (index === count - 1) return false;
  return count <= 3 || index === 0 || index === count - 2;
}

/** Tolerance, in points, within which a line may be wider than its column. */
const ROUNDING = 0.5;

/** Properties that all lines of a text share. */
interface LineSetting extends Pick<TextOptions, "style">, Pick<Fragment, "statements"> {
  readonly alignment: TextOptions["alignment"];
  /** Direction at whose start edge the lines begin. */
  readonly side: Direction;
}

function createLineFragment(
  context: Context,
  line: Line,
  { style, alignment, side, statements }: LineSetting,
  keepWithNext: boolean,
): Fragment {
  const baseline = baselineOf(context, style);
  const room = context.width - line.width;
  const items = glyphRuns(line, context.x + room * shareBefore(alignment, side), baseline);
  const references = line.footnotes.map(
    (number): DisplayItem => ({ type: "target", id: referenceTarget(number), y: 0 }),
  );
  const set = lineFragment(style.leading, references.length === 0 ? items : [...references, ...items], {
    baseline,
    keepWithNext,
    footnotes: line.footnotes,
    statements,
  });
  return room < -ROUNDING ? { ...set, misfits: [misfitOf(line, -room, context)] } : set;
}

/** The misfit of a line, or the misfit of the table that covers it. */
function misfitOf({ runs }: Line, overflow: number, { misfit, trail }: Context): Misfit {
  return misfit ?? { type: "text", trail, text: runs.map(({ text }) => text).join(""), overflow };
}

/** Fraction of the free space of a line that is at its left. */
function shareBefore(alignment: TextOptions["alignment"] = "start", side: Direction): 0 | 0.5 | 1 {
  if (alignment === "centre") return 0.5;
  if (alignment === "right") return 1;
  return (alignment === "end") !== (side === "rtl") ? 1 : 0;
}

/** An empty line, for a label without text beside it. */
export function emptyLine(context: Context, style: TextStyle): Fragment {
  return createFragment(style.leading, [], { baseline: baselineOf(context, style) });
}

/** Baseline that centres ascent and descent in the leading, in points from the top of the line. */
export function baselineOf(context: Context, style: TextStyle): number {
  const { ascent, descent } = context.measurer.faces.regular;
  return (style.leading + (ascent - descent) * style.size) / 2;
}

/** Glyph runs of a line: consecutive words of one style, face and direction are one run. */
export function glyphRuns(line: Line, left: number, baseline: number): readonly GlyphRun[] {
  let x = left;
  return glyphRunStarts(line).map((start, index, starts) => {
    const run = glyphRunOf(line, start, starts[index + 1] ?? line.runs.length, { left, pen: x, baseline });
    x += run.width;
    return run;
  });
}

function glyphRunStarts(line: Line): readonly number[] {
  const starts: number[] = [];
  for (let start = 0; start < line.runs.length; start = glyphRunEnd(line, start)) starts.push(start);
  return starts;
}

interface GlyphRunPlace {
  readonly left: number;
  /** End of the run before. */
  readonly pen: number;
  /** Baseline of the line. */
  readonly baseline: number;
}

/** The glyph run of the box runs from `start` to before `end`. */
function glyphRunOf(
  { runs, places }: Line,
  start: number,
  end: number,
  { left, pen, baseline }: GlyphRunPlace,
): GlyphRun {
  const own = start === 0 && end === runs.length ? runs : runs.slice(start, end);
  const [first] = own;
  if (!first) throw new Error("a glyph run has at least one box run");
  const { face, style, level } = first;
  const rightToLeft = level % 2 === 1;
  const x = places ? left + (places[rightToLeft ? end - 1 : start] ?? 0) : pen;
  const { size, colour, rise, element, link, footnoteElement } = style;
  const run: GlyphRun = {
    type: "glyphs",
    x,
    baseline: baseline - rise,
    width: widthOf(own),
    face,
    size,
    colour,
    words: own.map(({ glyphs }) => glyphs),
    rightToLeft,
    element,
  };
  return link || footnoteElement
    ? { ...run, ...(link && { link }), ...(footnoteElement && { footnoteElement }) }
    : run;
}

function glyphRunEnd(line: Line, start: number): number {
  const first = line.runs[start];
  let end = start + 1;
  while (line.runs[end]?.style === first?.style && line.runs[end]?.face === first?.face) {
    if (line.places && !follows(line, end)) break;
    end += 1;
  }
  return Math.min(end, line.runs.length);
}

/** Whether a run begins where the run before ends, in the same direction. */
function follows({ runs, places = [] }: Line, index: number): boolean {
  const [before, run] = [runs[index - 1], runs[index]];
  const [placeBefore = 0, place = 0] = [places[index - 1], places[index]];
  if (!before || !run || before.level % 2 !== run.level % 2) return false;
  const gap = run.level % 2 === 1 ? place + run.width - placeBefore : placeBefore + before.width - place;
  return Math.abs(gap) < 0.001;
}

/** Sets text on one line. */
export function oneLine(measurer: TextMeasurer, text: string, style: RunStyle, direction: Direction): Line {
  return makeLine(measure(measurer, [{ type: "text", value: text }], style, direction), direction);
}

/** The label of a list item or footnote: one line that ends `gap` points before the column. */
export function labelItems(
  context: Context,
  text: string,
  { gap, baseline }: { readonly gap: number; readonly baseline: number },
  options: Pick<TextOptions, "style" | "element" | "link">,
): readonly GlyphRun[] {
  const style: RunStyle = {
    bold: false,
    italic: false,
    size: options.style.size,
    colour: options.style.colour,
    rise: 0,
    element: options.element,
    language: context.language,
    ...(options.link && { link: options.link }),
  };
  const line = oneLine(context.measurer, text, style, context.direction);
  return glyphRuns(line, startEdge(context, -gap - line.width, line.width), baseline);
}

/** A short text of one style: its width, and its display items at a position. */
export function layoutLabel(
  context: Context,
  text: string,
  size: number,
  colour: string,
  element: StructureElement | null,
): { readonly width: number; readonly itemsAt: (x: number, baseline: number) => readonly GlyphRun[] } {
  const { measurer, language } = context;
  const style = { bold: false, italic: false, size, colour, rise: 0, element, language };
  const line = oneLine(measurer, text, style, numeralDirection(text, language));
  return { width: line.width, itemsAt: (x, baseline) => glyphRuns(line, x, baseline) };
}
