import type { Inline } from "../../../document/node.ts";
import { walk } from "./walk.ts";

/** Whether it is the number of a note, the first time or again. */
export function isFootnoteReference(node: { readonly type: string } | undefined): boolean {
  return node?.type === "footnote" || node?.type === "repeatedReference";
}

/** Words, and behind them the calls of notes that they end with. */
export function partLastCalls(
  nodes: readonly Inline[],
): readonly [words: readonly Inline[], calls: readonly Inline[]] {
  const end = nodes.findLastIndex((node) => !isFootnoteReference(node)) + 1;
  return [nodes.slice(0, end), nodes.slice(end)];
}

/** Whether a note is called among words, however deep. */
export function hasFootnoteReference(words: readonly Inline[]): boolean {
  let calls = false;
  walk(words, (node) => {
    if (isFootnoteReference(node)) calls = true;
  });
  return calls;
}
