import type { AppliedHouseTemplate } from "../../../house-template/style/apply-house-template.ts";
import { resolveStyle } from "../../../house-template/style/resolve-style.ts";
import { WORDPROCESSING } from "../../../ooxml/namespaces.ts";
import type { Part } from "../../../ooxml/part.ts";
import { XML_DECLARATION } from "../../../ooxml/xml-text.ts";
import { treeXml, type XmlElement } from "../../../ooxml/xml-tree.ts";
import { isRightToLeft } from "../properties/language.ts";
import { numberingPartOf } from "../styles/numbering-part.ts";
import { stylesPartOf } from "../styles/styles-part.ts";
import { mergeNumbering } from "./merge-numbering.ts";
import { mergeStyles } from "./merge-styles.ts";

/** The style part with the template's styles before the note's own. */
export function houseStylesPart(ours: XmlElement, applied: AppliedHouseTemplate, note: MergedNote): Part {
  const merged = mergeStyles({
    theirs: applied.styles,
    ours,
    map: applied.map,
    theme: applied.theme,
    language: note.language,
    rightToLeft: isRightToLeft(note.language),
    paper: applied.style.paper,
    numIdOffset: note.numIdOffset,
  });
  return stylesPartOf(rootXml(merged));
}

/** The numbering part with the template's lists after the note's own. */
export function houseNumberingPart(
  ours: XmlElement,
  applied: AppliedHouseTemplate,
  numIdOffset: number,
): Part {
  const numIdOf = (id: string) =>
    applied.has(id) ? resolveStyle(applied.styles, applied.theme, id).numbering?.numId : undefined;
  const merged = mergeNumbering({
    theirs: applied.numbering,
    ours,
    numIdOffset,
    bullets: numIdOf("ListBullet"),
    numbers: numIdOf("ListNumber"),
    has: applied.has,
  });
  return numberingPartOf(rootXml(merged));
}

/** What the merged styles take from the note. */
export interface MergedNote {
  readonly language: string;
  /** Added to the numbers of the template's lists, so that they follow the note's own. */
  readonly numIdOffset: number;
}

/** Merged parts declare the namespace of WordprocessingML alone. */
function rootXml(root: XmlElement): string {
  return (
    XML_DECLARATION + treeXml({ ...root, attributes: { "xmlns:w": WORDPROCESSING, ...root.attributes } })
  );
}
