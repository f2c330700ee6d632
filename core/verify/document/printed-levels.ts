import type { Heading } from "../../document/node.ts";

/**
 * The level of each heading as both files show it: no level is skipped on the way down (ISO 14289-1, 7.4.2). Independent
 * of the writers' code, like everything that checks them.
 */
export function printedLevels(headings: readonly Heading[]): ReadonlyMap<Heading, number> {
  const levels = new Map<Heading, number>();
  let deepest = 1;
  for (const heading of headings) {
    const level = Math.min(heading.level, deepest);
    levels.set(heading, level);
    deepest = level + 1;
  }
  return levels;
}
