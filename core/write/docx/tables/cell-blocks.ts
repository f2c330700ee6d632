import { blocksInside } from "../../../document/children.ts";
import type { Block } from "../../../document/node.ts";
import type { HouseStyle } from "../../../house-style/house-style.ts";
import { BOLD } from "../../../house-style/text-width.ts";
import { QUOTATION_INSET } from "../styles/measures.ts";
import { calloutPadding } from "../styles/table-style-definitions.ts";

/** How blocks in a cell are set that are no plain paragraphs of it. */
export interface CellBlocks {
  /** The widest letters against those of the cell, at the most. */
  readonly characterScale: number;
  /** Their indents, in points. */
  readonly indent: number;
  /** Whether Word may hyphenate all their words. */
  readonly hyphenated: boolean;
}

const PLAIN: CellBlocks = { characterScale: 1, indent: 0, hyphenated: true };

/** Most cells hold a paragraph of words alone. */
export function cellBlocks(blocks: readonly Block[], style: HouseStyle): CellBlocks {
  const [only] = blocks;
  if (only?.type === "paragraph" && blocks.length === 1) return PLAIN;
  return blocks.reduce((most, block) => widest(most, blockIn(block, style)), PLAIN);
}

function widest(one: CellBlocks, other: CellBlocks): CellBlocks {
  return {
    characterScale: Math.max(one.characterScale, other.characterScale),
    indent: Math.max(one.indent, other.indent),
    hyphenated: one.hyphenated && other.hyphenated,
  };
}

function blockIn(block: Block, style: HouseStyle): CellBlocks {
  const inside = block.type === "table" ? PLAIN : cellBlocks(blocksInside(block), style);
  const { letters, hyphenated = inside.hyphenated } = ownWords(block, style);
  return {
    characterScale: Math.max(inside.characterScale, letters),
    indent: inside.indent + indentOf(block, style),
    hyphenated: inside.hyphenated && hyphenated,
  };
}

interface OwnWords {
  readonly letters: number;
  readonly hyphenated?: boolean;
}

function ownWords(block: Block, { text }: HouseStyle): OwnWords {
  const { table, headings, points, body } = text;
  switch (block.type) {
    case "heading":
      return { letters: ((headings[block.level - 1] ?? body).size / table.size) * BOLD, hyphenated: false };
    case "list":
      return { letters: block.role === "points" ? points.size / table.size : 1 };
    case "descriptionList":
    case "signOff":
    case "callout":
      return { letters: (body.size / table.size) * BOLD, hyphenated: false };
    default:
      return { letters: 1 };
  }
}

function indentOf(block: Block, style: HouseStyle): number {
  switch (block.type) {
    case "list":
      return style.listIndent;
    case "callout":
      return calloutPadding(style).left + calloutPadding(style).right;
    case "quotation":
      return 2 * QUOTATION_INSET;
    default:
      return 0;
  }
}
