import { halfPoints } from "../../ooxml/units.ts";
import { childNamed, elementsOf, type XmlElement } from "../../ooxml/xml-tree.ts";
import { inSchemaOrder } from "../schema/schema-order.ts";
import { isReadableColour, isReadableFamily, MINIMUM_SIZE } from "./readable.ts";
import type { ResolvedStyle } from "./resolve-style.ts";

/** Maximum size of a marking, in points: a larger one would push the text off the page. */
const MAX_SIZE = 24;
const SIDES = ["left", "center", "right"];

/** The template's formatting of markings. */
export interface MarkingLook {
  /** The family of the style Marking, or of running text where the template has no such style. */
  readonly family: string | undefined;
  /** The style Marking, resolved; absent where the template has none. */
  readonly style?: ResolvedStyle;
}

/**
 * The note's style Marking with the template's family, size, weight, colour and alignment, where they can be read. It is
 * based on no other style, so that no frame, line height or shading of another hides the marking.
 */
export function markingStyle(ours: XmlElement, { family, style }: MarkingLook): XmlElement {
  const run = [
    WHITE_SHADING,
    ...(isReadableFamily(family) && family !== undefined ? [fonts(family)] : []),
    ...(style === undefined ? [] : formatting(style)),
  ];
  const side = SIDES.find((each) => each === style?.justification);
  const paragraph = side === undefined ? [] : [setting("w:jc", side)];
  const children = elementsOf(ours)
    .filter(({ name }) => name !== "w:basedOn")
    .map((each) => {
      if (each.name === "w:pPr") return { ...each, children: [...each.children, ...paragraph] };
      return each.name === "w:rPr" ? { ...each, children: [...each.children, ...run] } : each;
    });
  // Of two settings with the same name, the schema order keeps the later.
  return inSchemaOrder({ ...ours, children: children.map(withoutThemeColour) });
}

/** White shading, because a dark picture of the letterhead may be behind the words. */
const WHITE_SHADING: XmlElement = {
  name: "w:shd",
  attributes: { "w:val": "clear", "w:color": "auto", "w:fill": "FFFFFF" },
  children: [],
};

function formatting({ size, bold, colour }: ResolvedStyle): readonly XmlElement[] {
  const points = Math.min(size, MAX_SIZE);
  return [
    ...(size >= MINIMUM_SIZE ? ["w:sz", "w:szCs"].map((name) => setting(name, halfPoints(points))) : []),
    ...(colour !== undefined && isReadableColour(colour) ? [setting("w:color", colour)] : []),
    ...["w:b", "w:bCs"].map((name) => setting(name, bold ? 1 : 0)),
  ];
}

/** Without a theme colour, which Word prefers to the colour that was checked here (17.3.2.6). */
function withoutThemeColour(properties: XmlElement): XmlElement {
  const colour = childNamed(properties, "w:color");
  if (colour === undefined) return properties;
  const children = elementsOf(properties).map((each) =>
    each === colour ? setting("w:color", colour.attributes["w:val"] ?? "auto") : each,
  );
  return { ...properties, children };
}

function fonts(family: string): XmlElement {
  const attributes = { "w:ascii": family, "w:hAnsi": family, "w:eastAsia": family, "w:cs": family };
  return { name: "w:rFonts", attributes, children: [] };
}

function setting(name: string, value: string | number): XmlElement {
  return { name, attributes: { "w:val": String(value) }, children: [] };
}
