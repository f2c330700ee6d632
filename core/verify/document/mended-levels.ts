import type { Heading } from "../../document/node.ts";

/**
 * The level of each heading as both files show it: none is skipped on the way down (ISO 14289-1, 7.4.2). Written
 * apart from what the writers ask, as all that holds them against the document.
 */
export function mendedLevels(headings: readonly Heading[]): ReadonlyMap<Heading, number> {
  const levels = new Map<Heading, number>();
  let deepest = 1;
  for (const heading of headings) {
    const level = Math.min(heading.level, deepest);
    levels.set(heading, level);
    deepest = level + 1;
  }
  return levels;
}
