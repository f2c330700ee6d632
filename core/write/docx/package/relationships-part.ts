import { FooterWrapper, Media, type RelationshipType } from "docx";
import { RELATIONSHIPS_TYPE } from "../../../ooxml/content-types.ts";
import { withAttributes } from "../../../ooxml/edit-tree.ts";
import type { Part } from "../../../ooxml/part.ts";
import type { Relationship } from "../../../ooxml/relationships.ts";
import { XML_DECLARATION } from "../../../ooxml/xml-text.ts";
import { elementsOf, treeXml } from "../../../ooxml/xml-tree.ts";
import { componentTree } from "../docx-library/component-tree.ts";

/**
 * The relationships of one part to other parts and to addresses. docx puts "rId" before every id; the ids of a house
 * template's pictures may be any XML name, so all ids are set on docx's elements, which keep their order.
 */
export function noteRelationshipsPart(path: string, relationships: readonly Relationship[]): Part {
  // docx does not export the class: the relationships of an unused footer are an empty instance of it.
  const { Relationships } = new FooterWrapper(new Media(), 0);
  for (const [place, { type, target, external }] of relationships.entries()) {
    const mode = external ? "External" : undefined;
    Relationships.addRelationship(place, type as RelationshipType, target, mode);
  }
  const tree = componentTree(Relationships);
  const children = elementsOf(tree).map((each, place) =>
    withAttributes(each, { Id: relationships[place]?.id ?? "" }),
  );
  return { path, contentType: RELATIONSHIPS_TYPE, xml: XML_DECLARATION + treeXml({ ...tree, children }) };
}
