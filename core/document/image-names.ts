import { handle } from "./handle.ts";
import type { Block, Handlers } from "./node.ts";

const NAMES: Handlers<Block, readonly string[]> = {
  heading: () => [],
  paragraph: () => [],
  list: (node) => node.items.flatMap((item) => imageNames(item.children)),
  descriptionList: (node) => node.items.flatMap((item) => imageNames(item.children)),
  table: (node) =>
    [...node.head, ...node.body].flatMap((row) => row.cells.flatMap((cell) => imageNames(cell.children))),
  callout: (node) => imageNames(node.children),
  quotation: (node) => imageNames(node.children),
  contents: () => [],
  pageBreak: () => [],
  figure: ({ content }) => (content.type === "image" ? [content.name] : []),
  group: (node) => imageNames(node.children),
  section: (node) => imageNames(node.children),
  signOff: (node) => node.items.flatMap((item) => imageNames(item.children)),
};

/** The names of the pictures that the blocks show. */
export function imageNames(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => handle(NAMES, block));
}
