import { editTree, withAttributes } from "../../ooxml/edit-tree.ts";
import type { XmlElement } from "../../ooxml/xml-tree.ts";

/** Text wrapping of a frame that text does not run beneath (17.18.104). */
const BESIDE = new Set(["around", "tight", "notBeside"]);

/** A header or footer whose frames have text beside them, never beneath. */
export function wrapFrames(tree: XmlElement): XmlElement {
  return editTree(tree, (each) => {
    if (each.name !== "w:framePr" || BESIDE.has(each.attributes["w:wrap"] ?? "around")) return each;
    return withAttributes(each, { "w:wrap": "around" });
  });
}
