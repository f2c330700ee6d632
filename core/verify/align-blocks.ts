import { differences } from "./block-differences.ts";
import type { VerifiedBlock } from "./content.ts";
import { wordsOf } from "./names.ts";
import { sameText } from "./text.ts";

/** Blocks that belong together; one of them is missing where only one file has it. */
export type Pair = readonly [VerifiedBlock | undefined, VerifiedBlock | undefined];

/** How many blocks are looked at to find where both go on alike. */
const WINDOW = 40;

/** Pairs up two lists: blocks that are alike, then what stands between them. */
export function alignBlocks(a: readonly VerifiedBlock[], b: readonly VerifiedBlock[]): readonly Pair[] {
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [skipA, skipB] = nextAlike(a.slice(i, i + WINDOW), b.slice(j, j + WINDOW));
    pairs.push(...pairUp(a.slice(i, i + skipA), b.slice(j, j + skipB)));
    i += skipA;
    j += skipB;
    if (i < a.length && j < b.length && isAlike(a[i], b[j])) {
      pairs.push([a[i], b[j]]);
      i += 1;
      j += 1;
    }
  }
  return pairs;
}

/** How many of each to pass over so that both go on alike; everything where they never do. */
function nextAlike(a: readonly VerifiedBlock[], b: readonly VerifiedBlock[]): readonly [number, number] {
  for (let sum = 0; sum < a.length + b.length; sum += 1) {
    for (let inA = Math.max(0, sum - b.length + 1); inA <= Math.min(sum, a.length - 1); inA += 1) {
      if (isAlike(a[inA], b[sum - inA])) return [inA, sum - inA];
    }
  }
  return [a.length, b.length];
}

function isAlike(a: VerifiedBlock | undefined, b: VerifiedBlock | undefined): boolean {
  return a !== undefined && b !== undefined && differences(a, b, "", "").length === 0;
}

/** Of blocks that differ, those belong together that say the same or, in their order, are of one kind. */
function pairUp(a: readonly VerifiedBlock[], b: readonly VerifiedBlock[]): readonly Pair[] {
  const pairs: Pair[] = [];
  let next = 0;
  for (const block of a) {
    const found = b.findIndex((other, index) => index >= next && belongTogether(block, other));
    if (found < 0) pairs.push([block, undefined]);
    else {
      for (const other of b.slice(next, found)) pairs.push([undefined, other]);
      pairs.push([block, b[found]]);
      next = found + 1;
    }
  }
  return [...pairs, ...b.slice(next).map((other): Pair => [undefined, other])];
}

function belongTogether(a: VerifiedBlock, b: VerifiedBlock): boolean {
  return a.type === b.type || sameText(wordsOf(a), wordsOf(b));
}
