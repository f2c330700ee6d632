import { partOfType, partsById, type WordFile } from "../../ooxml/find-parts.ts";
import { descendantsNamed, onOffOf, type XmlElement } from "../../ooxml/xml-tree.ts";
import type { VerifiedPage } from "../content.ts";
import { createFootnoteNumbers } from "./footnote-numbers.ts";
import { wordText } from "./word-text.ts";

type HeaderType = "default" | "first" | "even";
type HeadersAndFooters = Readonly<Record<string, readonly string[]>>;

/**
 * Headers and footers of each section (ECMA-376 part 1, 17.10). A section inherits those that it does not reference.
 * Each part is read once, because sections share them.
 */
export function wordPages(
  file: WordFile,
  text: XmlElement,
  shown: (part: XmlElement) => XmlElement,
): readonly VerifiedPage[] {
  const partOf = partsById(file);
  const even = onOffOf(partOfType(file, "settings"), "w:evenAndOddHeaders") ?? false;
  const read = new Map<XmlElement, readonly string[]>();
  const linesOf = (id: string | undefined): readonly string[] => {
    const part = partOf(id);
    if (part === undefined) return [];
    const lines = read.get(part) ?? linesIn(shown(part));
    read.set(part, lines);
    return lines;
  };
  let current: HeadersAndFooters = {};
  return descendantsNamed(text, "w:sectPr").flatMap((section, index) => {
    current = { ...current, ...referencedBy(section, linesOf) };
    return pagesOf(current, index, onOffOf(section, "w:titlePg") ?? false, even);
  });
}

function linesIn(part: XmlElement): readonly string[] {
  const lines = descendantsNamed(part, "w:p").map((paragraph) =>
    wordText(paragraph, createFootnoteNumbers()),
  );
  return lines.filter((line) => line.trim() !== "");
}

function referencedBy(
  section: XmlElement,
  linesOf: (id: string | undefined) => readonly string[],
): HeadersAndFooters {
  const references = descendantsNamed(section, "w:headerReference", "w:footerReference");
  return Object.fromEntries(
    references.map(({ name, attributes }) => {
      const edge = name === "w:headerReference" ? "header" : "footer";
      return [`${edge} ${attributes["w:type"] ?? "default"}`, linesOf(attributes["r:id"])];
    }),
  );
}

function pagesOf(
  current: HeadersAndFooters,
  index: number,
  differs: boolean,
  even: boolean,
): readonly VerifiedPage[] {
  const page = (type: HeaderType, first: boolean): VerifiedPage => ({
    name: pageName(type, differs, index + 1),
    first,
    header: current[`header ${type}`] ?? [],
    footer: current[`footer ${type}`] ?? [],
  });
  const later = [page("default", false), ...(even ? [page("even", false)] : [])];
  if (index > 0) return differs ? [page("first", false), ...later] : later;
  return [page(differs ? "first" : "default", true), ...later];
}

function pageName(type: HeaderType, differs: boolean, section: number): string {
  if (type === "first") return `the first page of section ${section}`;
  if (type === "even") return `the even pages of section ${section}`;
  return differs ? `the later pages of section ${section}` : `the pages of section ${section}`;
}
