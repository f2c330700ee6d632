import { ContinuationSeparator, Paragraph, Run, Separator } from "docx";
import type { Part } from "../../../ooxml/part.ts";
import { treeElement } from "../../../ooxml/tree-element.ts";
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

export function footnotesPart(context: WriteContext): Part {
  const footnotes = [...context.index.notes.values()].map((indexed) => footnoteXml(indexed, context));
  return textPart("footnotes", "word/footnotes.xml", SEPARATORS + footnotes.join(""));
}

/** The footnote separators, in the style of footnotes: docx's are in the style of body text, which is larger. */
const SEPARATORS =
  separatorXml("separator", new Separator()) +
  separatorXml("continuationSeparator", new ContinuationSeparator());

function separatorXml(type: keyof typeof SEPARATOR_IDS, line: Separator | ContinuationSeparator): string {
  const paragraph = new Paragraph({
    style: "FootnoteText",
    indent: { left: 0, hanging: 0 },
    children: [new Run({ children: [line] })],
  });
  const attributes = { "w:type": type, "w:id": SEPARATOR_IDS[type] };
  return treeXml(treeElement("w:footnote", attributes, [componentTree(paragraph)]));
}

function footnoteXml({ note, id }: IndexedFootnote, context: WriteContext): string {
  const number = run({}, element("w:footnoteRef"));
  const text = inlines(note.children, context);
  return element(
    "w:footnote",
    { "w:id": id },
    paragraph({ style: "FootnoteText" }, number + tabRun() + text),
  );
}
