import { visitRuns } from "./children.ts";
import type { Block, Inline } from "./node.ts";

/** Every run of inlines of the blocks, in reading order. */
export function inlineRuns(blocks: readonly Block[]): readonly (readonly Inline[])[] {
  const runs: (readonly Inline[])[] = [];
  visitRuns(blocks, (run) => {
    runs.push(run);
  });
  return runs;
}
