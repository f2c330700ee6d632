import { uriOf } from "../../../document/uri-of.ts";
import { number, type ObjectNumber, textString } from "../file/pdf-values.ts";
import type { DocumentLayout } from "../layout/layout-document.ts";
import { destinationOf } from "./destination.ts";
import type { LinkArea } from "./paint-page.ts";

/** A link's own object (ISO 32000-1, 12.5.6.5); its words are its description (ISO 14289-1, 7.18.5). */
export function annotationBody(
  link: LinkArea,
  height: number,
  key: number,
  layout: DocumentLayout,
  pages: readonly ObjectNumber[],
): string {
  const edges = [link.x, height - link.y - link.height, link.x + link.width, height - link.y];
  const goal = link.href.startsWith("#")
    ? `/Dest${destinationOf(layout, pages, link.href.slice(1))}`
    : `/A<</S/URI/URI${textString(uriOf(link.href))}>>`;
  return (
    `<</Type/Annot/Subtype/Link/Rect[${edges.map(number).join(" ")}]/Border[0 0 0]/F 4` +
    `/Contents${textString(link.text)}${goal}/StructParent ${key}>>`
  );
}
