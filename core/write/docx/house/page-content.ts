import { descendants, elementsOf, isElement, textOf, type XmlElement } from "./xml-tree.ts";

/** Whether a header or footer counts its pages itself. */
export function hasPageNumber(tree: XmlElement): boolean {
  return descendants(tree).some(
    (each) =>
      (each.name === "w:instrText" && /^\s*PAGE\b/.test(textOf(each))) ||
      (each.name === "w:fldSimple" && /^\s*PAGE\b/.test(each.attributes["w:instr"] ?? "")) ||
      each.name === "w:pgNum",
  );
}

/** Whether one of its paragraphs says these words and nothing else. */
export function says(tree: XmlElement, words: string): boolean {
  return descendants(tree).some(
    (each) => each.name === "w:p" && wordsOf(each).trim().toUpperCase() === words.toUpperCase(),
  );
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

export function wordsOf(tree: XmlElement): string {
  if (tree.name === "w:t") return tree.children.filter((node) => !isElement(node)).join("");
  return elementsOf(tree).map(wordsOf).join("");
}
