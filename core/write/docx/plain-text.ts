import type { Block, Handlers, Inline } from "../../document/node.ts";
import { handle } from "./handle.ts";

/** The text that stands in the line; notes are elsewhere on the page and do not belong to it. */
export function inlineText(nodes: readonly Inline[]): string {
  return nodes.map((node) => handle(INLINE_TEXT, node)).join("");
}

/** The paragraphs of a cell, one a line. */
export function blockText(nodes: readonly Block[]): string {
  return nodes.map((node) => handle(BLOCK_TEXT, node)).join("\n");
}

const INLINE_TEXT: Handlers<Inline, string> = {
  text: (node) => node.value,
  strong: (node) => inlineText(node.children),
  emphasis: (node) => inlineText(node.children),
  span: (node) => inlineText(node.children),
  link: (node) => inlineText(node.children),
  lineBreak: () => "\n",
  note: () => "",
  noteReference: () => "",
  portionMark: (node) => `(${node.value}) `,
};

const BLOCK_TEXT: Handlers<Block, string> = {
  heading: (node) => inlineText(node.children),
  paragraph: (node) => inlineText(node.children),
  list: (node) => node.items.map((item) => blockText(item.children)).join("\n"),
  descriptionList: (node) =>
    node.items.map((item) => `${inlineText(item.term)}\n${blockText(item.children)}`).join("\n"),
  table: (node) =>
    [...node.head, ...node.body]
      .flatMap((row) => row.cells)
      .map((cell) => blockText(cell.children))
      .join("\n"),
  callout: (node) => `${inlineText(node.title)}\n${blockText(node.children)}`,
  quotation: (node) => blockText(node.children),
  contents: (node) => node.title,
  pageBreak: () => "",
  signOff: (node) => node.fields.map((field) => `${field.label}\n${field.value}`).join("\n"),
};
