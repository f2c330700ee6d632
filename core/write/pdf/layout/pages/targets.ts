import { allTargets } from "../fragments/display-list.ts";
import type { PageLayout } from "./page-layout.ts";

export interface TargetPlace {
  /** Page number, from 1. */
  readonly page: number;
  /** Points from the top of the paper. */
  readonly y: number;
}

/** Positions of the targets of bookmarks, contents entries and links, by id. */
export function findTargets(pages: readonly PageLayout[]): ReadonlyMap<string, TargetPlace> {
  const targets = new Map<string, TargetPlace>();
  for (const [index, page] of pages.entries()) {
    for (const { id, y } of allTargets([...page.body, ...page.footnotes])) {
      if (!targets.has(id)) targets.set(id, { page: index + 1, y: page.paper.margin.top + y });
    }
  }
  return targets;
}
