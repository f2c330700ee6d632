import type { WriteContext } from "./write-context.ts";

/** In points. Tables within tables and lists can ask for more than there is; Word takes no width below zero. */
const MIN_ROOM = 24;

/** The width from the indent to the right edge, in points. */
export function roomFor({ width, indent, rightIndent }: WriteContext): number {
  return Math.max(MIN_ROOM, width - indent - rightIndent);
}
