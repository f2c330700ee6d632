import bidiFactory from "bidi-js";

const bidi = bidiFactory();

/** Brackets and the like as they face in text from right to left (UAX 9, L4); twice gives the text again. */
export function mirrored(text: string): string {
  return Array.from(text, (character) => bidi.getMirroredCharacter(character) ?? character).join("");
}
