import type { Direction } from "../../../../document/direction.ts";
import { type Box, type BoxRun, widthOf } from "../measure/box.ts";
import type { TextMeasurer } from "../measure/text-measurer.ts";
import { hyphenateBox, joinParts } from "./hyphenate-box.ts";
import { type Line, makeLine } from "./line.ts";
import { splitBox } from "./split-box.ts";

/** Fraction of the column below which a line is worth a hyphenated word at its end. */
const SHORT_LINE = 0.75;

/** Cost of a hyphen, in the unit of the free space at the end of a line: the square of a fraction of the column. */
const HYPHEN_COST = 0.15 ** 2;
const ADDRESS_COST = 0.05 ** 2;
/** Added cost where the line before ends in a hyphen too. */
const LADDER_COST = 0.3 ** 2;
/** Added cost where the two lines before end in hyphens: more than any free space, so a last resort. */
const HIGH_LADDER_COST = 100;

/** Fraction of the column below which a last line of one word is a runt; its cost is `RUNT_COST`. */
export const RUNT = 0.15;
const RUNT_COST = 0.2 ** 2;

/**
 * Breaks boxes into lines no wider than `width`. All breaks are chosen together to minimise the sum of the squared free
 * space at line ends (after Knuth and Plass, "Breaking Paragraphs into Lines", 1981, for ragged-right text: no stretching;
 * the last line costs nothing unless it is a runt). Words are hyphenated only where lines of whole words leave much space.
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

/** Breaks a segment without forced breaks: between words where that is good enough, else hyphenated, else inside words. */
function breakSegment(
  measurer: TextMeasurer,
  boxes: readonly Box[],
  width: number,
): readonly (readonly Box[])[] {
  if (widthOfLine(boxes) + hyphenWidth(boxes.at(-1)) <= width) return [boxes];
  const isTooWide = (box: Box): boolean => box.width + hyphenWidth(box) > width;
  if (!boxes.some(isTooWide)) {
    const lines = bestLines(boxes, width);
    if (lines.slice(0, -1).every((line) => widthOfLine(line) >= SHORT_LINE * width)) return lines;
  }
  const parts = boxes.flatMap((box, index) =>
    hyphenateBox(
      measurer,
      box,
      !isTooWide(box) && (joinsNext(boxes[index - 1]) || joinsNext(box)),
      isTooWide(box),
    ),
  );
  const fitting = parts.flatMap((box) => (isTooWide(box) ? splitBox(measurer, box, width) : [box]));
  return bestLines(fitting, width);
}

/** Whether the next box follows without a space, as after the hyphen of a compound. */
function joinsNext(box: Box | undefined): boolean {
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
  /** Index of the first box of the line that ends at the place. */
  readonly from: Uint32Array;
  /** Number of consecutive lines that end in a hyphen, up to the line that ends at the place. */
  readonly ladder: Uint32Array;
}

/** Number of places in the shared arrays; nearly all paragraphs have fewer boxes. */
const SHARED_PLACES = 2000;

function createBest(places: number): Best {
  return { cost: new Float64Array(places), from: new Uint32Array(places), ladder: new Uint32Array(places) };
}

/** Arrays that paragraphs reuse: allocated for each, they would be a sixteenth of a note's allocations. */
const shared = createBest(SHARED_PLACES);

/**
 * The best breaks of a segment without forced breaks, by dynamic programming over line ends. Lines are kept as indices,
 * so that the time is linear in the number of words, even for a cell of 50,000.
 */
function bestLines(boxes: readonly Box[], width: number): readonly (readonly Box[])[] {
  const best = boxes.length < SHARED_PLACES ? shared : createBest(boxes.length + 1);
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

/** Adds the cheapest line that ends before the box `at`. */
function addCheapest(boxes: readonly Box[], best: Best, at: number, width: number): void {
  const breakPoint = boxes[at - 1]?.breakPoint;
  const last = at === boxes.length;
  let min = Number.POSITIVE_INFINITY;
  let start = at - 1;
  let used = hyphenWidth(boxes[at - 1]);
  for (let from = at - 1; from >= 0; from -= 1) {
    used += widthBefore(boxes[from], from === at - 1);
    // A single box may exceed the width by a rounding error only: wider ones were split before.
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

/** Width of a box in its line, without its space at the end of the line. */
function widthBefore(box: Box | undefined, isLast: boolean): number {
  if (box === undefined) return 0;
  return isLast ? box.width : box.width + box.space.width;
}

/** Cost of the last line. `words`: number of its words; `before`: number of words before it. */
function runtCost(share: number, words: number, before: number): number {
  return words === 1 && before > 0 && share < RUNT ? RUNT_COST : 0;
}

function isHyphen(breakPoint: readonly BoxRun[] | undefined): boolean {
  return breakPoint !== undefined && breakPoint.length > 0;
}

function hyphenWidth(box: Box | undefined): number {
  return box?.breakPoint ? widthOf(box.breakPoint) : 0;
}

/** `ladder`: number of consecutive lines before that end in a hyphen. */
function hyphenationCost(breakPoint: readonly BoxRun[] | undefined, ladder: number): number {
  if (breakPoint === undefined) return 0;
  if (breakPoint.length === 0) return ADDRESS_COST;
  return HYPHEN_COST + (ladder > 0 ? LADDER_COST : 0) + (ladder > 1 ? HIGH_LADDER_COST : 0);
}
