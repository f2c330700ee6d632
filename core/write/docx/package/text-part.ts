import { Document as DocxFile, FooterWrapper, FootNotes, HeaderWrapper, Media } from "docx";
import type { Part } from "../../../ooxml/part.ts";
import { XML_DECLARATION } from "../../../ooxml/xml-text.ts";
import type { XmlElement } from "../../../ooxml/xml-tree.ts";
import { partRoot, withContent } from "../docx-library/component-tree.ts";

export type TextPartKind = "document" | "header" | "footer" | "footnotes";

/** Root elements of the parts whose content the node functions write. */
const ROOTS: Readonly<Record<TextPartKind, XmlElement>> = {
  document: partRoot(new DocxFile({ sections: [] }).Document.View),
  header: partRoot(new HeaderWrapper(new Media(), 0).View),
  footer: partRoot(new FooterWrapper(new Media(), 0).View),
  footnotes: partRoot(new FootNotes()),
};

const CONTENT_TYPES: Readonly<Record<TextPartKind, string>> = {
  document: contentType("document.main"),
  header: contentType("header"),
  footer: contentType("footer"),
  footnotes: contentType("footnotes"),
};

/** A part that holds text. `content`: XML already; `namespaces`: those that docx does not declare. */
export function textPart(
  kind: TextPartKind,
  path: string,
  content: string,
  namespaces: Readonly<Record<string, string>> = {},
): Part {
  const { name, attributes } = ROOTS[kind];
  const tree = { name, attributes: { ...attributes, ...namespaces }, children: [] };
  return { path, contentType: CONTENT_TYPES[kind], xml: XML_DECLARATION + withContent(tree, content) };
}

function contentType(name: string): string {
  return `application/vnd.openxmlformats-officedocument.wordprocessingml.${name}+xml`;
}
