import { allTargets } from "./all-marks.ts";
import type { PageLayout } from "./layout-document.ts";

export interface TargetPlace {
  /** Counted from 1. */
  readonly page: number;
  /** Points from the top of the paper. */
  readonly y: number;
}

/** The ids of a note and of its first call; no id of markup has a blank in it. */
export function noteTarget(number: number): string {
  return `note ${number}`;
}

export function callTarget(number: number): string {
  return `call ${number}`;
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
