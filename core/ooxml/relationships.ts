import { uriOf } from "../document/uri-of.ts";
import { RELATIONSHIPS_TYPE } from "./content-types.ts";
import { CORE_PROPERTIES, PACKAGE_RELATIONSHIPS, RELATIONSHIPS } from "./namespaces.ts";
import type { Part } from "./part.ts";
import { element, XML_DECLARATION } from "./xml-text.ts";

/** A relationship of a part to another part, or to an address outside of the package. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly external?: boolean;
}

export function officeRelationship(id: string, kind: string, target: string): Relationship {
  return { id, type: `${RELATIONSHIPS}/${kind}`, target };
}

/** Core properties are the package's own, and their relationship's type is too. */
export function corePropertiesRelationship(id: string, target: string): Relationship {
  return { id, type: CORE_PROPERTIES.replace("/package/2006/", "/package/2006/relationships/"), target };
}

export function linkRelationships(links: ReadonlyMap<string, string>): readonly Relationship[] {
  return [...links].map(([href, id]) => ({
    ...officeRelationship(id, "hyperlink", uriOf(href)),
    external: true,
  }));
}

export function relationshipsPart(path: string, relationships: readonly Relationship[]): Part {
  const items = relationships.map(({ id, type, target, external }) =>
    element("Relationship", {
      Id: id,
      Type: type,
      Target: target,
      TargetMode: external ? "External" : undefined,
    }),
  );
  const xml = XML_DECLARATION + element("Relationships", { xmlns: PACKAGE_RELATIONSHIPS }, ...items);
  return { path, contentType: RELATIONSHIPS_TYPE, xml };
}
