import type { Direction } from "../../../../document/direction.ts";
import { inVisualOrder } from "../measure/bidi.ts";
import type { Box, BoxRun } from "../measure/box.ts";

/** One line: its runs in reading order, including the spaces between words. */
export interface Line {
  readonly runs: readonly BoxRun[];
  /** Left edge of each run, in points from that of the line; absent where the runs follow each other from left to right. */
  readonly places?: readonly number[];
  readonly width: number;
  readonly footnotes: readonly number[];
}

const NO_FOOTNOTES: readonly number[] = [];

/** Joins boxes. The space at the end is painted, so that extracted text has it, but not included in the width. */
export function makeLine(boxes: readonly Box[], direction: Direction): Line {
  const runs: BoxRun[] = [];
  let footnotes = NO_FOOTNOTES;
  let width = 0;
  let plain = direction === "ltr";
  for (const box of boxes) {
    for (const run of box.runs) {
      if (run.level !== 0) plain = false;
      runs.push(run);
    }
    for (const run of box.space.runs) runs.push(run);
    if (box.footnotes.length > 0) footnotes = [...footnotes, ...box.footnotes];
    width += box.width + box.space.width;
  }
  const space = boxes.at(-1)?.space;
  width -= space?.width ?? 0;
  return plain
    ? { runs, width, footnotes }
    : { runs, places: placesOf(runs, space, direction), width, footnotes };
}

/** Positions of runs in visual order. The space at the end has the paragraph direction (UAX 9, L1). */
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
