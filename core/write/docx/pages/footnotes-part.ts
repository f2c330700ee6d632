import { TEXT_PART_NAMESPACES } from "../../../ooxml/namespaces.ts";
import type { Part } from "../../../ooxml/part.ts";
import { element, XML_DECLARATION } from "../../../ooxml/xml-text.ts";
import type { IndexedFootnote } from "../context/document-index.ts";
import type { WriteContext } from "../context/write-context.ts";
import { inlines } from "../inlines/inlines.ts";
import { run, tabRun } from "../inlines/run.ts";
import { paragraph } from "../paragraphs/paragraph.ts";

export function footnotesPart(scope: WriteContext): Part {
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

function noteXml({ note, id }: IndexedFootnote, scope: WriteContext): string {
  const number = run({}, element("w:footnoteRef"));
  const words = inlines(note.children, scope);
  return element(
    "w:footnote",
    { "w:id": id },
    paragraph({ style: "FootnoteText" }, number + tabRun() + words),
  );
}
