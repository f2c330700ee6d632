import { differences } from "./block-differences.ts";
import { blockWords } from "./block-names.ts";
import type { VerifiedBlock } from "./content.ts";
import { hasReplacementCharacter, sameText, withoutSpaces } from "./text.ts";

/** Corresponding blocks of two files; one is undefined where only one file has the block. */
export type BlockPair = readonly [VerifiedBlock | undefined, VerifiedBlock | undefined];

/** Blocks of each list that are searched for the next pair of equal blocks. */
const WINDOW = 40;

/** Pairs the blocks of two lists: first those that are equal, then those between them. */
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

/** Numbers of blocks to skip in each list until both continue with equal blocks; all blocks if they never do. */
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

/** Whether a full comparison is worth its time. Blocks whose words differ in more than spaces are never equal. */
function mayBeAlike(a: VerifiedBlock, b: VerifiedBlock): boolean {
  const [left, right] = [signatureOf(a), signatureOf(b)];
  return left === right || hasReplacementCharacter(left) || hasReplacementCharacter(right);
}

/** Words of a block without spaces. Cached, because each block is compared with many. */
function signatureOf(block: VerifiedBlock): string {
  const known = SIGNATURES.get(block);
  if (known !== undefined) return known;
  const signature = withoutSpaces(blockWords(block));
  SIGNATURES.set(block, signature);
  return signature;
}

const SIGNATURES = new WeakMap<VerifiedBlock, string>();

/** Pairs blocks that differ: those of one type, in their order, or with the same text. */
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
