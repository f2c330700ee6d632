import { type ISectionPropertiesOptions, PageOrientation } from "docx";
import type { HouseStyle, Paper } from "../../../house-style/house-style.ts";
import { twips } from "../../../ooxml/units.ts";
import type { TabStop } from "./paragraph-properties.ts";

export function pageTextWidth({ width, margin }: Paper): number {
  return width - margin.left - margin.right;
}

export function pageTextHeight({ height, margin }: Paper): number {
  return height - margin.top - margin.bottom;
}

/** Tab stops that replace the style's right tab where the text has another width. */
export function rightTab(width: number, { paper }: HouseStyle): readonly TabStop[] | undefined {
  const usual = pageTextWidth(paper);
  if (width === usual) return undefined;
  // Tab stops are sorted by position.
  const stops: readonly TabStop[] = [
    { alignment: "clear", position: usual },
    { alignment: "right", position: width },
  ];
  return stops.toSorted((one, other) => one.position - other.position);
}

/** Paper and margins of a section (17.6.11, 17.6.13). */
export function pageOptions({
  width,
  height,
  margin,
  headerDistance,
  footerDistance = headerDistance,
}: Paper): NonNullable<ISectionPropertiesOptions["page"]> {
  const landscape = width > height;
  return {
    // docx expects the sides of the portrait page and exchanges them itself.
    size: {
      width: twips(landscape ? height : width),
      height: twips(landscape ? width : height),
      orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
    },
    margin: {
      top: twips(margin.top),
      right: twips(margin.right),
      bottom: twips(margin.bottom),
      left: twips(margin.left),
      header: twips(headerDistance),
      footer: twips(footerDistance),
      gutter: 0,
    },
  };
}
