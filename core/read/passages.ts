import type { Block } from "../document/node.ts";
import { type Passage, passagesOf } from "../document/passage.ts";

/** A passage with the offset in the markup from which on its words were printed. */
export interface LocatedPassage {
  readonly passage: Passage;
  readonly offset: number;
}

/**
 * The passages of a document in the order of the markup. `read` and `blocks` are the same blocks before and after
 * their inlines were changed; `located` are passages of the former.
 */
export function passagesIn(
  located: readonly LocatedPassage[],
  read: readonly Block[],
  blocks: readonly Block[],
): readonly LocatedPassage[] {
  const after = passagesOf(blocks);
  const changed = new Map(passagesOf(read).map((passage, index) => [passage, after[index] ?? passage]));
  return located
    .map(({ passage, offset }) => ({ passage: changed.get(passage) ?? passage, offset }))
    .sort((one, other) => one.offset - other.offset);
}
