import { isElement, type XmlElement, type XmlNode } from "./xml-tree.ts";

/** Replaces an element whose children are edited already; `undefined` removes it with them. */
export type Edit = (element: XmlElement) => XmlElement | undefined;

/** The tree with every element edited, from the leaves up. */
export function editTree(tree: XmlElement, edit: Edit): XmlElement {
  const children = tree.children.flatMap((node): readonly XmlNode[] => {
    if (!isElement(node)) return [node];
    const edited = editTree(node, edit);
    return edited.name === "" ? [] : [edited];
  });
  return edit({ ...tree, children }) ?? { name: "", attributes: {}, children: [] };
}

export function withAttributes(
  element: XmlElement,
  attributes: Readonly<Record<string, string>>,
): XmlElement {
  return { ...element, attributes: { ...element.attributes, ...attributes } };
}

export function withVal(element: XmlElement, value: string | number): XmlElement {
  return withAttributes(element, { "w:val": String(value) });
}
