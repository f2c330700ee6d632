import type { VerifiedBlock } from "./content.ts";
import { comparable } from "./text.ts";

/**
 * Gives blocks one form where the two formats have several: paragraphs without words are dropped, the label of an item
 * belongs to the first paragraph behind it, and a description follows its term, because Word does not mark where it ends.
 * Heading levels count from that of the first heading: in a note without a title, Word's sections are one level below
 * the PDF's.
 */
export function normaliseBlocks(blocks: readonly VerifiedBlock[]): readonly VerifiedBlock[] {
  return normaliseAll(blocks, { above: undefined });
}

/** How many levels are above that of the first heading; `undefined` before the first heading. */
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

/** The PDF prints no label where an item has no words to stand beside it. */
function withoutUnprintedLabel(block: VerifiedBlock): VerifiedBlock {
  if (block.type !== "listItem" || comparable(block.text) !== "") return block;
  const { type, depth, ordered, text, page } = block;
  return { type, depth, ordered, text, ...(page !== undefined && { page }) };
}
