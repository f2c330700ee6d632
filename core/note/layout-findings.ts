import type { Finding } from "../check/finding.ts";
import { allBlocks } from "../document/all-blocks.ts";
import { blocksInside } from "../document/children.ts";
import { footnotesIn } from "../document/footnotes-in.ts";
import type { Block, Footnote } from "../document/node.ts";
import { inlineRuns } from "../document/walk.ts";
import type { PlaceOf } from "../read/places.ts";
import type { LayoutProblem } from "../write/pdf/fit-problems.ts";

/** Findings about content that does not fit, placed at the innermost element of the template that contains it. */
export function layoutFindings(
  problems: readonly LayoutProblem[],
  blocks: readonly Block[],
  placeOf: PlaceOf,
): readonly Finding[] {
  return problems.map(({ nodes, pages: _, ...problem }) => {
    const place = nodes
      .flatMap((node) => (node.type === "footnote" ? holdersOf(node, blocks) : [node]))
      .map(placeOf)
      .find((found) => found !== undefined);
    return { ...problem, ...(place && { place }) };
  });
}

/** The block that references a footnote. */
function holdersOf({ number }: Footnote, blocks: readonly Block[]): readonly Block[] {
  const calls = (block: Block): boolean =>
    inlineRuns([block]).some((run) => footnotesIn(run).some((note) => note.number === number));
  const holder = allBlocks(blocks).findLast((block) => calls(block) && !blocksInside(block).some(calls));
  return holder === undefined ? [] : [holder];
}
