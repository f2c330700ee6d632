import { type Fragment, type SplitMode, splitFragment } from "./fragment.ts";
import { countFitting, stackHeight } from "./stack.ts";

type Parts = readonly [first: readonly Fragment[], rest: readonly Fragment[]];

/** Splits a stack into the fragments that fit a height and the rest; undefined where there is no allowed break. */
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
  const end = lastAllowedBreak(fragments, 0, count);
  if (end > 0) return splitAt(fragments, end);
  if (splitMode === "between") return undefined;
  // Only the first fragment may be split anywhere.
  const inside = splitNext(count === 0 ? splitMode : "within");
  return inside ?? (splitMode === "anywhere" ? splitAnywhere(fragments, count) : undefined);
}

/** Splits between fragments that keep together; one that is too tall is alone. */
function splitAnywhere(fragments: readonly Fragment[], count: number): Parts | undefined {
  return fragments.length < 2 ? undefined : splitAt(fragments, Math.max(1, count));
}

function splitAt(fragments: readonly Fragment[], end: number): Parts {
  return [fragments.slice(0, end), fragments.slice(end)];
}

/**
 * Index of the last allowed break up to `end`, which splits nothing that keeps with its next fragment; `from` where there
 * is none. Groups are split before headings and lines are.
 */
export function lastAllowedBreak(fragments: readonly Fragment[], from: number, end: number): number {
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
