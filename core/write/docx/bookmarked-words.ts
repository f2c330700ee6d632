import type { Inline } from "../../document/node.ts";
import { bookmarked } from "./bookmark.ts";
import type { Bookmark } from "./document-index.ts";
import { inlines, isCall } from "./inlines.ts";
import type { RunProperties } from "./run-properties.ts";
import type { Scope } from "./scope.ts";

/**
 * Words with their bookmark, and the calls of notes behind them outside of it: a REF field that Word updates repeats
 * all of its bookmark, and would call the notes a second time.
 */
export function bookmarkedWords(
  bookmark: Bookmark | undefined,
  nodes: readonly Inline[],
  scope: Scope,
  properties: RunProperties = {},
): string {
  if (bookmark === undefined) return inlines(nodes, scope, properties);
  const end = nodes.findLastIndex((node) => !isCall(node)) + 1;
  return (
    bookmarked(bookmark, inlines(nodes.slice(0, end), scope, properties)) +
    inlines(nodes.slice(end), scope, properties)
  );
}
