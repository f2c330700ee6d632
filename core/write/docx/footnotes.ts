import type { IndexedNote } from "./document-index.ts";
import { inlines } from "./inlines.ts";
import { TEXT_PART_NAMESPACES } from "./namespaces.ts";
import { paragraph } from "./paragraph.ts";
import type { Part } from "./part.ts";
import { run, tabRun } from "./run.ts";
import type { Scope } from "./scope.ts";
import { element, XML_DECLARATION } from "./xml.ts";

export function footnotesPart(scope: Scope): Part {
  const xml = element(
    "w:footnotes",
    TEXT_PART_NAMESPACES,
    separatorXml(-1, "separator"),
    separatorXml(0, "continuationSeparator"),
    ...[...scope.index.notes.values()].map((indexed) => noteXml(indexed, scope)),
  );
  return {
    path: "word/footnotes.xml",
    contentType: "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml",
    xml: XML_DECLARATION + xml,
  };
}

/** The line between the text and its notes; settings.xml names both kinds (17.11.23). */
function separatorXml(id: number, type: "separator" | "continuationSeparator"): string {
  return element(
    "w:footnote",
    { "w:type": type, "w:id": id },
    paragraph({ style: "FootnoteText", indent: { left: 0, hanging: 0 } }, run({}, element(`w:${type}`))),
  );
}

function noteXml({ note, id }: IndexedNote, scope: Scope): string {
  const number = run({}, element("w:footnoteRef"));
  const words = inlines(note.children, scope);
  return element(
    "w:footnote",
    { "w:id": id },
    paragraph({ style: "FootnoteText" }, number + tabRun() + words),
  );
}
