import type { Paper } from "../../house-style/house-style.ts";
import { childNamed, descendants, elementsOf, isOn, type XmlElement } from "../../ooxml/xml-tree.ts";
import type { HeaderType } from "../house-template.ts";

/** The section of a template that gives a note its page, with its headers and footers. */
export interface HouseSection {
  readonly section: XmlElement;
  /** Relationship ids by header type; those that the section does not have are inherited from the one before (17.10.5). */
  readonly headers: ReadonlyMap<HeaderType, string>;
  readonly footers: ReadonlyMap<HeaderType, string>;
}

/** The last portrait section: a cover may precede it, and a landscape annex follow. */
export function houseSection(document: XmlElement): HouseSection | undefined {
  const sections = descendants(document).filter(({ name }) => name === "w:sectPr");
  const upright = sections.findLastIndex((each) => !isWide(each));
  const until = sections.slice(0, upright < 0 ? sections.length : upright + 1);
  const section = until.at(-1);
  if (section === undefined) return undefined;
  return {
    section,
    headers: references(until, "w:headerReference"),
    footers: references(until, "w:footerReference"),
  };
}

function isWide(section: XmlElement): boolean {
  const size = childNamed(section, "w:pgSz")?.attributes;
  return Number(size?.["w:w"]) > Number(size?.["w:h"]);
}

function references(sections: readonly XmlElement[], name: string): ReadonlyMap<HeaderType, string> {
  const found = new Map<HeaderType, string>();
  for (const { attributes } of sections.flatMap(elementsOf).filter((each) => each.name === name)) {
    const kind = attributes["w:type"] ?? "default";
    if (isHeaderType(kind)) found.set(kind, attributes["r:id"] ?? "");
  }
  return found;
}

function isHeaderType(text: string): text is HeaderType {
  return text === "default" || text === "first" || text === "even";
}

export function sectionHeaderTypes(
  section: XmlElement | undefined,
  settings: XmlElement | undefined,
): readonly HeaderType[] {
  const title = childNamed(section, "w:titlePg");
  const even = childNamed(settings, "w:evenAndOddHeaders");
  return [
    "default",
    ...(title && isOn(title.attributes) ? (["first"] as const) : []),
    ...(even && isOn(even.attributes) ? (["even"] as const) : []),
  ];
}

/** Plain names of page formatting that a note does not take over. */
export function ignoredPageFormatting(
  document: XmlElement,
  section: XmlElement | undefined,
): readonly string[] {
  return [
    ...(childNamed(document, "w:background") === undefined ? [] : ["the colour of the page"]),
    ...(childNamed(section, "w:pgBorders") === undefined ? [] : ["borders around the page"]),
    ...(childNamed(section, "w:lnNumType") === undefined ? [] : ["numbers of lines"]),
  ];
}

/** Minimum width and height of a note's text area, in points. */
export const MIN_TEXT_AREA = 200;
/** Maximum width and height of a page in Word, in points: 22 inches. */
const MAX_PAGE = 1584;

/** Size and margins in points; `"no room"` where no note fits between them. */
export function paperOf(section: XmlElement): Paper | "no room" | undefined {
  const size = childNamed(section, "w:pgSz")?.attributes;
  const margin = childNamed(section, "w:pgMar")?.attributes;
  if (size === undefined || margin === undefined) return undefined;
  const points = (from: Readonly<Record<string, string>>, name: string) =>
    Math.abs(Number.parseInt(from[name] ?? "0", 10) || 0) / 20;
  const paper: Paper = {
    name: "house",
    width: points(size, "w:w"),
    height: points(size, "w:h"),
    margin: {
      top: points(margin, "w:top"),
      right: points(margin, "w:right"),
      bottom: points(margin, "w:bottom"),
      left: points(margin, "w:left") + points(margin, "w:gutter"),
    },
    headerDistance: points(margin, "w:header"),
    footerDistance: points(margin, "w:footer"),
  };
  const wide = paper.width - paper.margin.left - paper.margin.right;
  const high = paper.height - paper.margin.top - paper.margin.bottom;
  const fits = wide >= MIN_TEXT_AREA && high >= MIN_TEXT_AREA;
  return fits && paper.width <= MAX_PAGE && paper.height <= MAX_PAGE ? paper : "no room";
}
