import { descendants, type XmlElement } from "../ooxml/xml-tree.ts";
import type { HouseTemplate } from "./house-template.ts";
import { wordsOf } from "./page-content.ts";

/** Whether a paragraph consists of a marking, or has it among other words. */
export type MarkingPlace = "alone" | "among words";

/**
 * The markings in the paragraphs of a template's headers and footers, whatever their case and the punctuation between
 * their words. The longest match counts: "OFFICIAL-SENSITIVE" is not "OFFICIAL". A marking is alone if one paragraph consists
 * of it.
 */
export function markingsIn(
  { headers, footers }: HouseTemplate,
  labels: readonly string[],
): ReadonlyMap<string, MarkingPlace> {
  const found = new Map<string, MarkingPlace>();
  const known = labels
    .map((label) => ({ label, words: wordList(label) }))
    .filter(({ words }) => words.length > 0)
    .toSorted((one, other) => other.words.length - one.words.length);
  const trees = [...headers.values(), ...footers.values()].map(({ tree }) => tree);
  for (const paragraph of trees.flatMap(paragraphsOf)) {
    const words = wordList(wordsOf(paragraph));
    for (let at = 0; at < words.length; ) {
      const marking = known.find((each) => each.words.every((word, place) => words[at + place] === word));
      const isAlone = marking !== undefined && marking.words.length === words.length;
      if (marking !== undefined && found.get(marking.label) !== "alone")
        found.set(marking.label, isAlone ? "alone" : "among words");
      at += marking?.words.length ?? 1;
    }
  }
  return found;
}

function paragraphsOf(tree: XmlElement): readonly XmlElement[] {
  return descendants(tree).filter(({ name }) => name === "w:p");
}

function wordList(text: string): readonly string[] {
  return text.toUpperCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
