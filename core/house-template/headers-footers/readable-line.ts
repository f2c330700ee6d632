import { contrast, MIN_CONTRAST } from "../../house-style/contrast.ts";
import { editTree } from "../../ooxml/edit-tree.ts";
import { halfPoints } from "../../ooxml/units.ts";
import {
  childNamed,
  elementsOf,
  isOn,
  TREE_NAMESPACES,
  treeOf,
  treeXml,
  type XmlElement,
} from "../../ooxml/xml-tree.ts";
import { inSchemaOrder } from "../schema/schema-order.ts";
import type { AppliedHouseTemplate } from "../style/apply-house-template.ts";
import { isReadableFamily, MINIMUM_SIZE, WHITE } from "../style/readable.ts";
import { chainOf, resolveStyle } from "../style/resolve-style.ts";

/**
 * A line of the note in a style of the template, if that style is readable on white paper and in line. Otherwise the line
 * has the style of markings, which no formatting of the template hides, with Attaché's own formatting of such a line.
 */
export function readableLine(xml: string, style: "Header" | "Footer", applied: AppliedHouseTemplate): string {
  if (xml === "" || !applied.has(style) || isReadableStyle(style, applied)) return xml;
  const { size, colour } = applied.style.text.footer;
  const properties: readonly XmlElement[] = [
    ["w:b", 0] as const,
    ["w:bCs", 0] as const,
    ["w:color", colour] as const,
    ["w:sz", halfPoints(size)] as const,
    ["w:szCs", halfPoints(size)] as const,
  ].map(([name, value]) => setting(name, value));
  const tree = editTree(treeOf(`<w:hdr ${NAMESPACES}>${xml}</w:hdr>`), (each) => {
    if (each.name === "w:pStyle") return setting("w:pStyle", "Marking");
    if (each.name === "w:pPr") return leftAligned(each);
    return each.name === "w:r" ? withProperties(each, properties) : each;
  });
  return inSchemaOrder(tree).children.map(treeXml).join("");
}

const NAMESPACES = Object.entries(TREE_NAMESPACES)
  .map(([name, uri]) => `${name}="${uri}"`)
  .join(" ");

/** Settings that move, cover or hide text. */
const HIDING = new Set(
  "framePr vanish webHidden specVanish highlight outline emboss imprint textDirection position w fitText effect"
    .split(" ")
    .map((name) => `w:${name}`),
);

/** Whether text in a style of the template can be read, and stays where the note puts it. */
export function isReadableStyle(id: string, { styles, theme }: AppliedHouseTemplate): boolean {
  const chain = chainOf(styles, id);
  const settings = chain.flatMap((each) =>
    ["w:pPr", "w:rPr"].flatMap((name) => elementsOf(childNamed(each, name) ?? { ...each, children: [] })),
  );
  const { size, line, colour = "000000", font } = resolveStyle(styles, theme, id);
  const backgrounds = settings.filter(({ name }) => name === "w:shd").map((shade) => backgroundOf(shade));
  return (
    !settings.some((each) => HIDING.has(each.name) && isOn(each.attributes)) &&
    backgrounds.every(
      (background) => background !== undefined && contrast(colour, background) >= MIN_CONTRAST,
    ) &&
    (backgrounds.length > 0 || contrast(colour, WHITE) >= MIN_CONTRAST) &&
    size >= MINIMUM_SIZE &&
    line >= size &&
    isReadableFamily(font)
  );
}

/** The colour of plain shading; undefined for patterns and theme colours, whose darkness is unknown. */
function backgroundOf({ attributes }: XmlElement): string | undefined {
  const { "w:val": pattern, "w:fill": fill = "auto", "w:themeFill": theme } = attributes;
  if (pattern !== "clear" || theme !== undefined) return undefined;
  return fill === "auto" ? WHITE : fill;
}

function leftAligned(properties: XmlElement): XmlElement {
  const others = elementsOf(properties).filter(({ name }) => name !== "w:jc");
  return { ...properties, children: [...others, setting("w:jc", "left")] };
}

function withProperties(run: XmlElement, properties: readonly XmlElement[]): XmlElement {
  const own = childNamed(run, "w:rPr");
  const existing = own === undefined ? [] : elementsOf(own);
  const names = new Set(properties.map(({ name }) => name));
  const children = [...existing.filter(({ name }) => !names.has(name)), ...properties];
  return {
    ...run,
    children: [
      { name: "w:rPr", attributes: {}, children },
      ...run.children.filter((each) => typeof each === "string" || each.name !== "w:rPr"),
    ],
  };
}

function setting(name: string, value: string | number): XmlElement {
  return { name, attributes: { "w:val": String(value) }, children: [] };
}
