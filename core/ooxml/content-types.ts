import { CONTENT_TYPES } from "./namespaces.ts";
import type { AnyPart } from "./part.ts";
import { element, XML_DECLARATION } from "./xml-text.ts";

export const RELATIONSHIPS_TYPE = "application/vnd.openxmlformats-package.relationships+xml";

/** ECMA-376 part 2, 7.2.3: the media type of each part, by its extension or by its path. */
export function contentTypesXml(parts: readonly AnyPart[]): string {
  const defaults = [
    element("Default", { Extension: "rels", ContentType: RELATIONSHIPS_TYPE }),
    element("Default", { Extension: "xml", ContentType: "application/xml" }),
  ];
  const overrides = parts
    .filter((part) => part.contentType !== RELATIONSHIPS_TYPE)
    .map((part) => element("Override", { PartName: `/${part.path}`, ContentType: part.contentType }));
  return XML_DECLARATION + element("Types", { xmlns: CONTENT_TYPES }, ...defaults, ...overrides);
}
