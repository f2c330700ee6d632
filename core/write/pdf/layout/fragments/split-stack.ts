import { type Fragment, type SplitMode, splitFragment } from "./fragment.ts";
import { countFitting, stackHeight } from "./stack.ts";

type Parts = readonly [first: readonly Fragment[], rest: readonly Fragment[]];

/** The first fragments of a stack that fit a height, and the rest; undefined when none may stand alone there. */
export function splitStack(
  fragments: readonly Fragment[],
  height: number,
  splitMode: SplitMode,
): Parts | undefined {
  const count = countFitting(fragments, height);
  const next = fragments[count];
  if (!next) return [fragments, []];
  const splitNext = (way: SplitMode): Parts | undefined => {
    const room = height - stackHeight(fragments.slice(0, count)) - (count === 0 ? 0 : next.gap);
    const parts = splitFragment(next, room, way);
    return (
      parts && [
        [...fragments.slice(0, count), parts[0]],
        [parts[1], ...fragments.slice(count + 1)],
      ]
    );
  };
  const flowing = next.flows ? splitNext("between") : undefined;
  if (flowing) return flowing;
  const end = endOfPart(fragments, 0, count);
  if (end > 0) return splitAt(fragments, end);
  if (splitMode === "between") return undefined;
  // What may be too tall for the room stands at the head of it alone.
  const inside = splitNext(count === 0 ? splitMode : "within");
  return inside ?? (splitMode === "anywhere" ? splitAnywhere(fragments, count) : undefined);
}

/** Separates lines that keep together; a line that is too tall stands alone. */
function splitAnywhere(fragments: readonly Fragment[], count: number): Parts | undefined {
  return fragments.length < 2 ? undefined : splitAt(fragments, Math.max(1, count));
}

function splitAt(fragments: readonly Fragment[], end: number): Parts {
  return [fragments.slice(0, end), fragments.slice(end)];
}

/**
 * How far a stack goes that has no room from `end` on, so that nothing is parted that keeps together; groups
 * are parted before headings and lines are. `from` when all of it keeps with what follows.
 */
export function endOfPart(fragments: readonly Fragment[], from: number, end: number): number {
  const whole = lastEnd(fragments, from, end, (item) => item.keepWithNext || (item.grouped ?? false));
  return whole > from ? whole : lastEnd(fragments, from, end, (item) => item.keepWithNext);
}

function lastEnd(
  fragments: readonly Fragment[],
  from: number,
  end: number,
  keeps: (item: Fragment) => boolean,
): number {
  for (let last = end; last > from; last -= 1) {
    const item = fragments[last - 1];
    if (item && !keeps(item)) return last;
  }
  return from;
}
