import { editTree } from "./edit-tree.ts";
import type { XmlElement } from "./xml-tree.ts";

/** Older Word wrote where a picture came from as its alternative text, and its file's name as the picture's. */
const PATH = /^(\w:|\\\\|~?\/|file:|https?:)|\\|\.(png|jpe?g|jfif|gif|bmp|tiff?|emf|wmf|svg|webp|ico)$/i;

/** A header or footer whose pictures tell what they show, and nothing of the machine that they come from. */
export function cleanPictures(tree: XmlElement): XmlElement {
  return editTree(tree, (each) => {
    const { id = "0", descr = "" } = each.attributes;
    if (each.name === "pic:cNvPr") return { ...each, attributes: { id: "0", name: "Picture" } };
    if (each.name !== "wp:docPr") return each;
    const described: Readonly<Record<string, string>> =
      descr.trim() === "" || PATH.test(descr.trim()) ? {} : { descr };
    return { ...each, attributes: { id, name: "Picture", ...described } };
  });
}
