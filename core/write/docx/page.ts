import type { Paper } from "../../house-style/house-style.ts";
import { twips } from "./units.ts";
import { element } from "./xml.ts";

export function pageTextWidth({ width, margin }: Paper): number {
  return width - margin.left - margin.right;
}

export function pageTextHeight({ height, margin }: Paper): number {
  return height - margin.top - margin.bottom;
}

/** Paper and margins of the one section that a note has (17.6.11, 17.6.13). */
export function pageElements({ width, height, margin, headerDistance }: Paper): string {
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
    "w:footer": twips(headerDistance),
    "w:gutter": 0,
  });
  return size + margins;
}
