import type { IContext, XmlComponent } from "docx";
import { element } from "../../../ooxml/xml-text.ts";
import { treeXml, type XmlElement, type XmlNode } from "../../../ooxml/xml-tree.ts";

/** What docx makes of a component before it is text: an element's name, and its attributes among its children. */
type Prepared = { readonly [name: string]: unknown };

/** A component of docx as a tree, for parts that say more than docx can, or less than it always does. */
export function componentTree(component: XmlComponent): XmlElement {
  return elementsOfObject(component.prepForXml(NO_FILE) as Prepared)[0] ?? EMPTY;
}

/**
 * The root of a part without docx's content. docx declares the namespaces of every version of Office; the note keeps
 * to those of ECMA-376, which Office 2007 can read.
 */
export function partRoot(component: XmlComponent): XmlElement {
  const { name, attributes } = componentTree(component);
  const kept = Object.entries(attributes).filter(([, value]) => STANDARD.test(value));
  return { name, attributes: Object.fromEntries(kept), children: [] };
}

const STANDARD = /^http:\/\/schemas\.openxmlformats\.org\/(?!markup-compatibility)/;

/** The element as XML text, with `content`, XML already, after its own children. */
export function withContent(tree: XmlElement, content: string): string {
  return element(tree.name, tree.attributes, ...tree.children.map(treeXml), content);
}

/** The parts of a package read nothing of the file around them. */
const NO_FILE = { stack: [] } as unknown as IContext;

const EMPTY: XmlElement = { name: "", attributes: {}, children: [] };

function elementsOfObject(object: Prepared): readonly XmlElement[] {
  return Object.entries(object).map(([name, content]) => {
    const parts: readonly unknown[] = Array.isArray(content) ? content : [content];
    return {
      name,
      attributes: Object.assign({}, ...parts.map(attributesOf)),
      children: parts.flatMap(nodesOf),
    };
  });
}

/** docx puts the attributes of some elements after their children. */
function attributesOf(part: unknown): Readonly<Record<string, string>> {
  if (!isObject(part) || !isObject(part._attr)) return {};
  const present = Object.entries(part._attr).filter(([, value]) => value !== undefined);
  return Object.fromEntries(present.map(([name, value]) => [name, String(value)]));
}

function nodesOf(part: unknown): readonly XmlNode[] {
  if (part === undefined || part === null) return [];
  if (!isObject(part)) return [String(part)];
  return "_attr" in part ? [] : elementsOfObject(part);
}

function isObject(value: unknown): value is Prepared {
  return typeof value === "object" && value !== null;
}
