import { blocksInside } from "../../../document/children.ts";
import type { Block } from "../../../document/node.ts";
import type { HouseStyle } from "../../../house-style/house-style.ts";
import { CALLOUT_PADDING, QUOTATION_INSET } from "../../../house-style/measures.ts";
import { BOLD_RATIO } from "../../../house-style/text-width.ts";

/** How blocks in a cell differ from its plain paragraphs. */
export interface CellBlocks {
  /** Width of the widest text, as a multiple of the cell's own regular text. */
  readonly characterScale: number;
  /** Sum of their indents, in points. */
  readonly indent: number;
  /** Whether Word may hyphenate all their words. */
  readonly hyphenated: boolean;
}

const PLAIN: CellBlocks = { characterScale: 1, indent: 0, hyphenated: true };

/** The differences for the blocks of a cell; none for a single paragraph, as in most cells. */
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
  const { characterScale, hyphenated = inside.hyphenated } = ownWords(block, style);
  return {
    characterScale: Math.max(inside.characterScale, characterScale),
    indent: inside.indent + indentOf(block, style),
    hyphenated: inside.hyphenated && hyphenated,
  };
}

interface OwnWords {
  readonly characterScale: number;
  readonly hyphenated?: boolean;
}

function ownWords(block: Block, { text }: HouseStyle): OwnWords {
  const { table, headings, points, body } = text;
  switch (block.type) {
    case "heading":
      return {
        characterScale: ((headings[block.level - 1] ?? body).size / table.size) * BOLD_RATIO,
        hyphenated: false,
      };
    case "list":
      return { characterScale: block.role === "points" ? points.size / table.size : 1 };
    case "descriptionList":
    case "signOff":
    case "callout":
      return { characterScale: (body.size / table.size) * BOLD_RATIO, hyphenated: false };
    default:
      return { characterScale: 1 };
  }
}

function indentOf(block: Block, style: HouseStyle): number {
  switch (block.type) {
    case "list":
      return style.listIndent;
    case "callout":
      return CALLOUT_PADDING.start + CALLOUT_PADDING.end;
    case "quotation":
      return 2 * QUOTATION_INSET;
    default:
      return 0;
  }
}
