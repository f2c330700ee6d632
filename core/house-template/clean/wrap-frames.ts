import { editTree, withAttributes } from "../../ooxml/edit-tree.ts";
import type { XmlElement } from "../../ooxml/xml-tree.ts";

/** How a frame lets text run that does not run beneath it (17.18.104). */
const BESIDE = new Set(["around", "tight", "notBeside"]);

/** A header or footer in which no frame lies on words: it stands beside them. */
export function wrapFrames(tree: XmlElement): XmlElement {
  return editTree(tree, (each) => {
    if (each.name !== "w:framePr" || BESIDE.has(each.attributes["w:wrap"] ?? "around")) return each;
    return withAttributes(each, { "w:wrap": "around" });
  });
}
