import type { AppliedHouseTemplate } from "../../../house-template/style/apply-house-template.ts";
import { resolveStyle } from "../../../house-template/style/resolve-style.ts";
import { WORDPROCESSING } from "../../../ooxml/namespaces.ts";
import type { Part } from "../../../ooxml/part.ts";
import { element, XML_DECLARATION } from "../../../ooxml/xml-text.ts";
import { treeOf, treeXml, type XmlElement } from "../../../ooxml/xml-tree.ts";
import { isRightToLeft } from "../properties/language.ts";
import { mergeNumbering } from "./merge-numbering.ts";
import { mergeStyles } from "./merge-styles.ts";

/** Our style part with the template's styles before it. */
export function houseStylesPart(
  ours: Part,
  applied: AppliedHouseTemplate,
  language: string,
  firstInstance: number,
): Part {
  const merged = mergeStyles({
    theirs: applied.styles,
    ours: treeOf(ours.xml),
    map: applied.map,
    theme: applied.theme,
    language,
    rightToLeft: isRightToLeft(language),
    paper: applied.style.paper,
    firstInstance,
  });
  return { ...ours, xml: rootXml(merged, { "xmlns:w": WORDPROCESSING }) };
}

export function houseNumberingPart(ours: Part, applied: AppliedHouseTemplate, firstInstance: number): Part {
  const instanceOf = (id: string) =>
    applied.has(id) ? resolveStyle(applied.styles, applied.theme, id).numbering?.instance : undefined;
  const merged = mergeNumbering({
    theirs: applied.numbering,
    ours: treeOf(ours.xml),
    firstInstance,
    bullets: instanceOf("ListBullet"),
    numbers: instanceOf("ListNumber"),
    has: applied.has,
  });
  return { ...ours, xml: rootXml(merged, { "xmlns:w": WORDPROCESSING }) };
}

function rootXml(root: XmlElement, namespaces: Readonly<Record<string, string>>): string {
  const attributes = { ...namespaces, ...root.attributes };
  return XML_DECLARATION + element(root.name, attributes, ...root.children.map(treeXml));
}
