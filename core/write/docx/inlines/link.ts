import type { Link } from "../../../document/node.ts";
import { element } from "../../../ooxml/xml-text.ts";
import type { WriteContext } from "../context/write-context.ts";
import type { RunProperties } from "../properties/run-properties.ts";
import type { WriteInlines } from "./write-inlines.ts";

export function linkXml(
  { href, children }: Link,
  context: WriteContext,
  properties: RunProperties,
  write: WriteInlines,
): string {
  return element(
    "w:hyperlink",
    { "r:id": context.links.get(href), "w:history": 1 },
    write(children, context, { ...properties, style: "Hyperlink" }),
  );
}
