import type { Direction } from "../../../document/direction.ts";
import { type Line, makeLine } from "./line.ts";
import { type Box, type BoxRun, type Measurer, shapeRuns, widthOf } from "./measure.ts";

const clusters = new Intl.Segmenter("en", { granularity: "grapheme" });

/**
 * Breaks boxes into lines no wider than `width`, choosing all breaks together so that the sum of squared
 * room left at line ends is least (after Knuth and Plass, "Breaking Paragraphs into Lines", 1981, for
 * ragged-right text: no stretching, the last line is free).
 */
export function breakLines(
  measurer: Measurer,
  boxes: readonly Box[],
  width: number,
  direction: Direction = "ltr",
): readonly Line[] {
  const fitting = boxes.some((box) => box.width > width)
    ? boxes.flatMap((box) => (box.width > width ? cutBox(measurer, box, width) : [box]))
    : boxes;
  const lines: Line[] = [];
  let start = 0;
  for (let index = 0; index < fitting.length; index += 1) {
    if (!fitting[index]?.endsLine && index < fitting.length - 1) continue;
    breakSegment(fitting, start, index + 1, width, lines, direction);
    start = index + 1;
  }
  return lines;
}

interface Choice {
  readonly cost: number;
  /** Index of the first box of the line that ends here. */
  readonly from: number;
}

/**
 * The best breaks of a stretch without forced breaks: for each end, the cheapest line that leads to it.
 * Indices instead of copies, and lines turned round once: a cell of 50,000 words takes time in proportion.
 */
function breakSegment(
  boxes: readonly Box[],
  start: number,
  end: number,
  width: number,
  lines: Line[],
  direction: Direction,
): void {
  const best: Choice[] = [{ cost: 0, from: start }];
  for (let at = start + 1; at <= end; at += 1) {
    best.push(cheapest(boxes, best, { start, at, last: at === end }, width));
  }
  const ends: number[] = [];
  for (let at = end; at > start; at = best[at - start]?.from ?? start) ends.push(at);
  let from = start;
  for (const at of ends.reverse()) {
    lines.push(makeLine(boxes.slice(from, at), direction));
    from = at;
  }
}

interface LineEnd {
  readonly start: number;
  readonly at: number;
  readonly last: boolean;
}

function cheapest(boxes: readonly Box[], best: readonly Choice[], end: LineEnd, width: number): Choice {
  let choice: Choice = { cost: Number.POSITIVE_INFINITY, from: end.at - 1 };
  let used = 0;
  for (let from = end.at - 1; from >= end.start; from -= 1) {
    const box = boxes[from];
    if (!box) break;
    used += box.width + (from === end.at - 1 ? 0 : box.space.width);
    // A single box may stick out by a rounding error, never more: wider ones were cut before.
    if (used > width + 0.01 && from < end.at - 1) break;
    const room = end.last ? 0 : Math.max(0, width - used);
    const cost = (best[from - end.start]?.cost ?? 0) + room * room;
    if (cost < choice.cost) choice = { cost, from };
  }
  return choice;
}

/** Cuts a word that is wider than a line between its letters: an address, or hostile input. */
function cutBox(measurer: Measurer, box: Box, width: number): readonly Box[] {
  const parts: BoxRun[][] = [[]];
  let used = 0;
  for (const run of box.runs) {
    for (const letter of lettersOf(measurer, run)) {
      if (used + letter.width > width && used > 0) {
        parts.push([]);
        used = 0;
      }
      parts.at(-1)?.push(letter);
      used += letter.width;
    }
  }
  return parts.map((runs, index) => {
    const last = index === parts.length - 1;
    return {
      runs,
      width: widthOf(runs),
      space: last ? box.space : { width: 0, runs: [] },
      endsLine: last && box.endsLine,
      notes: last ? box.notes : [],
    };
  });
}

/** Letters with their marks, in the order in which they are read. */
function lettersOf(measurer: Measurer, run: BoxRun): readonly BoxRun[] {
  const letters = Array.from(clusters.segment(run.text), ({ segment }) => segment);
  return letters.flatMap((letter) => shapeRuns(measurer, letter, run.style, run.level));
}
