import { directionOf } from "../../../document/direction.ts";
import type { Paragraph } from "../../../document/node.ts";
import { isTableText, type ParagraphStyleId } from "../../../house-style/word-style-ids.ts";
import type { WriteContext } from "../context/write-context.ts";
import { inlinesFrom, sideOf } from "../inlines/inlines.ts";
import { blockParagraph } from "../paragraphs/block-paragraph.ts";

export function paragraphXml(node: Paragraph, scope: WriteContext): string {
  const { language } = node;
  const style = paragraphStyle(node, scope);
  const side = sideOf(node.children, scope, language);
  const content = inlinesFrom(side, node.children, scope, { language, wholeNumerals: isTableText(style) });
  // Figures under their decimal point run from left to right and stand at their own side.
  const own = scope.numerals ? directionOf(language ?? scope.language) : side;
  return blockParagraph(scope, style, content, { side: own });
}

function paragraphStyle(node: Paragraph, scope: WriteContext): ParagraphStyleId {
  switch (node.role) {
    case "body":
      return scope.opening.label === undefined ? scope.textStyle : scope.labelStyle;
    case "kicker":
      return "Kicker";
    case "lead":
      return "Lead";
    case "small":
      return "SmallText";
  }
}
