import type { Direction } from "../../../document/direction.ts";
import type { Inline } from "../../../document/node.ts";
import type { Bookmark } from "../context/bookmark.ts";
import { bookmarked } from "../context/bookmark.ts";
import { splitTrailingReferences } from "../context/footnote-references.ts";
import type { WriteContext } from "../context/write-context.ts";
import type { RunProperties } from "../properties/run-properties.ts";
import { inlinesFrom } from "./inlines.ts";

/**
 * Inlines in their bookmark, with the footnote references at their end outside of it: a REF field that Word updates
 * repeats all of its bookmark, and would repeat the footnotes. See `BookmarkTarget` for references before the end.
 */
export function bookmarkedWords(
  bookmark: Bookmark | undefined,
  nodes: readonly Inline[],
  context: WriteContext,
  { side, ...properties }: RunProperties & { readonly side: Direction },
): string {
  if (bookmark === undefined) return inlinesFrom(side, nodes, context, properties);
  const [words, references] = splitTrailingReferences(nodes);
  return (
    bookmarked(bookmark, inlinesFrom(side, words, context, properties)) +
    inlinesFrom(side, references, context, properties)
  );
}
