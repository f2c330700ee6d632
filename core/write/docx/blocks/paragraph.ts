import { directionOf } from "../../../document/direction.ts";
import type { Paragraph } from "../../../document/node.ts";
import { isTableText, type ParagraphStyleId } from "../../../house-style/word-style-ids.ts";
import type { WriteContext } from "../context/write-context.ts";
import { inlinesFrom, sideOf } from "../inlines/inlines.ts";
import { blockParagraph } from "../paragraphs/block-paragraph.ts";
import { NO_PROPERTIES, type RunProperties } from "../properties/run-properties.ts";

export function paragraphXml(node: Paragraph, context: WriteContext): string {
  const { language } = node;
  const style = paragraphStyle(node, context);
  const side = sideOf(node.children, context, language);
  const content = inlinesFrom(side, node.children, context, textProperties(style, language));
  // Numbers aligned at their decimal point run from left to right; the paragraph has the direction of its language.
  const own = context.numerals ? directionOf(language ?? context.language) : side;
  return blockParagraph(context, style, content, { side: own });
}

/** Run properties of a paragraph; most paragraphs share one object, for which `memoise` needs no key. */
function textProperties(style: ParagraphStyleId, language: string | undefined): RunProperties {
  if (language !== undefined) return { language, wholeNumerals: isTableText(style) };
  return isTableText(style) ? IN_TABLE : NO_PROPERTIES;
}

const IN_TABLE: RunProperties = { wholeNumerals: true };

function paragraphStyle(node: Paragraph, context: WriteContext): ParagraphStyleId {
  switch (node.role) {
    case "body":
      return context.leadingContext.label === undefined ? context.textStyle : context.labelStyle;
    case "kicker":
      return "Kicker";
    case "lead":
      return "Lead";
    case "small":
      return "SmallText";
  }
}
