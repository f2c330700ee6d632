import { FooterWrapper, Media, type RelationshipType } from "docx";
import { RELATIONSHIPS_TYPE } from "../../../ooxml/content-types.ts";
import type { Part } from "../../../ooxml/part.ts";
import type { Relationship } from "../../../ooxml/relationships.ts";
import { XML_DECLARATION } from "../../../ooxml/xml-text.ts";
import { treeXml } from "../../../ooxml/xml-tree.ts";
import { componentTree } from "../docx-library/component-tree.ts";

/** docx puts it before every id that it is given. */
const PREFIX = "rId";

/** How a part of the package reaches other parts and addresses; ids begin with "rId". */
export function relationshipsPart(path: string, relationships: readonly Relationship[]): Part {
  // The class has no export of its own: the relationships of a footer that nothing else uses are empty ones.
  const { Relationships } = new FooterWrapper(new Media(), 0);
  for (const { id, type, target, external } of relationships) {
    if (!id.startsWith(PREFIX)) throw new Error(`The relationship "${id}" does not begin with "${PREFIX}".`);
    const mode = external ? "External" : undefined;
    Relationships.addRelationship(id.slice(PREFIX.length), type as RelationshipType, target, mode);
  }
  return {
    path,
    contentType: RELATIONSHIPS_TYPE,
    xml: XML_DECLARATION + treeXml(componentTree(Relationships)),
  };
}
