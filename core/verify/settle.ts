import type { VerifiedBlock } from "./content.ts";
import { comparable } from "./text.ts";

/**
 * One form for what can be written in two: paragraphs without words say nothing, an item's label belongs to the
 * first paragraph behind it, and a description follows its term, as Word does not say where it ends. Levels of headings go down without a gap, as both writers mend them, the PDF
 * because it must (ISO 14289-1, 7.4.2).
 */
export function settle(blocks: readonly VerifiedBlock[]): readonly VerifiedBlock[] {
  const depth = { level: 0 };
  return settleBlocks(blocks, depth);
}

function settleBlocks(blocks: readonly VerifiedBlock[], depth: { level: number }): readonly VerifiedBlock[] {
  const settled: VerifiedBlock[] = [];
  for (const block of blocks.flatMap(termFirst)) {
    const last = settled.at(-1);
    if (block.type === "paragraph" && comparable(block.text) === "") continue;
    if (block.type === "paragraph" && last?.type === "listItem" && comparable(last.text) === "") {
      settled[settled.length - 1] = { ...last, text: block.text };
    } else settled.push(settleBlock(block, depth));
  }
  return settled.map(withoutIdleNumber);
}

function settleBlock(block: VerifiedBlock, depth: { level: number }): VerifiedBlock {
  switch (block.type) {
    case "heading":
      depth.level = Math.min(block.level, depth.level + 1);
      return { ...block, level: depth.level };
    case "callout":
      return { ...block, children: settleBlocks(block.children, depth) };
    case "table":
      return {
        ...block,
        rows: block.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell) => ({ ...cell, children: settleBlocks(cell.children, depth) })),
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
