import { descendants, elementsOf, isElement, textOf, type XmlElement } from "../ooxml/xml-tree.ts";
import { NOTE_TITLE } from "./note-title.ts";

/** Whether a header or footer counts its pages itself. */
export function hasPageNumber(tree: XmlElement): boolean {
  return descendants(tree).some(
    (each) =>
      (each.name === "w:instrText" && /^\s*PAGE\b/.test(textOf(each))) ||
      (each.name === "w:fldSimple" && /^\s*PAGE\b/.test(each.attributes["w:instr"] ?? "")) ||
      each.name === "w:pgNum",
  );
}

/** Whether a header or footer shows the note's title. */
export function showsTitle(tree: XmlElement): boolean {
  return descendants(tree).some((each) => each.name === "w:t" && textOf(each).includes(NOTE_TITLE));
}

/** Whether a header or footer has neither words nor pictures nor lines. */
export function showsNothing(tree: XmlElement): boolean {
  return !descendants(tree).some(
    (each) =>
      ["w:drawing", "w:tbl", "w:instrText", "w:fldSimple", "w:pBdr", "w:pgNum", "w:sym"].includes(
        each.name,
      ) ||
      (each.name === "w:t" && textOf(each).trim() !== ""),
  );
}

/** The text of a header or footer, with a space for each tab and break. */
export function wordsOf(tree: XmlElement): string {
  if (BETWEEN_WORDS.has(tree.name)) return " ";
  if (tree.name === "w:t") return tree.children.filter((node) => !isElement(node)).join("");
  return elementsOf(tree).map(wordsOf).join("");
}

const BETWEEN_WORDS = new Set(["w:tab", "w:ptab", "w:br", "w:cr", "w:noBreakHyphen"]);
