import { EMPTY, elementsOf, type XmlElement } from "../../../ooxml/xml-tree.ts";

/** The schema's order of the elements that this writer uses (CT_PPrBase, EG_RPrBase, CT_TblPrBase, CT_SectPr). */
const ORDER: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries<readonly string[]>({
    "w:pPr": names(
      "pStyle keepNext keepLines pageBreakBefore numPr pBdr tabs suppressAutoHyphens bidi spacing ind jc outlineLvl",
    ),
    "w:rPr": names("rStyle rFonts b bCs i iCs color spacing sz szCs u shd vertAlign rtl cs lang"),
    "w:tblPr": names(
      "tblStyle bidiVisual tblW tblInd tblLayout tblCellMar tblLook tblCaption tblDescription",
    ),
    "w:sectPr": names("headerReference footerReference type pgSz pgMar cols titlePg bidi"),
  }),
);

function names(list: string): readonly string[] {
  return list.split(" ").map((name) => `w:${name}`);
}

/**
 * Properties as docx makes them, with elements that it has no option for where the schema has them. `made` may be EMPTY:
 * docx leaves properties without content out.
 */
export function withElements(name: string, made: XmlElement, added: readonly XmlElement[]): XmlElement {
  if (added.length === 0) return made;
  const order = ORDER.get(name) ?? [];
  const children = [...elementsOf(made), ...added];
  return {
    name,
    attributes: made === EMPTY ? {} : made.attributes,
    children: children.toSorted((one, other) => order.indexOf(one.name) - order.indexOf(other.name)),
  };
}
