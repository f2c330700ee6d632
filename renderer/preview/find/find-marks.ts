import type { Match } from "./find-text.ts";

/** Highlights of CSS, which mark text without changing its elements. Both panes of pages share them. */
const found = new Highlight();
const current = new Highlight();
CSS.highlights.set("note-found", found);
CSS.highlights.set("note-found-current", current);

function rangeOf({ from, to }: Match, pieces: readonly HTMLElement[]): Range | undefined {
  const [start, end] = [pieces[from.piece]?.firstChild, pieces[to.piece]?.firstChild];
  if (!start || !end) return undefined;
  const range = new Range();
  range.setStart(start, Math.min(from.offset, start.textContent?.length ?? 0));
  range.setEnd(end, Math.min(to.offset, end.textContent?.length ?? 0));
  return range;
}

/** Marks the matches of one page; returns the function that takes the marks away. */
export function markMatches(
  matches: readonly Match[],
  shown: Match | undefined,
  pieces: readonly HTMLElement[],
): () => void {
  const marked = matches.flatMap((match) => {
    const range = rangeOf(match, pieces);
    return range ? [{ range, highlight: match === shown ? current : found }] : [];
  });
  for (const { range, highlight } of marked) highlight.add(range);
  return () => {
    for (const { range, highlight } of marked) highlight.delete(range);
  };
}
