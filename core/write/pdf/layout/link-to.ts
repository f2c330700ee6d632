import type { Tag } from "./tag.ts";

/** Where words lead that can be clicked. */
export interface LinkTo {
  /** An address, or `#id` for a place in the document. */
  readonly href: string;
  /** What it says to those who do not see it (ISO 14289-1, 7.18.5); never empty. */
  readonly text: string;
  /** The Link element, also of words in an element of their own inside it; null where nothing is painted. */
  readonly owner: Tag | null;
}

/** A link without words that can be read says where it leads. */
export function linkTo(href: string, words: string, owner: Tag | null): LinkTo {
  return { href, text: words.trim() === "" ? href : words, owner };
}

/** The ids of a note and of its first call; no id of markup has a blank in it. */
export function noteTarget(number: number): string {
  return `note ${number}`;
}

export function callTarget(number: number): string {
  return `call ${number}`;
}
