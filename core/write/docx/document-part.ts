import type { Block } from "../../document/node.ts";
import { blocks } from "./blocks.ts";
import { TEXT_PART_NAMESPACES } from "./namespaces.ts";
import type { Part } from "./part.ts";
import type { Scope } from "./scope.ts";
import { type PageFurniture, sectionsXml } from "./sections.ts";
import { element, XML_DECLARATION } from "./xml.ts";

export function documentPart(children: readonly Block[], scope: Scope, furniture: PageFurniture): Part {
  const body = element("w:body", {}, sectionsXml(children, scope, furniture, blocks));
  return {
    path: "word/document.xml",
    contentType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    xml: XML_DECLARATION + element("w:document", TEXT_PART_NAMESPACES, body),
  };
}
