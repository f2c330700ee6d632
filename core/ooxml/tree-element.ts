import type { Attributes } from "./xml-text.ts";
import type { XmlElement, XmlNode } from "./xml-tree.ts";

/** An element of a tree. Attributes that are undefined are left out; numbers become text. */
export function treeElement(
  name: string,
  attributes: Attributes = {},
  children: readonly XmlNode[] = [],
): XmlElement {
  const present = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, String(value)] as const],
  );
  return { name, attributes: Object.fromEntries(present), children };
}

/** An element that states one value as `w:val`. */
export function valTree(name: string, value: string | number): XmlElement {
  return { name, attributes: { "w:val": String(value) }, children: [] };
}

/** An element that holds text alone. */
export function textTree(name: string, text: string, attributes: Attributes = {}): XmlElement {
  return treeElement(name, attributes, [text]);
}
