import type { SaxesTagNS } from "saxes";
import { XML_LIMITS } from "../limits/limits.ts";
import {
  DRAWING,
  DRAWING_PICTURE,
  type NameOf,
  RELATIONSHIPS,
  usualNameWithin,
  WORDPROCESSING,
  WORDPROCESSING_DRAWING,
} from "./namespaces.ts";
import { readXml, type XmlLimits, type XmlRefusal, type XmlWork } from "./read-xml.ts";
import { element, escapeXml } from "./xml-text.ts";

/** An element of a part, under its namespace's usual prefix whatever prefix the file used. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

/** An element, or all text between two tags. */
export type XmlNode = XmlElement | string;

/** The element in place of one that a file does not have. */
export const EMPTY: XmlElement = { name: "", attributes: {}, children: [] };

export interface TreeReading {
  readonly limits: XmlLimits;
  /** Counters that the parts of one package share. */
  readonly work?: XmlWork;
  /** An element without a name is left out with all that it holds. */
  readonly nameOf: NameOf;
  /** Attributes to keep, by their names in the tree; all of them unless given. */
  readonly keepsAttribute?: (name: string) => boolean;
  readonly lost?: LostWords;
}

/** Called with the outermost element of an unknown namespace in which words are lost. */
export type LostWords = (uri: string, local: string) => void;

/** An element between its tags; its name is empty if it is left out. */
interface OpenElement extends XmlElement {
  readonly children: XmlNode[];
}

/** Reads the root of a part, or returns the reason for refusing it. The root is EMPTY if its namespace is unknown. */
export function readTree(xml: string, reading: TreeReading): XmlElement | XmlRefusal {
  const top: OpenElement = { ...EMPTY, children: [] };
  const open = [top];
  const unknown: SaxesTagNS[] = [];
  const nameOf = oncePerName(reading.nameOf);
  let local = "";
  const refusal = readXml(
    xml,
    reading.limits,
    {
      open: (tag) => {
        local = tag.local;
        const name = nameOf(tag.uri, tag.local);
        if (name === undefined) unknown.push(tag);
        open.push({
          name: name ?? "",
          attributes: attributesOf(tag, nameOf, reading.keepsAttribute),
          children: [],
        });
      },
      text: (text) => {
        appendText(open.at(-1)?.children, text);
        const [outermost] = unknown;
        if (outermost !== undefined && local === "t" && text.trim() !== "")
          reading.lost?.(outermost.uri, outermost.local);
      },
      close: () => {
        const closed = open.pop();
        if (closed === undefined || closed.name === "") unknown.pop();
        else open.at(-1)?.children.push(closed);
      },
    },
    reading.work,
  );
  return refusal ?? elementsOf(top)[0] ?? EMPTY;
}

/** Interns the names of a part, which has few names and many elements, so that comparisons are cheap. */
function oncePerName(nameOf: NameOf): NameOf {
  const namespaces = new Map<string, Map<string, string | undefined>>();
  return (uri, local) => {
    const names = namespaces.get(uri) ?? new Map<string, string | undefined>();
    if (names.size === 0) namespaces.set(uri, names);
    if (!names.has(local)) names.set(local, nameOf(uri, local));
    return names.get(local);
  };
}

/** Appends text to the last string: the parser splits text at comments and CDATA sections, the tree does not. */
function appendText(children: XmlNode[] | undefined, text: string): void {
  const last = children?.at(-1);
  if (children !== undefined && typeof last === "string") children[children.length - 1] = last + text;
  else children?.push(text);
}

function attributesOf(
  tag: SaxesTagNS,
  nameOf: NameOf,
  keepsAttribute: TreeReading["keepsAttribute"],
): Readonly<Record<string, string>> {
  const kept: Record<string, string> = {};
  for (const { prefix, uri, local, value } of Object.values(tag.attributes)) {
    if (prefix === "xmlns" || local === "xmlns") continue;
    const name = uri === "" ? local : nameOf(uri, local);
    if (name !== undefined && (keepsAttribute?.(name) ?? true)) kept[name] = value;
  }
  return kept;
}

/** The namespaces of parts that are read from a template and written into a note. */
export const TREE_NAMESPACES = {
  "xmlns:w": WORDPROCESSING,
  "xmlns:r": RELATIONSHIPS,
  "xmlns:a": DRAWING,
  "xmlns:wp": WORDPROCESSING_DRAWING,
  "xmlns:pic": DRAWING_PICTURE,
} as const;

/** Attributes that record who changed what, and when. */
const REVISION_MARKS = /^w:(rsid|author$|date$|initials$)/;

const TEMPLATE_READING: TreeReading = {
  limits: XML_LIMITS.house,
  nameOf: usualNameWithin(Object.values(TREE_NAMESPACES)),
  keepsAttribute: (name) => !REVISION_MARKS.test(name),
};

/** Reads a part of a template, without content that a note must not have, or returns what is wrong with it. */
export function parseTree(
  xml: string,
  lost: LostWords = () => undefined,
): XmlElement | { readonly wrong: string } {
  const tree = readTree(xml, { ...TEMPLATE_READING, lost });
  if ("why" in tree) return { wrong: tree.why };
  return tree === EMPTY ? { wrong: "it is of a kind that is not known here" } : tree;
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

/** The first child element of the name. */
export function childNamed(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  for (const node of parent?.children ?? []) if (isElement(node) && node.name === name) return node;
  return undefined;
}

export function childrenNamed(parent: XmlElement | undefined, name: string): readonly XmlElement[] {
  const named: XmlElement[] = [];
  for (const node of parent?.children ?? []) if (isElement(node) && node.name === name) named.push(node);
  return named;
}

/** The `w:val` of a child that holds one setting. */
export function settingOf(parent: XmlElement | undefined, name: string): string | undefined {
  return childNamed(parent, name)?.attributes["w:val"];
}

/** The state of a child element of type CT_OnOff; `undefined` if the parent has no such child. */
export function onOffOf(parent: XmlElement | undefined, name: string): boolean | undefined {
  const child = childNamed(parent, name);
  return child && isOn(child.attributes);
}

/** The state of an element of type CT_OnOff by its attributes; on without `w:val` (17.17.4). */
export function isOn(attributes: Readonly<Record<string, string>>): boolean {
  return isOnValue(attributes["w:val"] ?? "1");
}

/**
 * Whether an attribute of type ST_OnOff (22.9.2.7) is on: 1, true and on; its other values are 0, false and off. The
 * standard gives no meaning to any other value, and such a value counts as off here. LibreOffice 7.4 treats "maybe",
 * "yes", "TRUE", "2" and an empty value as off, too, and only "On" as on.
 */
export function isOnValue(value: string | undefined): boolean {
  return value === "1" || value === "true" || value === "on";
}

/** The element and all elements below it, in the order of the file. */
export function descendants(top: XmlElement): readonly XmlElement[] {
  const all = [top];
  collect(top, () => true, all);
  return all;
}

/** All elements of the names below an element, in the order of the file; the element itself is not among them. */
export function descendantsNamed(
  top: XmlElement | undefined,
  ...names: readonly string[]
): readonly XmlElement[] {
  const named: XmlElement[] = [];
  if (top !== undefined) collect(top, ({ name }) => names.includes(name), named);
  return named;
}

function collect(parent: XmlElement, wanted: (element: XmlElement) => boolean, into: XmlElement[]): void {
  for (const node of parent.children) {
    if (!isElement(node)) continue;
    if (wanted(node)) into.push(node);
    collect(node, wanted, into);
  }
}

/** All text below an element. */
export function textOf(tree: XmlElement): string {
  return tree.children.map((node) => (isElement(node) ? textOf(node) : node)).join("");
}

/** The text of an element itself, without that of the elements in it. */
export function ownText({ children }: XmlElement): string {
  let text = "";
  for (const node of children) if (!isElement(node)) text += node;
  return text;
}

/** The words of a part: text and deleted text of its runs, without instructions of fields (17.3.3.31, 17.3.3.7). */
export function runText(tree: XmlElement): string {
  return descendantsNamed(tree, "w:t", "w:delText").map(ownText).join("");
}

export function treeXml(node: XmlNode): string {
  return isElement(node)
    ? element(node.name, node.attributes, ...node.children.map(treeXml))
    : escapeXml(node);
}
