import type { WriteContext } from "./write-context.ts";

/** Minimum width, in points: nested tables and lists may exceed the width, and Word allows no negative width. */
const MIN_ROOM = 24;

/** The width from the indent to the right edge, in points. */
export function roomFor({ width, indent, rightIndent }: WriteContext): number {
  return Math.max(MIN_ROOM, width - indent - rightIndent);
}
