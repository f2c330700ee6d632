import { halfPoints } from "../../ooxml/units.ts";
import { childNamed, elementsOf, type XmlElement } from "../../ooxml/xml-tree.ts";
import { inSchemaOrder } from "../schema/schema-order.ts";
import { isReadableColour, isReadableFamily, LEAST_SIZE } from "./readable.ts";
import type { ResolvedStyle } from "./resolve-style.ts";

/** In points; larger ones would push the text off a page. */
const LARGEST_SIZE = 24;
const SIDES = ["left", "center", "right"];

/** The template's own family and size of a marking, where they can be read. */
export interface MarkingLook {
  /** Of the template's Marking, or of its running text where it has none. */
  readonly family: string | undefined;
  /** Of its Marking; absent where it has none. */
  readonly style?: ResolvedStyle;
}

/**
 * Our style of markings with what a template may say of its own: family, size, weight, colour and side. It is based on
 * nothing, so that no frame, line height or ground of another style hides what is in it.
 */
export function markingStyle(ours: XmlElement, { family, style }: MarkingLook): XmlElement {
  const run = [
    WHITE_GROUND,
    ...(isReadableFamily(family) && family !== undefined ? [fonts(family)] : []),
    ...(style === undefined ? [] : looks(style)),
  ];
  const side = SIDES.find((each) => each === style?.justification);
  const paragraph = side === undefined ? [] : [setting("w:jc", side)];
  const children = elementsOf(ours)
    .filter(({ name }) => name !== "w:basedOn")
    .map((each) => {
      if (each.name === "w:pPr") return { ...each, children: [...each.children, ...paragraph] };
      return each.name === "w:rPr" ? { ...each, children: [...each.children, ...run] } : each;
    });
  // Of two settings of one kind, the later counts.
  return inSchemaOrder({ ...ours, children: children.map(withoutThemeColour) });
}

/** A letterhead's picture may lie behind the words, and be as dark as they are. */
const WHITE_GROUND: XmlElement = {
  name: "w:shd",
  attributes: { "w:val": "clear", "w:color": "auto", "w:fill": "FFFFFF" },
  children: [],
};

function looks({ size, bold, colour }: ResolvedStyle): readonly XmlElement[] {
  const points = Math.min(size, LARGEST_SIZE);
  return [
    ...(size >= LEAST_SIZE ? ["w:sz", "w:szCs"].map((name) => setting(name, halfPoints(points))) : []),
    ...(colour !== undefined && isReadableColour(colour) ? [setting("w:color", colour)] : []),
    ...["w:b", "w:bCs"].map((name) => setting(name, bold ? 1 : 0)),
  ];
}

/** A theme's colour would go before the one that was looked at. */
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
