import { editTree, withAttributes } from "../../ooxml/edit-tree.ts";
import type { XmlElement } from "../../ooxml/xml-tree.ts";

/** Values of a frame's text wrapping that keep text from running beneath it (17.18.104). */
const BESIDE = new Set(["around", "tight", "notBeside"]);

/** Sets the wrapping of all frames in a header or footer so that text is beside them, not beneath. */
export function wrapFrames(tree: XmlElement): XmlElement {
  return editTree(tree, (each) => {
    if (each.name !== "w:framePr" || BESIDE.has(each.attributes["w:wrap"] ?? "around")) return each;
    return withAttributes(each, { "w:wrap": "around" });
  });
}
