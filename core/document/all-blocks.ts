import { handle } from "./handle.ts";
import type { Block, Handlers } from "./node.ts";

const NONE: readonly Block[] = [];

const BLOCKS_INSIDE: Handlers<Block, readonly Block[]> = {
  heading: () => NONE,
  paragraph: () => NONE,
  list: ({ items }) => items.flatMap(({ children }) => children),
  descriptionList: ({ items }) => items.flatMap(({ children }) => children),
  table: ({ head, body }) =>
    [...head, ...body].flatMap(({ cells }) => cells.flatMap(({ children }) => children)),
  callout: ({ children }) => children,
  quotation: ({ children }) => children,
  contents: () => NONE,
  pageBreak: () => NONE,
  figure: () => NONE,
  group: ({ children }) => children,
  section: ({ children }) => children,
  signOff: ({ items }) => items.flatMap(({ children }) => children),
};

/** The blocks that stand directly in a block. */
export function blocksInside(block: Block): readonly Block[] {
  return handle(BLOCKS_INSIDE, block);
}

/** Every block, each before those inside it. */
export function allBlocks(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) => [block, ...allBlocks(blocksInside(block))]);
}
