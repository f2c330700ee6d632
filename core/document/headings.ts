import { allBlocks } from "./all-blocks.ts";
import type { Block, Heading } from "./node.ts";

/** Every heading of the blocks, in reading order. */
export function headingsOf(blocks: readonly Block[]): readonly Heading[] {
  return allBlocks(blocks).filter((block) => block.type === "heading");
}

/**
 * The printed level of each heading, by id: no level is skipped on the way down, as ISO 14289-1, 7.4.2 requires and as
 * readers who move from heading to heading expect.
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
