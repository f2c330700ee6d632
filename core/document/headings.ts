import { allBlocks } from "./all-blocks.ts";
import type { Block, Heading } from "./node.ts";

/** Every heading of the blocks, in reading order. */
export function headingsOf(blocks: readonly Block[]): readonly Heading[] {
  return allBlocks(blocks).filter((block) => block.type === "heading");
}

/**
 * The level of each heading by its id, so that none is skipped on the way down: what a reader who goes from
 * heading to heading expects, and ISO 14289-1, 7.4.2 demands.
 */
export function unbrokenLevels(headings: readonly Heading[]): ReadonlyMap<string, number> {
  let previous = 0;
  return new Map(
    headings.map((heading) => {
      previous = Math.min(heading.level, previous + 1);
      return [heading.id, previous];
    }),
  );
}
