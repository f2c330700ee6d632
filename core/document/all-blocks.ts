import { blocksInside } from "./children.ts";
import type { Block } from "./node.ts";

/** Every block, each before those inside it. */
export function allBlocks(blocks: readonly Block[]): readonly Block[] {
  const all: Block[] = [];
  collect(blocks, all);
  return all;
}

function collect(blocks: readonly Block[], all: Block[]): void {
  for (const block of blocks) {
    all.push(block);
    collect(blocksInside(block), all);
  }
}
