import type { Block } from "../../document/node.ts";
import { blocks } from "./blocks.ts";
import { TEXT_PART_NAMESPACES } from "./namespaces.ts";
import { pageElements } from "./page.ts";
import type { Part } from "./part.ts";
import type { Scope } from "./scope.ts";
import { closeTable } from "./table-end.ts";
import { element, XML_DECLARATION } from "./xml.ts";

/** The ids of the relationships to what stands on every page. */
export interface PageFurniture {
  readonly header: string | undefined;
  readonly footer: string;
}

export function documentPart(children: readonly Block[], scope: Scope, furniture: PageFurniture): Part {
  const body = element("w:body", {}, closeTable(blocks(children, scope)), sectionXml(scope, furniture));
  return {
    path: "word/document.xml",
    contentType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    xml: XML_DECLARATION + element("w:document", TEXT_PART_NAMESPACES, body),
  };
}

function sectionXml({ style }: Scope, { header, footer }: PageFurniture): string {
  return element(
    "w:sectPr",
    {},
    header === undefined ? "" : element("w:headerReference", { "w:type": "default", "r:id": header }),
    element("w:footerReference", { "w:type": "default", "r:id": footer }),
    pageElements(style.paper),
  );
}
