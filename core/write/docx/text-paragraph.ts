import type { Paragraph } from "../../document/node.ts";
import { blockParagraph } from "./block-paragraph.ts";
import { inlines } from "./inlines.ts";
import type { Scope } from "./scope.ts";
import type { ParagraphStyleId } from "./style-ids.ts";

export function textParagraphXml(node: Paragraph, scope: Scope): string {
  const { language } = node;
  const content = inlines(node.children, scope, { language });
  return blockParagraph(scope, paragraphStyle(node, scope), content, { language });
}

function paragraphStyle(node: Paragraph, scope: Scope): ParagraphStyleId {
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
