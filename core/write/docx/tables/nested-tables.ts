import { blocksInside } from "../../../document/children.ts";
import type { Block, Table } from "../../../document/node.ts";

/** The tables that stand in blocks and in no other table there. Most cells hold a paragraph of words alone. */
export function nestedTables(blocks: readonly Block[]): readonly Table[] {
  const [only] = blocks;
  if (only?.type === "paragraph" && blocks.length === 1) return [];
  return blocks.flatMap((block) => (block.type === "table" ? [block] : nestedTables(blocksInside(block))));
}
