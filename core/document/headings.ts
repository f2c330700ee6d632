import { handle } from "./handle.ts";
import type { Block, Handlers, Heading } from "./node.ts";

const HEADINGS: Handlers<Block, readonly Heading[]> = {
  heading: (node) => [node],
  paragraph: () => [],
  list: (node) => node.items.flatMap((item) => headingsOf(item.children)),
  descriptionList: (node) => node.items.flatMap((item) => headingsOf(item.children)),
  table: (node) =>
    [...node.head, ...node.body].flatMap((row) => row.cells.flatMap((cell) => headingsOf(cell.children))),
  callout: (node) => headingsOf(node.children),
  quotation: (node) => headingsOf(node.children),
  contents: () => [],
  pageBreak: () => [],
  figure: () => [],
  group: (node) => headingsOf(node.children),
  section: (node) => headingsOf(node.children),
  signOff: (node) => node.items.flatMap((item) => headingsOf(item.children)),
};

/** Every heading of the blocks, in the order of the document. */
export function headingsOf(blocks: readonly Block[]): readonly Heading[] {
  return blocks.flatMap((block) => handle(HEADINGS, block));
}

/**
 * The level of each heading by its id, so that none is skipped on the way down: what a reader who goes from
 * heading to heading expects, and ISO 14289-1, 7.4.2 demands.
 */
export function unbrokenLevels(headings: readonly Heading[]): ReadonlyMap<string, number> {
  let previous = 0;
  return new Map(
    headings.map((heading) => {
      previous = Math.min(heading.level, previous + 1);
      return [heading.id, previous];
    }),
  );
}
