import type { Preview } from "../../electron/contract/api.ts";
import { text } from "../text/text.ts";

/** Pages of the annexes do not count against the limit. */
export function isOverLimit({ countedPages, pageLimit }: Preview): boolean {
  return pageLimit !== undefined && countedPages > pageLimit;
}

export function pagesText({ pages, countedPages, pageLimit, wordPages }: Preview): string {
  const counted = text.pages(pages, countedPages, pageLimit);
  return wordPages ? `${counted}; ${text.wordPages(wordPages.min, wordPages.max)}` : counted;
}
