import { allTargets } from "../fragments/display-list.ts";
import type { PageLayout } from "./page-layout.ts";

export interface TargetPlace {
  /** Counted from 1. */
  readonly page: number;
  /** Points from the top of the paper. */
  readonly y: number;
}

/** Where everything stands that bookmarks, contents and links point at. */
export function findTargets(pages: readonly PageLayout[]): ReadonlyMap<string, TargetPlace> {
  const targets = new Map<string, TargetPlace>();
  for (const [index, page] of pages.entries()) {
    for (const { id, y } of allTargets([...page.body, ...page.notes])) {
      if (!targets.has(id)) targets.set(id, { page: index + 1, y: page.paper.margin.top + y });
    }
  }
  return targets;
}
