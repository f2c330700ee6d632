import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";

/** An element as it stands in a part; `text` is its own, without its children's. */
export interface WordElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly WordElement[];
  readonly text: string;
}

interface Open extends WordElement {
  readonly children: Open[];
  text: string;
}

/** The XML parts of a Word file by their paths. */
export type WordFile = ReadonlyMap<string, WordElement>;

/** Throws where the bytes are no zip file or a part is not well-formed XML. */
export function openWordFile(bytes: Uint8Array): WordFile {
  const files = unzipSync(bytes, { filter: ({ name }) => /\.(xml|rels)$/.test(name) });
  return new Map(Object.entries(files).map(([path, content]) => [path, parse(strFromU8(content))]));
}

function parse(xml: string): WordElement {
  const parser = new SaxesParser();
  const root: Open = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element: Open = { name, attributes: { ...attributes }, children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("closetag", () => open.pop());
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  });
  parser.write(xml).close();
  return root;
}

/** All elements of the names, in the order of the part. */
export function found(root: WordElement | undefined, ...names: readonly string[]): readonly WordElement[] {
  const all: WordElement[] = [];
  const visit = (element: WordElement) => {
    for (const child of element.children) {
      if (names.includes(child.name)) all.push(child);
      visit(child);
    }
  };
  if (root !== undefined) visit(root);
  return all;
}

export function childOf(parent: WordElement | undefined, name: string): WordElement | undefined {
  return parent?.children.find((child) => child.name === name);
}

/** The `w:val` of a descendant. */
export function settingOf(root: WordElement | undefined, name: string): string | undefined {
  return found(root, name)[0]?.attributes["w:val"];
}

export function textOf(root: WordElement): string {
  return found(root, "w:t", "w:delText")
    .map(({ text }) => text)
    .join("");
}

/** Whether a setting that is on by being there is on. */
export function isOn(root: WordElement | undefined, name: string): boolean {
  const [setting] = found(root, name);
  return setting !== undefined && !["0", "false", "off"].includes(setting.attributes["w:val"] ?? "1");
}
