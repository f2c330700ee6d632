import { blockWords } from "./block-names.ts";
import type { Content, VerifiedBlock } from "./content.ts";
import { withoutReferences } from "./footnote-reference.ts";
import { comparable } from "./text.ts";

/** A text of a note that is read as one: a statement, a heading, a row of a table, a footnote. */
export interface Passage {
  /** The heading under which it stands; empty before the first, and for headings themselves. */
  readonly heading: string;
  readonly text: string;
}

/** All texts of a note in their order, without the numbers of its footnotes and its table of contents. */
export function notePassages({ blocks, notes }: Content): readonly Passage[] {
  let heading = "";
  const passages = blocks.flatMap((block): readonly Passage[] => {
    if (block.type !== "heading") return textsOf(block).map((text) => ({ heading, text }));
    heading = plain(block.text);
    return [{ heading: "", text: heading }];
  });
  const footnotes = notes.map(({ text }) => ({ heading: "", text: plain(text) }));
  return [...passages, ...footnotes].filter(({ text }) => text !== "");
}

function textsOf(block: VerifiedBlock): readonly string[] {
  switch (block.type) {
    case "contents":
      return [];
    case "callout":
      return block.children.flatMap(textsOf);
    case "description": {
      const [first = "", ...others] = block.children.flatMap(textsOf);
      return [plain(`${block.term} ${first}`), ...others];
    }
    case "table":
      return block.rows.map(({ cells }) =>
        cells
          .map(({ children }) => children.flatMap(textsOf).join(" "))
          .join(" | ")
          .trim(),
      );
    default:
      return [plain(blockWords(block))];
  }
}

function plain(text: string): string {
  return comparable(withoutReferences(text)).replaceAll("\n", " ").replace(/ +/g, " ").trim();
}
