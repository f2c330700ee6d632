import { failure, type Result, success } from "../../problem/result.ts";
import { found, openWordFile, type WordElement, type WordFile } from "../../word-file/word-file.ts";
import type { Content, VerifiedNote } from "../content.ts";
import { createHiding } from "./hiding.ts";
import { createCounter } from "./numbering.ts";
import { shownPart } from "./shown-part.ts";
import { readStyles } from "./styles.ts";
import { targetsOf } from "./targets.ts";
import { wordBlocks } from "./word-blocks.ts";
import { wordPages } from "./word-pages.ts";
import { type NoteNumbers, wordText } from "./word-text.ts";

/** What a Word file says: its text, lists, tables, notes, headers and footers (ECMA-376 part 1, clause 17). */
export function readDocxContent(bytes: Uint8Array): Result<Content> {
  const file = open(bytes);
  const [body] = found(file?.get("word/document.xml"), "w:body");
  if (file === undefined || body === undefined) {
    const message = "the Word file cannot be read: it is no .docx file";
    return failure([{ code: "unreadable-docx", severity: "error", message }]);
  }
  const notes: NoteNumbers = new Map();
  const styles = readStyles(file.get("word/styles.xml"));
  const hiding = createHiding(styles);
  const shown = (part: WordElement): WordElement => shownPart(part, hiding).part;
  const text = shown(body);
  const blocks = wordBlocks(text, {
    levels: styles.levels,
    count: createCounter(file),
    notes,
    partOf: targetsOf(file),
  });
  const footnotes = file.get("word/footnotes.xml");
  return success({
    blocks,
    notes: footnotes === undefined ? [] : notesOf(shown(footnotes), notes),
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
function notesOf(footnotes: WordElement, numbers: NoteNumbers): readonly VerifiedNote[] {
  return found(footnotes, "w:footnote")
    .flatMap((note) => {
      const number = numbers.get(note.attributes["w:id"] ?? "");
      const text = found(note, "w:p").map((paragraph) => wordText(paragraph, new Map()));
      return number === undefined ? [] : [{ number, text: text.join("\n") }];
    })
    .sort((a, b) => a.number - b.number);
}
