import { linkAddresses, mainPart, partOfType, partsById } from "../../ooxml/find-parts.ts";
import { openWordFile } from "../../ooxml/open-word-file.ts";
import { readStyles } from "../../ooxml/styles.ts";
import { childNamed, descendantsNamed, EMPTY, type XmlElement } from "../../ooxml/xml-tree.ts";
import { type Result, success } from "../../problem/result.ts";
import type { Content, VerifiedBlock, VerifiedNote } from "../content.ts";
import { createCalls } from "./calls.ts";
import { createCounter } from "./numbering.ts";
import { openStories } from "./stories.ts";
import { commentsOf, uncalledNotes } from "./uncompared.ts";
import { type BlockReading, wordBlocks } from "./word-blocks.ts";
import { createDirections } from "./word-direction.ts";
import { wordLinks } from "./word-links.ts";
import { wordPages } from "./word-pages.ts";
import { wordText } from "./word-text.ts";

/** What a Word file says: its text, lists, tables, notes, headers and footers (ECMA-376 part 1, clause 17). */
export function readDocxContent(bytes: Uint8Array): Result<Content> {
  const opened = openWordFile(bytes);
  if (!opened.ok) return opened;
  const file = opened.value;
  const [body = EMPTY] = descendantsNamed(mainPart(file), "w:body");
  const styles = readStyles(partOfType(file, "styles"));
  const stories = openStories(file, body, styles);
  const { text, footnotes, endnotes } = stories;
  const calls = createCalls();
  const reading: BlockReading = {
    headings: styles.headings,
    count: createCounter(file, styles),
    calls,
    partOf: partsById(file),
    directions: createDirections(styles),
    tables: [],
  };
  const blocks = wordBlocks(text, reading);
  const pages = wordPages(file, text, stories.furniture);
  const uncompared = [
    ...stories.uncompared(),
    ...commentsOf(file),
    ...uncalledNotes(footnotes, calls.footnotes),
    ...uncalledNotes(endnotes, calls.endnotes),
  ];
  return success({
    blocks: [...blocks, ...endnoteBlocks(endnotes, reading)],
    notes: footnoteTexts(footnotes, reading),
    links: [
      ...wordLinks(text, linkAddresses(file, "text")),
      ...wordLinks({ ...EMPTY, children: footnotes }, linkAddresses(file, "footnotes")),
      ...wordLinks({ ...EMPTY, children: endnotes }, linkAddresses(file, "endnotes")),
    ],
    pages,
    uncompared: [...new Set(uncompared)],
  });
}

/** A note that nothing calls is not printed. */
function footnoteTexts(
  notes: readonly XmlElement[],
  { calls, directions }: BlockReading,
): readonly VerifiedNote[] {
  return called(notes, calls.footnotes).map(([number, note]) => {
    const paragraphs = descendantsNamed(note, "w:p");
    const text = paragraphs.map((paragraph) => wordText(paragraph, createCalls()));
    const direction = directions.ofParagraph(childNamed(paragraphs[0], "w:pPr"), []);
    return { number, text: text.join("\n"), direction };
  });
}

/** Word prints them behind the text. */
function endnoteBlocks(notes: readonly XmlElement[], reading: BlockReading): readonly VerifiedBlock[] {
  return called(notes, reading.calls.endnotes).flatMap(([, note]) => wordBlocks(note, reading));
}

function called(
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
