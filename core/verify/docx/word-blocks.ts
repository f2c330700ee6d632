import type { Direction } from "../../document/direction.ts";
import {
  childNamed,
  childrenNamed,
  descendantsNamed,
  elementsOf,
  isElement,
  settingOf,
  type XmlElement,
  type XmlNode,
} from "../../ooxml/xml-tree.ts";
import type { VerifiedBlock } from "../content.ts";
import type { FootnoteNumbers } from "./footnote-numbers.ts";
import type { WordBlockContext } from "./word-block-context.ts";
import { chartOf } from "./word-chart.ts";
import { tableBlock } from "./word-table.ts";
import { wordText } from "./word-text.ts";

/** Our own styles for terms with their descriptions, those of a sign-off included. */
const DESCRIPTIONS = new Set(["Description", "SignOff"]);

/** Level of the document's title, which Word does not count among the headings. */
const TITLE_LEVEL = 1;

export function wordBlocks(parent: XmlElement, context: WordBlockContext): readonly VerifiedBlock[] {
  return elementsOf(parent).flatMap((child) => blocksOf(child, context));
}

function blocksOf(element: XmlElement, context: WordBlockContext): readonly VerifiedBlock[] {
  switch (element.name) {
    case "w:p":
      return paragraphBlocks(element, context);
    case "w:tbl":
      return tableBlock(element, context, wordBlocks);
    case "w:sdt":
      return contentsBlocks(element, context);
    default:
      return wordBlocks(element, context);
  }
}

/** The list label, the text, the drawings and the content of text boxes. */
function paragraphBlocks(paragraph: XmlElement, context: WordBlockContext): readonly VerifiedBlock[] {
  const properties = childNamed(paragraph, "w:pPr");
  const label = context.count(properties);
  const style = settingOf(properties, "w:pStyle") ?? "";
  const direction = context.directions.ofParagraph(properties, context.tables);
  if (DESCRIPTIONS.has(style))
    return [descriptionOf(paragraph, context.numbers, direction), ...drawn(paragraph, context)];
  const text = wordText(paragraph, context.numbers);
  const heading = context.headings.get(style);
  const item: readonly VerifiedBlock[] =
    label === undefined ? [] : [{ type: "listItem", ...label, text: "" }];
  const words: VerifiedBlock =
    heading === undefined
      ? { type: "paragraph", text, direction }
      : { type: "heading", level: heading + TITLE_LEVEL, text, direction };
  return [...item, words, ...drawn(paragraph, context)];
}

function drawn(paragraph: XmlElement, context: WordBlockContext): readonly VerifiedBlock[] {
  return [...figures(paragraph, context), ...boxes(paragraph, context)];
}

/** A term, a tab stop, and the paragraph that begins its description; what goes on in it follows as blocks. */
function descriptionOf(paragraph: XmlElement, numbers: FootnoteNumbers, direction: Direction): VerifiedBlock {
  const { children } = paragraph;
  const isTab = (node: XmlNode): boolean =>
    isElement(node) && node.name === "w:r" && childNamed(node, "w:tab") !== undefined;
  const tab = children.findIndex(isTab);
  const [term, words] = tab < 0 ? [children, []] : [children.slice(0, tab), children.slice(tab + 1)];
  const text = (part: readonly XmlNode[]): string => wordText({ ...paragraph, children: part }, numbers);
  // Notes are counted as they are read: the term comes first.
  const first = text(term);
  const description: VerifiedBlock = { type: "paragraph", text: text(words), direction };
  return { type: "description", term: first, direction, children: [description] };
}

function figures(paragraph: XmlElement, { partOf }: WordBlockContext): readonly VerifiedBlock[] {
  return descendantsNamed(paragraph, "w:drawing")
    .filter((drawing) => descendantsNamed(drawing, "w:txbxContent").length === 0)
    .map((drawing) => {
      const chart = partOf(descendantsNamed(drawing, "c:chart")[0]?.attributes["r:id"]);
      return {
        type: "figure",
        alternative: descendantsNamed(drawing, "wp:docPr")[0]?.attributes.descr ?? "",
        ...(chart !== undefined && { chart: chartOf(chart) }),
      };
    });
}

function boxes(paragraph: XmlElement, context: WordBlockContext): readonly VerifiedBlock[] {
  return descendantsNamed(paragraph, "w:txbxContent").flatMap((content) => wordBlocks(content, context));
}

/** A paragraph without a link to a page is the title of the list; what else stands in it is no part of it. */
function contentsBlocks(contents: XmlElement, context: WordBlockContext): readonly VerifiedBlock[] {
  const fields: Parameters<typeof wordText>[2] = [];
  const paragraphs = childrenNamed(contents, "w:p");
  const isEntry = (paragraph: XmlElement): boolean => descendantsNamed(paragraph, "w:hyperlink").length > 0;
  const titles = paragraphs.filter((paragraph) => !isEntry(paragraph));
  const others = elementsOf(contents).filter(({ name }) => name !== "w:p");
  const entries = paragraphs.filter(isEntry).map((paragraph) => {
    const [, title = "", number] =
      /^(.*?)(?:\n(\d+))?$/s.exec(wordText(paragraph, context.numbers, fields)) ?? [];
    return { title, ...(number !== undefined && { number: Number(number) }) };
  });
  return [
    ...titles.flatMap((title) => paragraphBlocks(title, context)),
    { type: "contents", entries },
    ...paragraphs.filter(isEntry).flatMap((entry) => drawn(entry, context)),
    ...others.flatMap((other) => blocksOf(other, context)),
  ];
}
