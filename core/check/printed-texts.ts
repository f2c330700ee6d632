import { handle } from "../document/handle.ts";
import type { Block, Chart, DescriptionItem, Document, Handlers, Inline } from "../document/node.ts";
import { inlineText } from "../document/text.ts";

const INSIDE: Handlers<Block, readonly string[]> = {
  heading: (node) => textsOfInlines(node.children),
  paragraph: (node) => textsOfInlines(node.children),
  list: (node) => node.items.flatMap((item) => textsOf(item.children)),
  descriptionList: (node) => textsOfItems(node.items),
  table: (node) => [
    ...textsOfInlines(node.caption),
    ...[...node.head, ...node.body].flatMap(({ cells }) =>
      cells.flatMap(({ children }) => textsOf(children)),
    ),
  ],
  callout: (node) => [...textsOfInlines(node.title), ...textsOf(node.children)],
  quotation: (node) => textsOf(node.children),
  contents: (node) => [node.title],
  pageBreak: () => [],
  figure: (node) => [
    ...textsOfInlines(node.caption),
    ...(node.content.type === "chart" ? textsOfChart(node.content) : []),
  ],
  group: (node) => textsOf(node.children),
  section: (node) => textsOf(node.children),
  signOff: (node) => textsOfItems(node.items),
};

/** Every text that a note prints, each paragraph, caption and footnote by itself, in reading order; then its pages' edges. */
export function printedTexts({ meta, children }: Document): readonly string[] {
  return [...textsOf(children), meta.runningHead ?? "", meta.footer, meta.marking.text];
}

function textsOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => handle(INSIDE, block));
}

function textsOfItems(items: readonly DescriptionItem[]): readonly string[] {
  return items.flatMap(({ term, children }) => [...textsOfInlines(term), ...textsOf(children)]);
}

function textsOfInlines(inlines: readonly Inline[]): readonly string[] {
  return [inlineText(inlines), ...footnotesIn(inlines)];
}

function footnotesIn(inlines: readonly Inline[]): readonly string[] {
  return inlines.flatMap((inline) => {
    if (inline.type === "footnote") return textsOfInlines(inline.children);
    return "children" in inline ? footnotesIn(inline.children) : [];
  });
}

function textsOfChart({ unit, categories, series }: Chart): readonly string[] {
  return [unit, ...categories, ...series.map(({ name }) => name)];
}
