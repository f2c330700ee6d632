import type { VerifiedBlock } from "./content.ts";
import { comparable } from "./text.ts";

/**
 * Gives blocks the same form for both formats: paragraphs without words are dropped, the label of an item is merged with
 * the paragraph after it, and a description follows its term, because Word does not mark where a description ends.
 * Heading levels are relative to the first heading, because in a note without a title Word's sections are one level
 * below those of the PDF.
 */
export function normaliseBlocks(blocks: readonly VerifiedBlock[]): readonly VerifiedBlock[] {
  return normaliseAll(blocks, { above: undefined });
}

/** Levels above that of the first heading; undefined before the first heading. */
interface Levels {
  above: number | undefined;
}

function normaliseAll(blocks: readonly VerifiedBlock[], levels: Levels): readonly VerifiedBlock[] {
  const normalised: VerifiedBlock[] = [];
  for (const block of blocks.flatMap(termFirst)) {
    const last = normalised.at(-1);
    if (block.type === "paragraph" && comparable(block.text) === "") continue;
    if (block.type === "paragraph" && last?.type === "listItem" && comparable(last.text) === "") {
      normalised[normalised.length - 1] = { ...last, text: block.text, direction: block.direction };
    } else normalised.push(normaliseBlock(block, levels));
  }
  return normalised.map(withoutUnprintedLabel);
}

function normaliseBlock(block: VerifiedBlock, levels: Levels): VerifiedBlock {
  const inside = (children: readonly VerifiedBlock[]) => normaliseAll(children, levels);
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

/** Removes the number of an item without words, whose label the PDF does not print. */
function withoutUnprintedLabel(block: VerifiedBlock): VerifiedBlock {
  if (block.type !== "listItem" || comparable(block.text) !== "") return block;
  const { type, depth, ordered, text, page } = block;
  return { type, depth, ordered, text, ...(page !== undefined && { page }) };
}
