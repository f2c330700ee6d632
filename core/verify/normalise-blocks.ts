import type { VerifiedBlock } from "./content.ts";
import { comparable } from "./text.ts";

/**
 * One form for what can be written in two: paragraphs without words say nothing, an item's label belongs to the
 * first paragraph behind it, and a description follows its term, as Word does not say where it ends. Levels of
 * headings are counted from that of the first: where a note has no title, Word's sections stand one lower than
 * the PDF's.
 */
export function settle(blocks: readonly VerifiedBlock[]): readonly VerifiedBlock[] {
  return settleBlocks(blocks, { above: undefined });
}

/** Levels above that of the first heading, once it was seen. */
interface Levels {
  above: number | undefined;
}

function settleBlocks(blocks: readonly VerifiedBlock[], levels: Levels): readonly VerifiedBlock[] {
  const settled: VerifiedBlock[] = [];
  for (const block of blocks.flatMap(termFirst)) {
    const last = settled.at(-1);
    if (block.type === "paragraph" && comparable(block.text) === "") continue;
    if (block.type === "paragraph" && last?.type === "listItem" && comparable(last.text) === "") {
      settled[settled.length - 1] = { ...last, text: block.text, direction: block.direction };
    } else settled.push(settleBlock(block, levels));
  }
  return settled.map(withoutIdleNumber);
}

function settleBlock(block: VerifiedBlock, levels: Levels): VerifiedBlock {
  const inside = (children: readonly VerifiedBlock[]) => settleBlocks(children, levels);
  switch (block.type) {
    case "heading":
      levels.above ??= block.level - 1;
      return { ...block, level: block.level - levels.above };
    case "callout":
      return { ...block, children: inside(block.children) };
    case "table":
      return {
        ...block,
        rows: block.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell) => ({ ...cell, children: inside(cell.children) })),
        })),
      };
    default:
      return block;
  }
}

function termFirst(block: VerifiedBlock): readonly VerifiedBlock[] {
  if (block.type !== "description") return [block];
  return [{ ...block, children: [] }, ...block.children.flatMap(termFirst)];
}

/** The PDF prints no label where an item has no words to stand beside it. */
function withoutIdleNumber(block: VerifiedBlock): VerifiedBlock {
  if (block.type !== "listItem" || comparable(block.text) !== "") return block;
  const { type, depth, ordered, text, page } = block;
  return { type, depth, ordered, text, ...(page !== undefined && { page }) };
}
