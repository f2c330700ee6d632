import { dispatch } from "../../../document/dispatch.ts";
import type { Block, DescriptionItem, Handlers } from "../../../document/node.ts";
import { inlineText } from "../../../document/text.ts";

/** The text of blocks, one paragraph on each line. */
export function blockText(nodes: readonly Block[]): string {
  const [only] = nodes;
  if (only !== undefined && nodes.length === 1) return dispatch(BLOCK_TEXT, only);
  return nodes.map((node) => dispatch(BLOCK_TEXT, node)).join("\n");
}

const BLOCK_TEXT: Handlers<Block, string> = {
  heading: (node) => inlineText(node.children),
  paragraph: (node) => inlineText(node.children),
  list: (node) => node.items.map((item) => blockText(item.children)).join("\n"),
  descriptionList: (node) => itemsText(node.items),
  table: (node) =>
    [...node.head, ...node.body]
      .flatMap((row) => row.cells)
      .map((cell) => blockText(cell.children))
      .join("\n"),
  callout: (node) => `${inlineText(node.title)}\n${blockText(node.children)}`,
  quotation: (node) => blockText(node.children),
  contents: (node) => node.title,
  pageBreak: () => "",
  figure: (node) => inlineText(node.caption),
  group: (node) => blockText(node.children),
  section: (node) => blockText(node.children),
  signOff: (node) => itemsText(node.items),
};

function itemsText(items: readonly DescriptionItem[]): string {
  return items.map((item) => `${inlineText(item.term)}\n${blockText(item.children)}`).join("\n");
}
