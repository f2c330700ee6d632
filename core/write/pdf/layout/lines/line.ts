import type { Direction } from "../../../../document/direction.ts";
import { inVisualOrder } from "../measure/bidi.ts";
import type { Box, BoxRun } from "../measure/box.ts";

/** One line: its runs in the order in which they are read, spaces between words included. */
export interface Line {
  readonly runs: readonly BoxRun[];
  /** Where each run begins, from the line's left edge; absent where they stand one behind the other. */
  readonly places?: readonly number[];
  readonly width: number;
  readonly notes: readonly number[];
}

const NO_NOTES: readonly number[] = [];

/** The space at the end is painted, so that copied text and screen readers part the words, and not counted. */
export function makeLine(boxes: readonly Box[], direction: Direction): Line {
  const runs: BoxRun[] = [];
  let notes = NO_NOTES;
  let width = 0;
  let plain = direction === "ltr";
  for (const box of boxes) {
    for (const run of box.runs) {
      if (run.level !== 0) plain = false;
      runs.push(run);
    }
    for (const run of box.space.runs) runs.push(run);
    if (box.notes.length > 0) notes = [...notes, ...box.notes];
    width += box.width + box.space.width;
  }
  const space = boxes.at(-1)?.space;
  width -= space?.width ?? 0;
  return plain ? { runs, width, notes } : { runs, places: placesOf(runs, space, direction), width, notes };
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
