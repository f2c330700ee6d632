import type { CrossReference } from "../../../document/node.ts";
import { element } from "../../../ooxml/xml-text.ts";
import type { WriteContext } from "../context/write-context.ts";
import type { RunProperties } from "../properties/run-properties.ts";
import { fieldEnd, fieldRuns, fieldStart } from "./run.ts";
import type { WriteInlines } from "./write-inlines.ts";

/**
 * REF prints the text of a bookmark and PAGEREF its page (17.16.5.51, 17.16.5.45); both have a cached result.
 * Text with a footnote reference is no field, which would repeat the footnote once Word updates it. A cross-reference
 * without a target stays as its text.
 */
export function crossReferenceXml(
  node: CrossReference,
  context: WriteContext,
  properties: RunProperties,
  write: WriteInlines,
): string {
  const target = context.index.targets.get(node.target);
  if (target === undefined) return write(node.children, context, properties);
  const { name, hasReferences } = target;
  switch (node.show) {
    case "words":
      return inFileLink(name, write(node.children, context, { ...properties, style: "Hyperlink" }));
    case "title":
      if (hasReferences) return inFileLink(name, write(node.children, context, properties));
      return fieldStart(`REF ${name} \\h`) + write(node.children, context, properties) + fieldEnd();
    case "page": {
      const page = context.pageNumbers.get(node.target);
      return fieldRuns(properties, `PAGEREF ${name} \\h`, page === undefined ? "?" : String(page));
    }
  }
}

function inFileLink(bookmark: string, xml: string): string {
  return element("w:hyperlink", { "w:anchor": bookmark, "w:history": 1 }, xml);
}
