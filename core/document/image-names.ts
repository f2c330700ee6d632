import { visitRuns } from "./children.ts";
import type { Block } from "./node.ts";

/** The names of the pictures that the blocks show, in reading order. */
export function imageNames(blocks: readonly Block[]): readonly string[] {
  const names: string[] = [];
  const noRun = (): void => {};
  visitRuns(blocks, noRun, (node) => {
    if (node.type === "image") names.push(node.name);
  });
  return names;
}
