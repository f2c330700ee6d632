import type { IContext, XmlComponent } from "docx";
import { element } from "../../../ooxml/xml-text.ts";
import { EMPTY, treeXml, type XmlElement, type XmlNode } from "../../../ooxml/xml-tree.ts";

/** A component as docx prepares it for its own serialiser: an element's name, with attributes and children in one array. */
type Prepared = { readonly [name: string]: unknown };

/** A component of docx as a tree; EMPTY where docx leaves the element out because it holds nothing. */
export function componentTree(component: XmlComponent): XmlElement {
  return elementsOfObject((component.prepForXml(NO_FILE) ?? {}) as Prepared)[0] ?? EMPTY;
}

/** A component of docx as XML text, or no text where docx leaves the element out. */
export function componentXml(component: XmlComponent): string {
  return optionalXml(componentTree(component));
}

/** The element as XML text; no text for EMPTY. */
export function optionalXml(tree: XmlElement): string {
  return tree === EMPTY ? "" : treeXml(tree);
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

/** Components whose XML depends on the file around them (lists by name, pictures, links) are not used. */
const NO_FILE = { stack: [] } as unknown as IContext;

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

/** Attributes come before the children or, in `w:lvl`, after them. */
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
