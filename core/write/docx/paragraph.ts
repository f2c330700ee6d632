import { type ParagraphProperties, paragraphProperties } from "./paragraph-properties.ts";
import type { ParagraphStyleId } from "./style-ids.ts";
import { element } from "./xml.ts";

export interface StyledParagraph extends ParagraphProperties {
  readonly style: ParagraphStyleId;
}

export function paragraph(properties: StyledParagraph, ...content: readonly string[]): string {
  return element("w:p", {}, paragraphProperties(properties), ...content);
}
