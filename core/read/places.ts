import { allBlocks } from "../document/all-blocks.ts";
import type { Block } from "../document/node.ts";
import type { Place } from "../problem/problem.ts";

/** The place of a block in the template; undefined for a block that no element of the template produced. */
export type PlaceOf = (block: Block) => Place | undefined;

/**
 * The places of the blocks of a document. `read` and `blocks` are the same blocks, in the same order, before and after
 * their inlines were changed; `offsets` are keyed by the former.
 */
export function placesOf(
  offsets: ReadonlyMap<Block, number>,
  read: readonly Block[],
  blocks: readonly Block[],
  placeAt: (offset: number) => Place,
): PlaceOf {
  let known: ReadonlyMap<Block, number> | undefined;
  return (block) => {
    known ??= read === blocks ? offsets : transferred(offsets, read, blocks);
    const offset = known.get(block);
    return offset === undefined ? undefined : placeAt(offset);
  };
}

function transferred(
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
