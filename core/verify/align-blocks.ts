import { differences } from "./block-differences.ts";
import { blockWords } from "./block-names.ts";
import type { VerifiedBlock } from "./content.ts";
import { hasSigns, sameText, withoutSpaces } from "./text.ts";

/** Blocks that belong together; one of them is missing where only one file has it. */
export type BlockPair = readonly [VerifiedBlock | undefined, VerifiedBlock | undefined];

/** How many blocks are looked at to find where both go on alike. */
const WINDOW = 40;

/** Pairs up two lists: blocks that are alike, then what stands between them. */
export function alignBlocks(a: readonly VerifiedBlock[], b: readonly VerifiedBlock[]): readonly BlockPair[] {
  const pairs: BlockPair[] = [];
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
  if (a === undefined || b === undefined || a.type !== b.type) return false;
  return mayBeAlike(a, b) && differences(a, b, "", "").length === 0;
}

/** Blocks whose words differ beyond spaces are never alike. Each is read once, as each is compared with many. */
function mayBeAlike(a: VerifiedBlock, b: VerifiedBlock): boolean {
  const [left, right] = [signatureOf(a), signatureOf(b)];
  return left === right || hasSigns(left) || hasSigns(right);
}

function signatureOf(block: VerifiedBlock): string {
  const known = SIGNATURES.get(block);
  if (known !== undefined) return known;
  const signature = withoutSpaces(blockWords(block));
  SIGNATURES.set(block, signature);
  return signature;
}

const SIGNATURES = new WeakMap<VerifiedBlock, string>();

/** Of blocks that differ, those belong together that say the same or, in their order, are of one kind. */
function pairUp(a: readonly VerifiedBlock[], b: readonly VerifiedBlock[]): readonly BlockPair[] {
  const pairs: BlockPair[] = [];
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
  return [...pairs, ...b.slice(next).map((other): BlockPair => [undefined, other])];
}

function belongTogether(a: VerifiedBlock, b: VerifiedBlock): boolean {
  return a.type === b.type || (mayBeAlike(a, b) && sameText(blockWords(a), blockWords(b)));
}
