import { blocksInside } from "../../../document/children.ts";
import type { Block, Table } from "../../../document/node.ts";

/** The outermost tables in blocks; none for a single paragraph, as in most cells. */
export function nestedTables(blocks: readonly Block[]): readonly Table[] {
  const [only] = blocks;
  if (only?.type === "paragraph" && blocks.length === 1) return [];
  return blocks.flatMap((block) => (block.type === "table" ? [block] : nestedTables(blocksInside(block))));
}
