import type { HouseStyle, Paper } from "../../../house-style/house-style.ts";
import { twips } from "../../../ooxml/units.ts";
import { element } from "../../../ooxml/xml-text.ts";
import type { TabStop } from "./paragraph-properties.ts";

export function pageTextWidth({ width, margin }: Paper): number {
  return width - margin.left - margin.right;
}

export function pageTextHeight({ height, margin }: Paper): number {
  return height - margin.top - margin.bottom;
}

/** The right edge of the text where it is not the page's usual one, instead of the style's. */
export function rightTab(width: number, { paper }: HouseStyle): readonly TabStop[] | undefined {
  const usual = pageTextWidth(paper);
  if (width === usual) return undefined;
  // Stops stand in the order of their places.
  const stops: readonly TabStop[] = [
    { alignment: "clear", position: usual },
    { alignment: "right", position: width },
  ];
  return stops.toSorted((one, other) => one.position - other.position);
}

/** Paper and margins of a section (17.6.11, 17.6.13). */
export function pageElements({
  width,
  height,
  margin,
  headerDistance,
  footerDistance = headerDistance,
}: Paper): string {
  const size = element("w:pgSz", {
    "w:w": twips(width),
    "w:h": twips(height),
    "w:orient": width > height ? "landscape" : undefined,
  });
  const margins = element("w:pgMar", {
    "w:top": twips(margin.top),
    "w:right": twips(margin.right),
    "w:bottom": twips(margin.bottom),
    "w:left": twips(margin.left),
    "w:header": twips(headerDistance),
    "w:footer": twips(footerDistance),
    "w:gutter": 0,
  });
  return size + margins;
}
