import type { Heading } from "../../../document/node.ts";
import { HEADING_STYLES } from "../../../house-style/word-style-ids.ts";
import type { WriteContext } from "../context/write-context.ts";
import { bookmarkedWords } from "../inlines/bookmarked-words.ts";
import { sideOf } from "../inlines/inlines.ts";
import { blockParagraph } from "../paragraphs/block-paragraph.ts";

export function headingXml(node: Heading, context: WriteContext): string {
  const bookmark = context.index.headings.get(node);
  const { language } = node;
  const level = context.index.levels.get(node) ?? node.level;
  const side = sideOf(node.children, context, language);
  const text = bookmarkedWords(bookmark, node.children, context, { side, language });
  return blockParagraph(context, HEADING_STYLES[level], text, { side });
}
