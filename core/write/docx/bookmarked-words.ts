import type { Direction } from "../../document/direction.ts";
import type { Inline } from "../../document/node.ts";
import { bookmarked } from "./bookmark.ts";
import { partLastCalls } from "./calls.ts";
import type { Bookmark } from "./document-index.ts";
import { inlinesFrom } from "./inlines.ts";
import type { RunProperties } from "./run-properties.ts";
import type { Scope } from "./scope.ts";

/**
 * Words with their bookmark, and the calls of notes behind them outside of it: a REF field that Word updates repeats
 * all of its bookmark, and would call the notes a second time. See `Target` for calls among the words.
 */
export function bookmarkedWords(
  bookmark: Bookmark | undefined,
  nodes: readonly Inline[],
  scope: Scope,
  { side, ...properties }: RunProperties & { readonly side: Direction },
): string {
  if (bookmark === undefined) return inlinesFrom(side, nodes, scope, properties);
  const [words, calls] = partLastCalls(nodes);
  return (
    bookmarked(bookmark, inlinesFrom(side, words, scope, properties)) +
    inlinesFrom(side, calls, scope, properties)
  );
}
