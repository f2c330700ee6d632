import type { Direction } from "../../../../document/direction.ts";
import { type Box, type BoxRun, widthOf } from "../measure/box.ts";
import type { TextMeasurer } from "../measure/text-measurer.ts";
import { hyphenateBox, joinParts } from "./hyphenate-box.ts";
import { type Line, makeLine } from "./line.ts";
import { splitBox } from "./split-box.ts";

/** A line shorter than this share of the column is worth a word parted at its end. */
const SHORT_LINE = 0.75;

/** What it costs to part a word, as the room at a line's end does: in squared shares of the column. */
const HYPHEN_COST = 0.15 ** 2;
const ADDRESS_COST = 0.05 ** 2;
/** Added where the line before ends in a hyphen too. */
const LADDER_COST = 0.3 ** 2;
/** Added where the two lines before do: more than any room costs, so that only a word that fills lines pays it. */
const HIGH_LADDER_COST = 100;

/** A last line of one word shorter than this share of the column looks lost, and costs as much as that room. */
export const RUNT = 0.15;
const RUNT_COST = 0.2 ** 2;

/**
 * Breaks boxes into lines no wider than `width`, choosing all breaks together so that the sum of squared
 * room left at line ends is least (after Knuth and Plass, "Breaking Paragraphs into Lines", 1981, for
 * ragged-right text: no stretching, the last line is free but for a lone short word). As there, words are parted
 * only where lines of whole words leave much room.
 */
export function breakLines(
  measurer: TextMeasurer,
  boxes: readonly Box[],
  width: number,
  direction: Direction = "ltr",
): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (let index = 0; index < boxes.length; index += 1) {
    if (!boxes[index]?.endsLine && index < boxes.length - 1) continue;
    const segment = start === 0 && index === boxes.length - 1 ? boxes : boxes.slice(start, index + 1);
    for (const line of breakSegment(measurer, segment, width)) {
      lines.push(makeLine(joinParts(measurer, line), direction));
    }
    start = index + 1;
  }
  return lines;
}

/** A stretch without forced breaks: whole words where they do, else parted, else cut. */
function breakSegment(
  measurer: TextMeasurer,
  boxes: readonly Box[],
  width: number,
): readonly (readonly Box[])[] {
  if (widthOfLine(boxes) + divisionWidth(boxes.at(-1)) <= width) return [boxes];
  const isTooWide = (box: Box): boolean => box.width + divisionWidth(box) > width;
  if (!boxes.some(isTooWide)) {
    const lines = bestLines(boxes, width);
    if (lines.slice(0, -1).every((line) => widthOfLine(line) >= SHORT_LINE * width)) return lines;
  }
  const parts = boxes.flatMap((box, index) =>
    hyphenateBox(
      measurer,
      box,
      !isTooWide(box) && (hangsOn(boxes[index - 1]) || hangsOn(box)),
      isTooWide(box),
    ),
  );
  const fitting = parts.flatMap((box) => (isTooWide(box) ? splitBox(measurer, box, width) : [box]));
  return bestLines(fitting, width);
}

/** Whether what follows goes on without a space, as behind the hyphen of a compound. */
function hangsOn(box: Box | undefined): boolean {
  return (
    box !== undefined &&
    !box.endsLine &&
    box.space.width === 0 &&
    box.runs.at(-1)?.text.endsWith("-") === true
  );
}

function widthOfLine(boxes: readonly Box[]): number {
  const trailing = boxes.at(-1)?.space.width ?? 0;
  return boxes.reduce((sum, box) => sum + box.width + box.space.width, 0) - trailing;
}

/** The cheapest breaks up to each place between boxes. */
interface Best {
  readonly cost: Float64Array;
  /** Index of the first box of the line that ends there. */
  readonly from: Uint32Array;
  /** Lines in a row, down to the one that ends there, that end in a hyphen. */
  readonly ladder: Uint32Array;
}

/** Places for which memory is kept: more boxes than nearly all paragraphs have. */
const PLACES_KEPT = 2000;

function createBest(places: number): Best {
  return { cost: new Float64Array(places), from: new Uint32Array(places), ladder: new Uint32Array(places) };
}

/** Paragraphs use this one after the other: lists made for each would be a sixteenth of all memory that a note asks for. */
const shared = createBest(PLACES_KEPT);

/**
 * The best breaks of a stretch without forced breaks: for each end, the cheapest line that leads to it.
 * Indices instead of copies, and lines turned round once: a cell of 50,000 words takes time in proportion.
 */
function bestLines(boxes: readonly Box[], width: number): readonly (readonly Box[])[] {
  const best = boxes.length < PLACES_KEPT ? shared : createBest(boxes.length + 1);
  for (let at = 1; at <= boxes.length; at += 1) addCheapest(boxes, best, at, width);
  const ends: number[] = [];
  for (let at = boxes.length; at > 0; at = best.from[at] ?? 0) ends.push(at);
  let from = 0;
  return ends.reverse().map((at) => {
    const line = boxes.slice(from, at);
    from = at;
    return line;
  });
}

/** Adds the line that leads to the place before the box `at`. */
function addCheapest(boxes: readonly Box[], best: Best, at: number, width: number): void {
  const breakPoint = boxes[at - 1]?.breakPoint;
  const last = at === boxes.length;
  let min = Number.POSITIVE_INFINITY;
  let start = at - 1;
  let used = divisionWidth(boxes[at - 1]);
  for (let from = at - 1; from >= 0; from -= 1) {
    used += widthBefore(boxes[from], from === at - 1);
    // A single box may stick out by a rounding error, never more: wider ones were cut before.
    if (used > width + 0.01 && from < at - 1) break;
    const share = used / width;
    const room = last ? runtCost(share, at - from, from) : Math.max(0, 1 - share) ** 2;
    const cost = (best.cost[from] ?? 0) + room + hyphenationCost(breakPoint, best.ladder[from] ?? 0);
    if (cost < min) {
      min = cost;
      start = from;
    }
  }
  best.cost[at] = min;
  best.from[at] = start;
  best.ladder[at] = isHyphen(breakPoint) ? (best.ladder[start] ?? 0) + 1 : 0;
}

/** What a box takes of its line; at the end its space counts for nothing. */
function widthBefore(box: Box | undefined, isLast: boolean): number {
  if (box === undefined) return 0;
  return isLast ? box.width : box.width + box.space.width;
}

/** `words`: how many the last line holds; `before`: how many stand before it. */
function runtCost(share: number, words: number, before: number): number {
  return words === 1 && before > 0 && share < RUNT ? RUNT_COST : 0;
}

function isHyphen(breakPoint: readonly BoxRun[] | undefined): boolean {
  return breakPoint !== undefined && breakPoint.length > 0;
}

function divisionWidth(box: Box | undefined): number {
  return box?.breakPoint ? widthOf(box.breakPoint) : 0;
}

/** `ladder`: how many lines before end in a hyphen. */
function hyphenationCost(breakPoint: readonly BoxRun[] | undefined, ladder: number): number {
  if (breakPoint === undefined) return 0;
  if (breakPoint.length === 0) return ADDRESS_COST;
  return HYPHEN_COST + (ladder > 0 ? LADDER_COST : 0) + (ladder > 1 ? HIGH_LADDER_COST : 0);
}
