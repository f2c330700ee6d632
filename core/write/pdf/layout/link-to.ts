import type { Tag } from "./tag.ts";

/** The target of a link. */
export interface LinkTo {
  /** An address, or `#id` for a place in the document. */
  readonly href: string;
  /** Alternative description (ISO 14289-1, 7.18.5); never empty. */
  readonly text: string;
  /** The Link element, also of words in an element of their own inside it; null where nothing is painted. */
  readonly owner: Tag | null;
}

/** The description of a link without readable words is its target. */
export function linkTo(href: string, words: string, owner: Tag | null): LinkTo {
  return { href, text: words.trim() === "" ? href : words, owner };
}

/** Ids of a footnote and of its first reference; ids in markup never contain a space. */
export function noteTarget(number: number): string {
  return `note ${number}`;
}

export function callTarget(number: number): string {
  return `call ${number}`;
}
