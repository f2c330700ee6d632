import { partOfType, partsById, type WordFile } from "../../ooxml/find-parts.ts";
import { descendantsNamed, onOffOf, type XmlElement } from "../../ooxml/xml-tree.ts";
import type { VerifiedPage } from "../content.ts";
import { createCalls } from "./calls.ts";
import { wordText } from "./word-text.ts";

type Kind = "default" | "first" | "even";
type Furniture = Readonly<Record<string, readonly string[]>>;

/**
 * Headers and footers of each section (ECMA-376 part 1, 17.10): what one does not name it takes from the one before.
 * Sections share them, and each is read once.
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
  let furniture: Furniture = {};
  return descendantsNamed(text, "w:sectPr").flatMap((section, index) => {
    furniture = { ...furniture, ...furnitureOf(section, linesOf) };
    return pagesOf(furniture, index, onOffOf(section, "w:titlePg") ?? false, even);
  });
}

function linesIn(part: XmlElement): readonly string[] {
  const lines = descendantsNamed(part, "w:p").map((paragraph) => wordText(paragraph, createCalls()));
  return lines.filter((line) => line.trim() !== "");
}

function furnitureOf(section: XmlElement, linesOf: (id: string | undefined) => readonly string[]): Furniture {
  const references = descendantsNamed(section, "w:headerReference", "w:footerReference");
  return Object.fromEntries(
    references.map(({ name, attributes }) => {
      const kind = name === "w:headerReference" ? "header" : "footer";
      return [`${kind} ${attributes["w:type"] ?? "default"}`, linesOf(attributes["r:id"])];
    }),
  );
}

function pagesOf(
  furniture: Furniture,
  index: number,
  differs: boolean,
  even: boolean,
): readonly VerifiedPage[] {
  const page = (kind: Kind, first: boolean): VerifiedPage => ({
    name: nameOf(kind, differs, index + 1),
    first,
    header: furniture[`header ${kind}`] ?? [],
    footer: furniture[`footer ${kind}`] ?? [],
  });
  const later = [page("default", false), ...(even ? [page("even", false)] : [])];
  if (index > 0) return differs ? [page("first", false), ...later] : later;
  return [page(differs ? "first" : "default", true), ...later];
}

function nameOf(kind: Kind, differs: boolean, section: number): string {
  if (kind === "first") return `the first page of section ${section}`;
  if (kind === "even") return `the even pages of section ${section}`;
  return differs ? `the later pages of section ${section}` : `the pages of section ${section}`;
}
