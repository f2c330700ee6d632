import type { Content } from "./content.ts";

/** Stands for a character that a file does not name, or that no font of the note has. */
const REPLACEMENT = /\ufffd/g;

/** Number of replacement characters in the text read, whose meaning is lost. */
export function replacementSigns({ blocks, notes, pages }: Content): number {
  return JSON.stringify([blocks, notes, pages]).match(REPLACEMENT)?.length ?? 0;
}
