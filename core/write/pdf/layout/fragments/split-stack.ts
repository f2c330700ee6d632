import { type Fragment, type SplitMode, splitFragment } from "./fragment.ts";
import { countFitting, stackHeight } from "./stack.ts";

type Parts = readonly [first: readonly Fragment[], rest: readonly Fragment[]];

/** The first fragments of a stack that fit a height, and the rest; undefined when none may stand alone there. */
export function splitStack(
  pieces: readonly Fragment[],
  height: number,
  cutting: SplitMode,
): Parts | undefined {
  const count = countFitting(pieces, height);
  const next = pieces[count];
  if (!next) return [pieces, []];
  const cutNext = (way: SplitMode): Parts | undefined => {
    const room = height - stackHeight(pieces.slice(0, count)) - (count === 0 ? 0 : next.gap);
    const parts = splitFragment(next, room, way);
    return (
      parts && [
        [...pieces.slice(0, count), parts[0]],
        [parts[1], ...pieces.slice(count + 1)],
      ]
    );
  };
  const flowing = next.flows ? cutNext("between") : undefined;
  if (flowing) return flowing;
  const end = endOfPart(pieces, 0, count);
  if (end > 0) return cutAt(pieces, end);
  if (cutting === "between") return undefined;
  // What may be too tall for the room stands at the head of it alone.
  const inside = cutNext(count === 0 ? cutting : "within");
  return inside ?? (cutting === "anywhere" ? cutAnywhere(pieces, count) : undefined);
}

/** Lines that keep together are parted, and one that is too tall stands by itself. */
function cutAnywhere(pieces: readonly Fragment[], count: number): Parts | undefined {
  return pieces.length < 2 ? undefined : cutAt(pieces, Math.max(1, count));
}

function cutAt(pieces: readonly Fragment[], end: number): Parts {
  return [pieces.slice(0, end), pieces.slice(end)];
}

/**
 * How far a stack goes that has no room from `end` on, so that nothing is parted that keeps together; groups
 * are parted before headings and lines are. `from` when all of it keeps with what follows.
 */
export function endOfPart(pieces: readonly Fragment[], from: number, end: number): number {
  const whole = lastEnd(pieces, from, end, (item) => item.keepWithNext || (item.grouped ?? false));
  return whole > from ? whole : lastEnd(pieces, from, end, (item) => item.keepWithNext);
}

function lastEnd(
  pieces: readonly Fragment[],
  from: number,
  end: number,
  keeps: (item: Fragment) => boolean,
): number {
  for (let last = end; last > from; last -= 1) {
    const item = pieces[last - 1];
    if (item && !keeps(item)) return last;
  }
  return from;
}
