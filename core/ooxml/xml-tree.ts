import type { SaxesTagNS } from "saxes";
import { XML_LIMITS } from "../limits/limits.ts";
import {
  DRAWING,
  DRAWING_PICTURE,
  RELATIONSHIPS,
  WORDPROCESSING,
  WORDPROCESSING_DRAWING,
} from "./namespaces.ts";
import { readXml } from "./read-xml.ts";
import { element, escapeXml } from "./xml-text.ts";

/** An element of a known namespace, under that namespace's usual prefix whatever prefix the file used. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

/** What a part with text, pictures and styles may be made of; anything else is left behind. */
export const TREE_NAMESPACES = {
  "xmlns:w": WORDPROCESSING,
  "xmlns:r": RELATIONSHIPS,
  "xmlns:a": DRAWING,
  "xmlns:wp": WORDPROCESSING_DRAWING,
  "xmlns:pic": DRAWING_PICTURE,
} as const;

const PREFIXES: ReadonlyMap<string, string> = new Map([
  ...Object.entries(TREE_NAMESPACES).map(([name, uri]) => [uri, `${name.slice("xmlns:".length)}:`] as const),
  ["http://schemas.openxmlformats.org/package/2006/relationships", ""],
  ["http://schemas.openxmlformats.org/package/2006/content-types", ""],
  ["http://www.w3.org/XML/1998/namespace", "xml:"],
]);

interface OpenElement {
  readonly name: string | undefined;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
}

/** Told of the outermost element of an unknown namespace in which words are lost. */
export type LostWords = (uri: string, local: string) => void;

/** The part as a tree, or what is wrong with it. A document type is refused: entities are declared in one. */
export function parseTree(
  xml: string,
  lost: LostWords = () => undefined,
): XmlElement | { readonly wrong: string } {
  const root: OpenElement = { name: "", attributes: {}, children: [] };
  const open = [root];
  const unknown: SaxesTagNS[] = [];
  let local = "";
  const wrong = readXml(xml, XML_LIMITS.house, {
    open: (tag) => {
      local = tag.local;
      const name = prefixed(tag.uri, tag.local);
      if (name === undefined) unknown.push(tag);
      open.push({ name, attributes: knownAttributes(tag), children: [] });
    },
    text: (words) => {
      open.at(-1)?.children.push(words);
      const [outermost] = unknown;
      if (outermost !== undefined && local === "t" && words.trim() !== "")
        lost(outermost.uri, outermost.local);
    },
    close: () => {
      const closed = open.pop();
      if (closed?.name !== undefined) open.at(-1)?.children.push({ ...closed, name: closed.name });
      else unknown.pop();
    },
  });
  if (wrong !== undefined) return { wrong: wrong.why };
  const [top] = root.children.filter(isElement);
  return top ?? { wrong: "it is of a kind that is not known here" };
}

/** XML that we wrote ourselves, as a tree. */
export function treeOf(xml: string): XmlElement {
  const parsed = parseTree(xml);
  if ("wrong" in parsed) throw new Error(parsed.wrong);
  return parsed;
}

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== "string";
}

export function elementsOf(parent: XmlElement): readonly XmlElement[] {
  return parent.children.filter(isElement);
}

export function childNamed(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent && elementsOf(parent).find((child) => child.name === name);
}

/** The `w:val` of a child that says one setting. */
export function settingOf(parent: XmlElement | undefined, name: string): string | undefined {
  return childNamed(parent, name)?.attributes["w:val"];
}

/** A switch without a value is on (17.17.4). */
export function isOn(attributes: Readonly<Record<string, string>>): boolean {
  return !["0", "false", "off"].includes(attributes["w:val"] ?? "1");
}

/** The element and all below it, in the order of the file. */
export function descendants(top: XmlElement): readonly XmlElement[] {
  return [top, ...elementsOf(top).flatMap(descendants)];
}

/** All text below an element. */
export function textOf(tree: XmlElement): string {
  return tree.children.map((node) => (isElement(node) ? textOf(node) : node)).join("");
}

export function treeXml(node: XmlNode): string {
  return isElement(node)
    ? element(node.name, node.attributes, ...node.children.map(treeXml))
    : escapeXml(node);
}

function prefixed(uri: string, local: string): string | undefined {
  const prefix = PREFIXES.get(uri);
  return prefix === undefined ? undefined : prefix + local;
}

/** Who changed what, and when. */
const TELLING = /^w:(rsid|author$|date$|initials$)/;

function knownAttributes(tag: SaxesTagNS): Readonly<Record<string, string>> {
  const known = Object.values(tag.attributes).flatMap(({ uri, local, value, prefix }): [string, string][] => {
    if (prefix === "xmlns" || local === "xmlns") return [];
    const name = uri === "" ? local : prefixed(uri, local);
    return name === undefined || TELLING.test(name) ? [] : [[name, value]];
  });
  return Object.fromEntries(known);
}
