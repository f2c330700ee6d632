import { CALLOUT_BAR_WIDTH } from "../../../../house-style/measures.ts";
import type { Fill } from "./display-item.ts";
import type { Frame } from "./fragment.ts";
import type { PlacedFragment } from "./stack.ts";

/** Distance, in points, by which a background extends into the margin at a page break. */
const BREAK_OVERHANG = 4;

/** The frames that continue from the page before, and on the next page. */
export interface ContinuedFrames {
  readonly above: ReadonlySet<Frame>;
  readonly below: ReadonlySet<Frame>;
}

export const NOT_CONTINUED: ContinuedFrames = { above: new Set(), below: new Set() };

const NO_FILLS: readonly Fill[] = [];

/** One background and bar for each run of fragments inside the same frame, outer frames first. */
export function frameFills(
  placed: readonly PlacedFragment[],
  continued: ContinuedFrames = NOT_CONTINUED,
): readonly Fill[] {
  if (placed.every(({ fragment }) => fragment.frames.length === 0)) return NO_FILLS;
  const extents = new Map<Frame, { readonly top: number; readonly bottom: number }>();
  for (const { fragment, y } of placed) {
    for (const frame of fragment.frames) {
      extents.set(frame, { top: extents.get(frame)?.top ?? y, bottom: y + fragment.height });
    }
  }
  return [...extents].flatMap(([frame, extent]) => {
    const top = extent.top - (continued.above.has(frame) ? BREAK_OVERHANG : 0);
    const bottom = extent.bottom + (continued.below.has(frame) ? BREAK_OVERHANG : 0);
    return fillsOf(frame, top, bottom - top);
  });
}

function fillsOf(
  { x, width, background, bar, direction }: Frame,
  y: number,
  height: number,
): readonly Fill[] {
  const behind: Fill = { type: "fill", x, y, width, height, colour: background };
  if (bar === undefined) return [behind];
  const barX = direction === "rtl" ? x + width - CALLOUT_BAR_WIDTH : x;
  return [behind, { type: "fill", x: barX, y, width: CALLOUT_BAR_WIDTH, height, colour: bar }];
}

/** For each page, its frames that continue from the page before and on the next. */
export function continuedFrames(pages: readonly (readonly PlacedFragment[])[]): readonly ContinuedFrames[] {
  const frames = pages.map((body) => new Set(body.flatMap(({ fragment }) => fragment.frames)));
  const shared = (own: ReadonlySet<Frame>, other: ReadonlySet<Frame> = new Set()): ReadonlySet<Frame> =>
    new Set([...own].filter((frame) => other.has(frame)));
  return frames.map((own, index) => ({
    above: shared(own, frames[index - 1]),
    below: shared(own, frames[index + 1]),
  }));
}
