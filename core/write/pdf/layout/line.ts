import type { Direction } from "../../../document/direction.ts";
import { inVisualOrder } from "./bidi.ts";
import { type Box, type BoxRun, widthOf } from "./measure.ts";

/** One line: its runs in the order in which they are read, spaces between words included. */
export interface Line {
  readonly runs: readonly BoxRun[];
  /** Where each run begins, from the line's left edge; absent where they stand one behind the other. */
  readonly places?: readonly number[];
  readonly width: number;
  readonly notes: readonly number[];
}

/** The space at the end is painted, so that copied text and screen readers part the words, and not counted. */
export function makeLine(boxes: readonly Box[], direction: Direction): Line {
  const runs = boxes.flatMap((box) => [...box.runs, ...box.space.runs]);
  const space = boxes.at(-1)?.space;
  const width = widthOf(runs) - (space?.width ?? 0);
  const notes = boxes.flatMap((box) => box.notes);
  if (direction === "ltr" && runs.every((run) => run.level === 0)) return { runs, width, notes };
  return { runs, places: placesOf(runs, space, direction), width, notes };
}

/** The space at the end stands where the line ends in its own direction (UAX 9, L1): before it, from right to left. */
function placesOf(runs: readonly BoxRun[], space: Box["space"] | undefined, direction: Direction): number[] {
  const text = runs.length - (space?.runs.length ?? 0);
  const base = direction === "rtl" ? 1 : 0;
  const indexed = runs.map((run, index) => ({ index, run, level: index < text ? run.level : base }));
  const places: number[] = [];
  let x = direction === "rtl" ? -(space?.width ?? 0) : 0;
  for (const { index, run } of inVisualOrder(indexed)) {
    places[index] = x;
    x += run.width;
  }
  return places;
}
