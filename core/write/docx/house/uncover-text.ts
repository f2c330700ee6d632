import { editTree, withAttributes } from "./edit-tree.ts";
import type { XmlElement } from "./xml-tree.ts";

/** How a frame lets text run that does not run beneath it (17.18.104). */
const BESIDE = new Set(["around", "tight", "notBeside"]);

/** A header or footer in which nothing lies on words: floating pictures are behind them, frames beside. */
export function uncoverText(tree: XmlElement): XmlElement {
  return editTree(tree, (each) => {
    if (each.name === "wp:anchor") return withAttributes(each, { behindDoc: "1" });
    if (each.name !== "w:framePr" || BESIDE.has(each.attributes["w:wrap"] ?? "around")) return each;
    return withAttributes(each, { "w:wrap": "around" });
  });
}
