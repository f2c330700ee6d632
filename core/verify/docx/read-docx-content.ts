import { linkAddresses, mainPart, partOfType, partsById } from "../../ooxml/find-parts.ts";
import { openWordFile } from "../../ooxml/open-word-file.ts";
import { readStyles } from "../../ooxml/styles.ts";
import { childNamed, descendantsNamed, EMPTY, type XmlElement } from "../../ooxml/xml-tree.ts";
import { type Result, success } from "../../problem/result.ts";
import type { Content, VerifiedBlock, VerifiedNote } from "../content.ts";
import { createFootnoteNumbers } from "./footnote-numbers.ts";
import { commentsOf, unreferencedNotes } from "./ignored-content.ts";
import { createCounter } from "./numbering.ts";
import { openStories } from "./stories.ts";
import type { WordBlockContext } from "./word-block-context.ts";
import { wordBlocks } from "./word-blocks.ts";
import { createDirections } from "./word-direction.ts";
import { wordLinks } from "./word-links.ts";
import { wordPages } from "./word-pages.ts";
import { wordText } from "./word-text.ts";

/** Reads the content of a Word file: text, lists, tables, notes, headers and footers (ECMA-376 part 1, clause 17). */
export function readDocxContent(bytes: Uint8Array): Result<Content> {
  const opened = openWordFile(bytes);
  if (!opened.ok) return opened;
  const file = opened.value;
  const [body = EMPTY] = descendantsNamed(mainPart(file), "w:body");
  const styles = readStyles(partOfType(file, "styles"));
  const stories = openStories(file, body, styles);
  const { text, footnotes, endnotes } = stories;
  const numbers = createFootnoteNumbers();
  const context: WordBlockContext = {
    headings: styles.headings,
    count: createCounter(file, styles),
    numbers,
    partOf: partsById(file),
    directions: createDirections(styles),
    tables: [],
  };
  const blocks = wordBlocks(text, context);
  const pages = wordPages(file, text, stories.headerOrFooter);
  const ignored = [
    ...stories.ignored(),
    ...commentsOf(file),
    ...unreferencedNotes(footnotes, numbers.footnotes),
    ...unreferencedNotes(endnotes, numbers.endnotes),
  ];
  return success({
    blocks: [...blocks, ...endnoteBlocks(endnotes, context)],
    notes: footnoteTexts(footnotes, context),
    links: [
      ...wordLinks(text, linkAddresses(file, "text")),
      ...wordLinks({ ...EMPTY, children: footnotes }, linkAddresses(file, "footnotes")),
      ...wordLinks({ ...EMPTY, children: endnotes }, linkAddresses(file, "endnotes")),
    ],
    pages,
    ignored: [...new Set(ignored)],
  });
}

/** Footnotes with their numbers. One without a reference has no number and is not printed. */
function footnoteTexts(
  notes: readonly XmlElement[],
  { numbers, directions }: WordBlockContext,
): readonly VerifiedNote[] {
  return referenced(notes, numbers.footnotes).map(([number, note]) => {
    const paragraphs = descendantsNamed(note, "w:p");
    const text = paragraphs.map((paragraph) => wordText(paragraph, createFootnoteNumbers()));
    const direction = directions.ofParagraph(childNamed(paragraphs[0], "w:pPr"), []);
    return { number, text: text.join("\n"), direction };
  });
}

/** Endnotes as blocks, because Word prints them at the end of the text. */
function endnoteBlocks(notes: readonly XmlElement[], context: WordBlockContext): readonly VerifiedBlock[] {
  return referenced(notes, context.numbers.endnotes).flatMap(([, note]) => wordBlocks(note, context));
}

function referenced(
  notes: readonly XmlElement[],
  numbers: ReadonlyMap<string, number>,
): readonly (readonly [number, XmlElement])[] {
  return notes
    .flatMap((note) => {
      const number = numbers.get(note.attributes["w:id"] ?? "");
      return number === undefined ? [] : [[number, note] as const];
    })
    .sort(([a], [b]) => a - b);
}
