import { unzipSync } from "fflate";
import { SaxesParser } from "saxes";

export interface XmlElement {
  readonly name: string;
  /** Namespaces of the element and of its attributes. */
  readonly namespaces: readonly string[];
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly parent: XmlElement | undefined;
  readonly text: string;
}

/** The parts by their paths, in the order of the file; XML as trees too. */
export interface WordPackage {
  readonly parts: ReadonlyMap<string, Uint8Array>;
  readonly trees: ReadonlyMap<string, XmlElement>;
}

/** Throws where a part is not UTF-8 or not well-formed, or declares a document type. */
export function openPackage(bytes: Uint8Array): WordPackage {
  const parts = new Map(Object.entries(unzipSync(bytes)));
  const xml = [...parts].filter(([path]) => /\.(xml|rels)$/.test(path));
  return { parts, trees: new Map(xml.map(([path, content]) => [path, parse(path, content)])) };
}

interface Open extends XmlElement {
  readonly children: Open[];
  text: string;
}

function parse(path: string, content: Uint8Array): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const root: Open = { name: "", namespaces: [], attributes: {}, children: [], parent: undefined, text: "" };
  let open = root;
  parser.on("error", (error) => {
    throw new Error(`${path}: ${error.message}`);
  });
  parser.on("doctype", () => {
    throw new Error(`${path} declares a document type`);
  });
  parser.on("opentag", ({ name, uri, attributes }) => {
    const namespaces = [uri, ...Object.values(attributes).map((attribute) => attribute.uri)];
    const values = Object.values(attributes).map((attribute) => [attribute.name, attribute.value] as const);
    const element: Open = {
      name,
      namespaces,
      attributes: Object.fromEntries(values),
      children: [],
      parent: open,
      text: "",
    };
    open.children.push(element);
    open = element;
  });
  parser.on("closetag", () => {
    open = (open.parent as Open | undefined) ?? root;
  });
  parser.on("text", (text) => {
    open.text += text;
  });
  parser.write(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(content)).close();
  return root;
}

/** All elements of the names below, in the order of the part; of all names where none is given. */
export function below(root: XmlElement | undefined, ...names: readonly string[]): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (element: XmlElement): void => {
    for (const child of element.children) {
      if (names.length === 0 || names.includes(child.name)) found.push(child);
      visit(child);
    }
  };
  if (root !== undefined) visit(root);
  return found;
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

/** The `w:val` of a child. */
export function settingOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes["w:val"];
}

/** Parts with text of the document: the body, notes, headers and footers. */
export function storiesOf({ trees }: WordPackage): ReadonlyMap<string, XmlElement> {
  return new Map(
    [...trees].filter(([path]) => /^word\/(document|footnotes|header\d*|footer\d*)\.xml$/.test(path)),
  );
}

/** Duplicates in a list. */
export function doubles(values: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return [...new Set(values.filter((value) => seen.size === seen.add(value).size))];
}
