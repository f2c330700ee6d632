import type { Inline } from "../../../document/node.ts";
import { walk } from "./walk.ts";

/** Whether a node is a reference to a footnote, the first one or a repeated one. */
export function isFootnoteReference(node: { readonly type: string } | undefined): boolean {
  return node?.type === "footnote" || node?.type === "repeatedReference";
}

/** Inlines without the footnote references at their end, and those references. */
export function splitTrailingReferences(
  nodes: readonly Inline[],
): readonly [words: readonly Inline[], references: readonly Inline[]] {
  const end = nodes.findLastIndex((node) => !isFootnoteReference(node)) + 1;
  return [nodes.slice(0, end), nodes.slice(end)];
}

/** Whether inlines refer to a footnote, at any depth. */
export function hasFootnoteReference(words: readonly Inline[]): boolean {
  let found = false;
  walk(words, (node) => {
    if (isFootnoteReference(node)) found = true;
  });
  return found;
}
