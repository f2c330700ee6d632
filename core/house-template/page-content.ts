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

/** Whether it says the note's title. */
export function saysTitle(tree: XmlElement): boolean {
  return descendants(tree).some((each) => each.name === "w:t" && textOf(each).includes(NOTE_TITLE));
}

/** Neither words nor pictures nor lines: nothing that a reader would miss. */
export function showsNothing(tree: XmlElement): boolean {
  return !descendants(tree).some(
    (each) =>
      ["w:drawing", "w:tbl", "w:instrText", "w:fldSimple", "w:pBdr", "w:pgNum", "w:sym"].includes(
        each.name,
      ) ||
      (each.name === "w:t" && textOf(each).trim() !== ""),
  );
}

/** What it says, with a space for whatever stands between words. */
export function wordsOf(tree: XmlElement): string {
  if (BETWEEN_WORDS.has(tree.name)) return " ";
  if (tree.name === "w:t") return tree.children.filter((node) => !isElement(node)).join("");
  return elementsOf(tree).map(wordsOf).join("");
}

const BETWEEN_WORDS = new Set(["w:tab", "w:ptab", "w:br", "w:cr", "w:noBreakHyphen"]);
