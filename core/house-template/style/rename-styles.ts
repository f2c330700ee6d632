import { editTree, withAttributes, withVal } from "../../ooxml/edit-tree.ts";
import { elementsOf, type XmlElement } from "../../ooxml/xml-tree.ts";
import type { HouseStyleMap } from "./style-map.ts";
import { idOf, stylesOf } from "./style-map.ts";

const REFERENCES = new Set([
  "w:basedOn",
  "w:next",
  "w:link",
  "w:pStyle",
  "w:rStyle",
  "w:tblStyle",
  "w:styleLink",
  "w:numStyleLink",
]);

/** What a template's styles say of its own making, or of a language that is not the note's. */
const NOT_TAKEN = new Set(["w:rsid", "w:lang", "w:personal", "w:personalCompose", "w:personalReply"]);

/** A part of the template with the note's style identifiers. A reference to a style that is not there goes. */
export function renameReferences(tree: XmlElement, { ids }: HouseStyleMap): XmlElement {
  return editTree(tree, (each) => {
    if (!REFERENCES.has(each.name)) return each;
    const id = ids.get(each.attributes["w:val"] ?? "");
    return id === undefined ? undefined : withVal(each, id);
  });
}

/** The template's style part with the note's identifiers, each style once. */
export function renameStyles(theirs: XmlElement, map: HouseStyleMap): XmlElement {
  const kept = new Set(stylesOf(theirs));
  const children = elementsOf(theirs)
    .filter((each) => each.name !== "w:style" || kept.has(each))
    .map((each) => {
      const id = map.ids.get(idOf(each));
      return id === undefined ? each : withAttributes(each, { "w:styleId": id });
    });
  const renamed = renameReferences({ ...theirs, children }, map);
  return editTree(renamed, (each) => (NOT_TAKEN.has(each.name) ? undefined : each));
}
