import type { StructureElement } from "./structure-element.ts";

/** The target of a link. */
export interface LinkTo {
  /** A URL, or `#id` for a target in the document. */
  readonly href: string;
  /** Alternative description (ISO 14289-1, 7.18.5); never empty. */
  readonly text: string;
  /** The Link element, also for words in an inner element; null for artifacts. */
  readonly element: StructureElement | null;
}

/** Creates a link, described by its words or, where these are blank, by its target. */
export function linkTo(href: string, words: string, element: StructureElement | null): LinkTo {
  return { href, text: words.trim() === "" ? href : words, element };
}

/** Target ids of a footnote and of its first reference. Ids in markup contain no space, so these are unique. */
export function footnoteTarget(number: number): string {
  return `note ${number}`;
}

export function referenceTarget(number: number): string {
  return `call ${number}`;
}
