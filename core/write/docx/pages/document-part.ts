import type { Block } from "../../../document/node.ts";
import type { Part } from "../../../ooxml/part.ts";
import { element } from "../../../ooxml/xml-text.ts";
import { blocks } from "../blocks/blocks.ts";
import type { WriteContext } from "../context/write-context.ts";
import { textPart } from "../package/text-part.ts";
import { type PageHeadersFooters, sectionsXml } from "./sections.ts";

export function documentPart(
  children: readonly Block[],
  context: WriteContext,
  headersFooters: PageHeadersFooters,
): Part {
  const body = element("w:body", {}, sectionsXml(children, context, headersFooters, blocks));
  return textPart("document", "word/document.xml", body);
}
