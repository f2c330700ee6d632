import { type ParagraphProperties, paragraphProperties } from "./paragraph-properties.ts";
import type { ParagraphStyleId } from "./style-ids.ts";

export interface StyledParagraph extends ParagraphProperties {
  readonly style: ParagraphStyleId;
}

export function paragraph(properties: StyledParagraph, content = ""): string {
  return `<w:p>${paragraphProperties(properties)}${content}</w:p>`;
}
