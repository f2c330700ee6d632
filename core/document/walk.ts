import { handle } from "./handle.ts";
import type { Block, Handlers, Inline } from "./node.ts";

type Runs = readonly (readonly Inline[])[];

const RUNS: Handlers<Block, Runs> = {
  heading: (node) => [node.children],
  paragraph: (node) => [node.children],
  list: (node) => node.items.flatMap((item) => inlineRuns(item.children)),
  descriptionList: (node) => node.items.flatMap((item) => [item.term, ...inlineRuns(item.children)]),
  table: (node) => [
    node.caption,
    ...[...node.head, ...node.body].flatMap((row) => row.cells.flatMap((cell) => inlineRuns(cell.children))),
  ],
  callout: (node) => [node.title, ...inlineRuns(node.children)],
  quotation: (node) => inlineRuns(node.children),
  contents: () => [],
  pageBreak: () => [],
  figure: (node) => [node.caption],
  group: (node) => inlineRuns(node.children),
  section: (node) => inlineRuns(node.children),
  signOff: (node) => node.items.flatMap((item) => [item.term, ...inlineRuns(item.children)]),
};

/** Every run of inlines of the blocks, in the order of the document. */
export function inlineRuns(blocks: readonly Block[]): Runs {
  return blocks.flatMap((block) => handle(RUNS, block));
}
