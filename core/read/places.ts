import { allBlocks } from "../document/all-blocks.ts";
import type { Block } from "../document/node.ts";
import type { Place } from "../problem/problem.ts";

/** Where a block stands in the template; undefined for one that no element of it says. */
export type PlaceOf = (block: Block) => Place | undefined;

/**
 * The places of the blocks of a document. `offsets`: by the blocks as they were read; `read` and `blocks` are the same
 * blocks before and after their words were changed, in the same order.
 */
export function placesOf(
  offsets: ReadonlyMap<Block, number>,
  read: readonly Block[],
  blocks: readonly Block[],
  placeAt: (offset: number) => Place,
): PlaceOf {
  let known: ReadonlyMap<Block, number> | undefined;
  return (block) => {
    known ??= read === blocks ? offsets : carriedOver(offsets, read, blocks);
    const offset = known.get(block);
    return offset === undefined ? undefined : placeAt(offset);
  };
}

function carriedOver(
  offsets: ReadonlyMap<Block, number>,
  read: readonly Block[],
  blocks: readonly Block[],
): ReadonlyMap<Block, number> {
  const [before, after] = [allBlocks(read), allBlocks(blocks)];
  const carried = new Map<Block, number>();
  for (const [index, block] of after.entries()) {
    const original = before[index];
    const offset = original && offsets.get(original);
    if (offset !== undefined) carried.set(block, offset);
  }
  return carried;
}
