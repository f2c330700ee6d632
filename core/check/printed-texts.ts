import { visitRuns } from "../document/children.ts";
import { footnotesIn } from "../document/footnotes-in.ts";
import type { Block, Document, Node } from "../document/node.ts";
import { inlineText } from "../document/text.ts";

/** Every text that a note prints: each paragraph, caption and footnote in reading order, then header, footer and marking. */
export function printedTexts({ meta, children }: Document): readonly string[] {
  return [...textsOf(children), meta.runningHead ?? "", meta.footer, meta.marking.text];
}

function textsOf(blocks: readonly Block[]): readonly string[] {
  const texts: string[] = [];
  visitRuns(
    blocks,
    (run) => {
      texts.push(inlineText(run), ...footnotesIn(run).map((footnote) => inlineText(footnote.children)));
    },
    (node) => {
      texts.push(...ownTexts(node));
    },
  );
  return texts;
}

/** Texts that a node prints besides those of its children. */
function ownTexts(node: Node): readonly string[] {
  switch (node.type) {
    case "contents":
      return [node.title];
    case "chart":
      return [node.unit, ...node.categories, ...node.series.map(({ name }) => name)];
    default:
      return [];
  }
}
