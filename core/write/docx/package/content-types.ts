import { RELATIONSHIPS_TYPE } from "../../../ooxml/content-types.ts";
import type { AnyPart } from "../../../ooxml/part.ts";
import { XML_DECLARATION } from "../../../ooxml/xml-text.ts";
import { elementsOf, treeXml, type XmlElement } from "../../../ooxml/xml-tree.ts";
import { componentTree } from "../docx-library/component-tree.ts";
import type { DocxFile } from "./docx-file.ts";

/**
 * The type of each part by its extension or path (ECMA-376 part 2, 7.2.3). docx declares parts that a note does not
 * have; their declarations are dropped.
 */
export function noteContentTypes({ ContentTypes }: DocxFile, parts: readonly AnyPart[]): string {
  const declared = new Set(elementsOf(componentTree(ContentTypes)).map(partName));
  const written = new Set<string>();
  for (const { path, contentType } of parts) {
    if (contentType === RELATIONSHIPS_TYPE) continue;
    written.add(`/${path}`);
    if (!declared.has(`/${path}`)) ContentTypes.addOverride(contentType, `/${path}`);
  }
  const tree = componentTree(ContentTypes);
  const children = elementsOf(tree).filter((each) => each.name !== "Override" || written.has(partName(each)));
  return XML_DECLARATION + treeXml({ ...tree, children });
}

function partName({ attributes }: XmlElement): string {
  return attributes.PartName ?? "";
}
