import { editTree, withAttributes, withVal } from "../../ooxml/edit-tree.ts";
import { elementsOf, type XmlElement } from "../../ooxml/xml-tree.ts";
import { type HouseStyleMap, idOf, stylesOf } from "./style-map.ts";

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

/** A template's own editing history, and the language of its text, which is not the note's. */
const NOT_TAKEN = new Set(["w:rsid", "w:lang", "w:personal", "w:personalCompose", "w:personalReply"]);

/** A part of the template with the note's style identifiers, without references to styles that do not exist. */
export function renameReferences(tree: XmlElement, map: HouseStyleMap): XmlElement {
  return editTree(tree, (each) => withReference(each, map));
}

function withReference(each: XmlElement, { ids }: HouseStyleMap): XmlElement | undefined {
  if (!REFERENCES.has(each.name)) return each;
  const id = ids.get(each.attributes["w:val"] ?? "");
  return id === undefined ? undefined : withVal(each, id);
}

/** The template's style part with the note's identifiers, each style once. */
export function renameStyles(theirs: XmlElement, map: HouseStyleMap): XmlElement {
  const kept = new Set(stylesOf(theirs));
  const children = elementsOf(theirs).filter((each) => each.name !== "w:style" || kept.has(each));
  return editTree({ ...theirs, children }, (each) => {
    if (NOT_TAKEN.has(each.name)) return undefined;
    const id = each.name === "w:style" ? map.ids.get(idOf(each)) : undefined;
    return id === undefined ? withReference(each, map) : withAttributes(each, { "w:styleId": id });
  });
}
