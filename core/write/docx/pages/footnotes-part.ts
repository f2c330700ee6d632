import { BuilderElement, ContinuationSeparator, Paragraph, Run, Separator } from "docx";
import type { Part } from "../../../ooxml/part.ts";
import { element } from "../../../ooxml/xml-text.ts";
import { treeXml } from "../../../ooxml/xml-tree.ts";
import type { IndexedFootnote } from "../context/document-index.ts";
import type { WriteContext } from "../context/write-context.ts";
import { componentTree } from "../docx-library/component-tree.ts";
import { inlines } from "../inlines/inlines.ts";
import { run, tabRun } from "../inlines/run.ts";
import { SEPARATOR_IDS } from "../package/separators.ts";
import { textPart } from "../package/text-part.ts";
import { paragraph } from "../paragraphs/paragraph.ts";

export function footnotesPart(scope: WriteContext): Part {
  const footnotes = [...scope.index.notes.values()].map((indexed) => footnoteXml(indexed, scope));
  return textPart("footnotes", "word/footnotes.xml", SEPARATORS + footnotes.join(""));
}

/** The lines between text and footnotes, in the style of footnotes: docx's own stand in the body's, which is larger. */
const SEPARATORS =
  separatorXml("separator", new Separator()) +
  separatorXml("continuationSeparator", new ContinuationSeparator());

function separatorXml(type: keyof typeof SEPARATOR_IDS, line: Separator | ContinuationSeparator): string {
  const footnote = new BuilderElement({
    name: "w:footnote",
    attributes: {
      type: { key: "w:type", value: type },
      id: { key: "w:id", value: SEPARATOR_IDS[type] },
    },
    children: [
      new Paragraph({
        style: "FootnoteText",
        indent: { left: 0, hanging: 0 },
        children: [new Run({ children: [line] })],
      }),
    ],
  });
  return treeXml(componentTree(footnote));
}

function footnoteXml({ note, id }: IndexedFootnote, scope: WriteContext): string {
  const number = run({}, element("w:footnoteRef"));
  const text = inlines(note.children, scope);
  return element(
    "w:footnote",
    { "w:id": id },
    paragraph({ style: "FootnoteText" }, number + tabRun() + text),
  );
}
