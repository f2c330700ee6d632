import type { Content } from "./content.ts";

/** Replacement character (U+FFFD): a character that the file does not identify or that no font of the note has. */
const REPLACEMENT = /\ufffd/g;

/** Number of replacement characters in the text read, whose meaning is lost. */
export function replacementCharacters({ blocks, notes, pages }: Content): number {
  return JSON.stringify([blocks, notes, pages]).match(REPLACEMENT)?.length ?? 0;
}
