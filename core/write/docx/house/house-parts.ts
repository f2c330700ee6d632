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
  dress: AppliedHouseTemplate,
  language: string,
  firstInstance: number,
): Part {
  const merged = mergeStyles({
    theirs: dress.styles,
    ours: treeOf(ours.xml),
    map: dress.map,
    theme: dress.theme,
    language,
    rightToLeft: isRightToLeft(language),
    paper: dress.style.paper,
    firstInstance,
  });
  return { ...ours, xml: rootXml(merged, { "xmlns:w": WORDPROCESSING }) };
}

export function houseNumberingPart(ours: Part, dress: AppliedHouseTemplate, firstInstance: number): Part {
  const instanceOf = (id: string) =>
    dress.has(id) ? resolveStyle(dress.styles, dress.theme, id).numbering?.instance : undefined;
  const merged = mergeNumbering({
    theirs: dress.numbering,
    ours: treeOf(ours.xml),
    firstInstance,
    bullets: instanceOf("ListBullet"),
    numbers: instanceOf("ListNumber"),
    has: dress.has,
  });
  return { ...ours, xml: rootXml(merged, { "xmlns:w": WORDPROCESSING }) };
}

function rootXml(root: XmlElement, namespaces: Readonly<Record<string, string>>): string {
  const attributes = { ...namespaces, ...root.attributes };
  return XML_DECLARATION + element(root.name, attributes, ...root.children.map(treeXml));
}
