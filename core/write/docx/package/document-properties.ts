import type { Meta } from "../../../document/node.ts";
import type { Part } from "../../../ooxml/part.ts";
import { XML_DECLARATION } from "../../../ooxml/xml-text.ts";
import { elementsOf, treeXml } from "../../../ooxml/xml-tree.ts";
import { applicationElement, coreLanguageAndDates } from "../docx-library/beyond-docx.ts";
import { componentTree } from "../docx-library/component-tree.ts";
import type { DocxFile } from "./docx-file.ts";

/** Both dates are the brief's, never the clock's; the author is there only if the brief names one. */
export function corePropertiesPart(file: DocxFile, { language, date }: Meta): Part {
  const tree = componentTree(file.CoreProperties);
  const children = [
    ...elementsOf(tree).filter(({ name }) => !name.startsWith("dcterms:")),
    ...coreLanguageAndDates(language, date),
  ];
  return {
    path: "docProps/core.xml",
    contentType: "application/vnd.openxmlformats-package.core-properties+xml",
    xml: XML_DECLARATION + treeXml({ ...tree, children }),
  };
}

export function extendedPropertiesPart(file: DocxFile): Part {
  const tree = componentTree(file.AppProperties);
  const children = [...tree.children, applicationElement("Attaché")];
  return {
    path: "docProps/app.xml",
    contentType: "application/vnd.openxmlformats-officedocument.extended-properties+xml",
    xml: XML_DECLARATION + treeXml({ ...tree, children }),
  };
}

/** The marking as a custom property, for filters that do not read the text of a file. */
export function customPropertiesPart(file: DocxFile, { marking }: Meta): Part | undefined {
  if (marking.text === "") return undefined;
  return {
    path: "docProps/custom.xml",
    contentType: "application/vnd.openxmlformats-officedocument.custom-properties+xml",
    xml: XML_DECLARATION + treeXml(componentTree(file.CustomProperties)),
  };
}
