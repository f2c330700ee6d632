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

/** Paragraph styles that Attaché writes for terms with descriptions and for sign-offs. */
const DESCRIPTIONS = new Set(["Description", "SignOff"]);

/** Heading level of the title, which Word does not count as a heading. */
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

/** Blocks of a paragraph: list label, text, drawings and the content of text boxes. */
function paragraphBlocks(paragraph: XmlElement, context: WordBlockContext): readonly VerifiedBlock[] {
  const properties = childNamed(paragraph, "w:pPr");
  const label = context.count(properties);
  const style = settingOf(properties, "w:pStyle") ?? "";
  const direction = context.directions.ofParagraph(properties, context.tables);
  if (DESCRIPTIONS.has(style))
    return [descriptionOf(paragraph, context.numbers, direction), ...drawings(paragraph, context)];
  const text = wordText(paragraph, context.numbers);
  const heading = context.headings.get(style);
  const item: readonly VerifiedBlock[] =
    label === undefined ? [] : [{ type: "listItem", ...label, text: "" }];
  const words: VerifiedBlock =
    heading === undefined
      ? { type: "paragraph", text, direction }
      : { type: "heading", level: heading + TITLE_LEVEL, text, direction };
  return [...item, words, ...drawings(paragraph, context)];
}

function drawings(paragraph: XmlElement, context: WordBlockContext): readonly VerifiedBlock[] {
  return [...figures(paragraph, context), ...boxes(paragraph, context)];
}

/** A term, a tab, and the first paragraph of the description; the rest of the description follows as blocks. */
function descriptionOf(paragraph: XmlElement, numbers: FootnoteNumbers, direction: Direction): VerifiedBlock {
  const { children } = paragraph;
  const isTab = (node: XmlNode): boolean =>
    isElement(node) && node.name === "w:r" && childNamed(node, "w:tab") !== undefined;
  const tab = children.findIndex(isTab);
  const [term, words] = tab < 0 ? [children, []] : [children.slice(0, tab), children.slice(tab + 1)];
  const text = (part: readonly XmlNode[]): string => wordText({ ...paragraph, children: part }, numbers);
  // Footnotes are numbered as they are read, so the term must be read first.
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

/** Blocks of a table of contents. Paragraphs without a link are its title; all other elements are ordinary blocks. */
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
    ...paragraphs.filter(isEntry).flatMap((entry) => drawings(entry, context)),
    ...others.flatMap((other) => blocksOf(other, context)),
  ];
}
