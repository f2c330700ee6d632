import type { VerifiedBlock } from "./content.ts";
import { comparable } from "./text.ts";

/** Characters of a text that a message quotes. */
const LONGEST = 60;

const NAMES: Readonly<Record<VerifiedBlock["type"], string>> = {
  heading: "heading",
  paragraph: "paragraph",
  listItem: "list item",
  description: "description",
  table: "table",
  callout: "callout",
  contents: "table of contents",
  figure: "figure",
};

export function nodeTypeName({ type }: VerifiedBlock): string {
  return NAMES[type];
}

/** Name of a block in messages: `table "Exports" (page 3)`. The page comes from whichever file states it. */
export function blockName(block: VerifiedBlock, other: VerifiedBlock = block): string {
  const page = block.page ?? other.page;
  const words = quoted(blockWords(block));
  return `${nodeTypeName(block)} ${words}${page === undefined ? "" : ` (page ${page})`}`;
}

/** All words of a block, which name it in messages and identify it. */
export function blockWords(block: VerifiedBlock): string {
  switch (block.type) {
    case "heading":
    case "paragraph":
    case "listItem":
      return block.text;
    case "description":
      return [block.term, ...block.children.map(blockWords)].join("\n");
    case "callout":
      return block.children.map(blockWords).join("\n");
    case "table":
      return block.rows
        .flatMap(({ cells }) => cells.flatMap((cell) => cell.children.map(blockWords)))
        .join("\n");
    case "contents":
      return block.entries.map(({ title }) => title).join("\n");
    case "figure":
      return block.alternative;
  }
}

/** The beginning of a text, or an excerpt around an offset, in quotation marks. */
export function quoted(text: string, around = 0): string {
  const words = comparable(text).replaceAll("\n", " ");
  const start = around < LONGEST / 2 ? 0 : around - LONGEST / 3;
  const end = start + LONGEST;
  return `"${start > 0 ? "…" : ""}${words.slice(start, end)}${words.length > end ? "…" : ""}"`;
}
