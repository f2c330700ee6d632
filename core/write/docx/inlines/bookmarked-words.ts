import type { Direction } from "../../../document/direction.ts";
import type { Inline } from "../../../document/node.ts";
import { bookmarked } from "../context/bookmark.ts";
import type { Bookmark } from "../context/document-index.ts";
import { partLastCalls } from "../context/footnote-references.ts";
import type { WriteContext } from "../context/write-context.ts";
import type { RunProperties } from "../properties/run-properties.ts";
import { inlinesFrom } from "./inlines.ts";

/**
 * Words with their bookmark, and the calls of notes behind them outside of it: a REF field that Word updates repeats
 * all of its bookmark, and would call the notes a second time. See `Target` for calls among the words.
 */
export function bookmarkedWords(
  bookmark: Bookmark | undefined,
  nodes: readonly Inline[],
  scope: WriteContext,
  { side, ...properties }: RunProperties & { readonly side: Direction },
): string {
  if (bookmark === undefined) return inlinesFrom(side, nodes, scope, properties);
  const [words, calls] = partLastCalls(nodes);
  return (
    bookmarked(bookmark, inlinesFrom(side, words, scope, properties)) +
    inlinesFrom(side, calls, scope, properties)
  );
}
