import { type MapRun, mapRunsOf } from "./children.ts";
import type { Block } from "./node.ts";

/** The blocks with each run of inlines replaced. Runs are visited in reading order, that of `inlineRuns`. */
export function mapRuns(blocks: readonly Block[], map: MapRun): readonly Block[] {
  return blocks.map((block) => mapRunsOf(block, map));
}
