import type { Block } from "../../../document/node.ts";
import { TEXT_PART_NAMESPACES } from "../../../ooxml/namespaces.ts";
import type { Part } from "../../../ooxml/part.ts";
import { element, XML_DECLARATION } from "../../../ooxml/xml-text.ts";
import { blocks } from "../blocks/blocks.ts";
import type { WriteContext } from "../context/write-context.ts";
import { type PageHeadersFooters, sectionsXml } from "./sections.ts";

export function documentPart(
  children: readonly Block[],
  scope: WriteContext,
  furniture: PageHeadersFooters,
): Part {
  const body = element("w:body", {}, sectionsXml(children, scope, furniture, blocks));
  return {
    path: "word/document.xml",
    contentType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    xml: XML_DECLARATION + element("w:document", TEXT_PART_NAMESPACES, body),
  };
}
