import { failure, type Result, success } from "../../problem/result.ts";
import { found, openWordFile, type WordFile } from "../../word-file/word-file.ts";
import type { Content, VerifiedNote } from "../content.ts";
import { createCounter } from "./numbering.ts";
import { headingLevels } from "./styles.ts";
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
  const blocks = wordBlocks(body, {
    levels: headingLevels(file),
    count: createCounter(file),
    notes,
    partOf: targetsOf(file),
  });
  return success({ blocks, notes: notesOf(file, notes), pages: wordPages(file) });
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
function notesOf(file: WordFile, numbers: NoteNumbers): readonly VerifiedNote[] {
  return found(file.get("word/footnotes.xml"), "w:footnote")
    .flatMap((note) => {
      const number = numbers.get(note.attributes["w:id"] ?? "");
      const text = found(note, "w:p").map((paragraph) => wordText(paragraph, new Map()));
      return number === undefined ? [] : [{ number, text: text.join("\n") }];
    })
    .sort((a, b) => a.number - b.number);
}
