import type { Heading } from "../../../document/node.ts";
import { HEADING_STYLES } from "../../../house-style/word-style-ids.ts";
import type { WriteContext } from "../context/write-context.ts";
import { bookmarkedWords } from "../inlines/bookmarked-words.ts";
import { sideOf } from "../inlines/inlines.ts";
import { blockParagraph } from "../paragraphs/block-paragraph.ts";

export function headingXml(node: Heading, scope: WriteContext): string {
  const bookmark = scope.index.headings.get(node);
  const { language } = node;
  const level = scope.index.levels.get(node) ?? node.level;
  const side = sideOf(node.children, scope, language);
  const text = bookmarkedWords(bookmark, node.children, scope, { side, language });
  return blockParagraph(scope, HEADING_STYLES[level], text, { side });
}
