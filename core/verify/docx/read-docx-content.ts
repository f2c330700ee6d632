import { failure, type Result, success } from "../../problem/result.ts";
import { found, openWordFile, type WordElement, type WordFile } from "../../word-file/word-file.ts";
import type { Content, VerifiedBlock, VerifiedNote } from "../content.ts";
import { type Calls, createCalls } from "./calls.ts";
import { createHiding } from "./hiding.ts";
import { createCounter } from "./numbering.ts";
import { shownPart } from "./shown-part.ts";
import { readStyles } from "./styles.ts";
import { targetsOf } from "./targets.ts";
import { type BlockReading, wordBlocks } from "./word-blocks.ts";
import { wordPages } from "./word-pages.ts";
import { wordText } from "./word-text.ts";

/** What a Word file says: its text, lists, tables, notes, headers and footers (ECMA-376 part 1, clause 17). */
export function readDocxContent(bytes: Uint8Array): Result<Content> {
  const file = open(bytes);
  const [body] = found(file?.get("word/document.xml"), "w:body");
  if (file === undefined || body === undefined) {
    const message = "the Word file cannot be read: it is no .docx file";
    return failure([{ code: "unreadable-docx", severity: "error", message }]);
  }
  const styles = readStyles(file.get("word/styles.xml"));
  const hiding = createHiding(styles);
  const shown = (part: WordElement): WordElement => shownPart(part, hiding).part;
  const calls = createCalls();
  const reading: BlockReading = {
    levels: styles.levels,
    count: createCounter(file),
    calls,
    partOf: targetsOf(file),
  };
  const text = shown(body);
  const blocks = wordBlocks(text, reading);
  const notes = (kind: "footnote" | "endnote") =>
    found(shown(file.get(`word/${kind}s.xml`) ?? NOTHING), `w:${kind}`);
  return success({
    blocks: [...blocks, ...endnoteBlocks(notes("endnote"), reading)],
    notes: footnotes(notes("footnote"), calls),
    pages: wordPages(file, text, shown),
  });
}

/** Neither the zip nor the XML of a stranger's file need be whole. */
function open(bytes: Uint8Array): WordFile | undefined {
  try {
    return openWordFile(bytes);
  } catch {
    return undefined;
  }
}

/** A note that nothing calls is not printed. */
function footnotes(notes: readonly WordElement[], calls: Calls): readonly VerifiedNote[] {
  return called(notes, calls.footnotes).map(([number, note]) => {
    const text = found(note, "w:p").map((paragraph) => wordText(paragraph, createCalls()));
    return { number, text: text.join("\n") };
  });
}

/** Word prints them behind the text. */
function endnoteBlocks(notes: readonly WordElement[], reading: BlockReading): readonly VerifiedBlock[] {
  return called(notes, reading.calls.endnotes).flatMap(([, note]) => wordBlocks(note, reading));
}

function called(
  notes: readonly WordElement[],
  numbers: ReadonlyMap<string, number>,
): readonly (readonly [number, WordElement])[] {
  return notes
    .flatMap((note) => {
      const number = numbers.get(note.attributes["w:id"] ?? "");
      return number === undefined ? [] : [[number, note] as const];
    })
    .sort(([a], [b]) => a - b);
}

const NOTHING: WordElement = { name: "", attributes: {}, children: [], text: "" };
