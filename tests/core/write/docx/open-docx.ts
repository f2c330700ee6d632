import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import type { Document } from "../../../../core/document/node.ts";
import { DEFAULT_HOUSE_STYLE } from "../../../../core/house-style/house-style.ts";
import type { PageNumbers } from "../../../../core/write/docx/context/write-context.ts";
import { writeDocx } from "../../../../core/write/docx/write-docx.ts";
import { documentOf, type Paragraphs } from "./tree.ts";

/** Part paths with their XML, in the order of the file. */
export type Parts = ReadonlyMap<string, string>;

export function openDocx(document: Document, pageNumbers?: PageNumbers): Parts {
  const files = unzipSync(writeDocx(document, DEFAULT_HOUSE_STYLE, pageNumbers));
  return new Map(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

export function partXml(parts: Parts, path: string): string {
  const xml = parts.get(path);
  if (xml === undefined) throw new Error(`no part ${path} among ${[...parts.keys()].join(", ")}`);
  return xml;
}

/** What stands between `<w:body>` and the section's properties. */
export function bodyXml(paragraphs: Paragraphs, pageNumbers?: PageNumbers): string {
  const xml = partXml(openDocx(documentOf(paragraphs), pageNumbers), "word/document.xml");
  return /<w:body>(.*)<w:sectPr>/s.exec(xml)?.[1] ?? "";
}

export function partOf(paragraphs: Paragraphs, path: string): string {
  return partXml(openDocx(documentOf(paragraphs)), path);
}

export interface WordElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: WordElement[];
  text: string;
}

/** The elements as a tree; throws where the XML is not well formed. */
export function parseXml(xml: string): WordElement {
  const parser = new SaxesParser();
  const root: WordElement = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element: WordElement = { name, attributes: { ...attributes }, children: [], text: "" };
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

/** All elements of a name, in document order. */
export function elements(xml: string | WordElement, name: string): readonly WordElement[] {
  const root = typeof xml === "string" ? parseXml(`<root>${withoutDeclaration(xml)}</root>`) : xml;
  return root.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...elements(child, name),
  ]);
}

function withoutDeclaration(xml: string): string {
  return xml.replace(/^<\?xml.*?\?>/, "");
}

/** The `w:val` of the first element of a name, wherever it stands. */
export function firstValue(xml: string | WordElement, name: string): string | undefined {
  return elements(xml, name)[0]?.attributes["w:val"];
}

/** Style and text of each paragraph, cells included: `Heading1: Where we are`. */
export function outline(xml: string): readonly string[] {
  return elements(xml, "w:p").map((paragraph) => {
    const text = elements(paragraph, "w:t")
      .map((each) => each.text)
      .join("");
    return `${firstValue(paragraph, "w:pStyle")}: ${text}`;
  });
}
