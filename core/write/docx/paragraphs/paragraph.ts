import type { ParagraphStyleId } from "../../../house-style/word-style-ids.ts";
import { type ParagraphProperties, paragraphProperties } from "../properties/paragraph-properties.ts";

export interface StyledParagraph extends ParagraphProperties {
  readonly style: ParagraphStyleId;
}

export function paragraph(properties: StyledParagraph, content = ""): string {
  return `<w:p>${paragraphProperties(properties)}${content}</w:p>`;
}
