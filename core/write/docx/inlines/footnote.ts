import type { Footnote } from "../../../document/node.ts";
import { element } from "../../../ooxml/xml-text.ts";
import { bookmarked } from "../context/bookmark.ts";
import type { WriteContext } from "../context/write-context.ts";
import type { RunProperties } from "../properties/run-properties.ts";
import { referenceProperties } from "./repeated-reference.ts";
import { run, textRun } from "./run.ts";
import type { WriteInlines } from "./write-inlines.ts";

export function footnoteXml(
  note: Footnote,
  context: WriteContext,
  properties: RunProperties,
  write: WriteInlines,
): string {
  const indexed = context.index.notes.get(note);
  if (context.inNote || indexed === undefined) return footnoteInBrackets(note, context, properties, write);
  const reference = run(
    referenceProperties(properties),
    element("w:footnoteReference", { "w:id": indexed.id }),
  );
  return bookmarked(indexed.bookmark, reference);
}

/** The text of a footnote within a footnote, in brackets: Word has no place for the footnote. */
function footnoteInBrackets(
  note: Footnote,
  context: WriteContext,
  properties: RunProperties,
  write: WriteInlines,
): string {
  return textRun(properties, " (") + write(note.children, context, properties) + textRun(properties, ")");
}
