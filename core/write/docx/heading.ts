import type { Heading } from "../../document/node.ts";
import { blockParagraph } from "./block-paragraph.ts";
import { bookmarkedWords } from "./bookmarked-words.ts";
import { sideOf } from "./inlines.ts";
import type { Scope } from "./scope.ts";
import { HEADING_STYLES } from "./style-ids.ts";

export function headingXml(node: Heading, scope: Scope): string {
  const bookmark = scope.index.headings.get(node);
  const { language } = node;
  const level = scope.index.levels.get(node) ?? node.level;
  const side = sideOf(node.children, scope, language);
  const text = bookmarkedWords(bookmark, node.children, scope, { side, language });
  return blockParagraph(scope, HEADING_STYLES[level], text, { side });
}
