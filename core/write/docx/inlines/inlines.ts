import {
  type Direction,
  directionOf,
  figureDirection,
  paragraphDirection,
  startSide,
} from "../../../document/direction.ts";
import { handle } from "../../../document/handle.ts";
import type {
  CrossReference,
  Footnote,
  Handlers,
  Inline,
  Link,
  RepeatedReference,
  Span,
} from "../../../document/node.ts";
import { inlineText, THIN_SPACE } from "../../../document/text.ts";
import { element } from "../../../ooxml/xml-text.ts";
import { bookmarked } from "../context/bookmark.ts";
import { isFootnoteReference } from "../context/footnote-references.ts";
import type { WriteContext } from "../context/write-context.ts";
import { isRightToLeft } from "../properties/language.ts";
import type { RunProperties } from "../properties/run-properties.ts";
import { fieldEnd, fieldRuns, fieldStart, run, textRun } from "./run.ts";
import { isolatedRuns, scriptRuns } from "./script-runs.ts";

/** Between two calls that follow each other, so that 1 and 2 are not read as 12. */
const CALL_DISTANCE = 2;

const NO_BREAK_SPACE = "\u00A0";

/** The words of a paragraph may be of the other direction than its language, as in the PDF. */
export function inlines(
  nodes: readonly Inline[],
  scope: WriteContext,
  properties: RunProperties = {},
): string {
  if (nodes.length === 0) return "";
  const language = properties.language ?? scope.language;
  const words = inlineText(nodes);
  const direction = scope.figures ? figureDirection(words, language) : paragraphDirection(words, language);
  const rightToLeft = direction === "rtl";
  if (rightToLeft === isRightToLeft(language)) return runs(nodes, scope, properties);
  return isolatedRuns(runs(nodes, scope, { ...properties, rightToLeft }), seenWords(nodes), direction);
}

/** The words of a paragraph of its own side: one that begins at the right has no words of its side isolated. */
export function inlinesFrom(
  side: Direction,
  nodes: readonly Inline[],
  scope: WriteContext,
  properties: RunProperties = {},
): string {
  if (side === "ltr" || properties.language !== undefined) return inlines(nodes, scope, properties);
  return inlines(nodes, { ...scope, language: RIGHT_TO_LEFT_TEXT }, properties);
}

/** Text from right to left of a language that nobody states. */
const RIGHT_TO_LEFT_TEXT = "und-Arab";

/** The side on which a paragraph with these words begins. */
export function sideOf(
  nodes: readonly Inline[],
  { language, direction }: WriteContext,
  stated?: string,
): Direction {
  return startSide(inlineText(nodes), { stated, document: language }, direction);
}

/** Other programs do not see the letters of a field. */
function seenWords(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => (isFootnoteReference(node) || node.type === "crossReference" ? FIELD : inlineText([node])))
    .join("");
}

const FIELD = "\uFFFC";

function runs(nodes: readonly Inline[], scope: WriteContext, properties: RunProperties): string {
  let xml = "";
  for (const [place, node] of nodes.entries()) {
    const crowded = isFootnoteReference(node) && isFootnoteReference(nodes[place + 1]);
    const own = crowded ? { ...properties, spacing: CALL_DISTANCE } : properties;
    if (isApart(node)) xml += scriptRuns(properties, THIN_SPACE, properties.language ?? scope.language);
    xml += handle(INLINES, node, scope, own);
  }
  return xml;
}

function isApart(node: Inline): boolean {
  return (node.type === "footnote" || node.type === "repeatedReference") && node.apart === true;
}

const INLINES: Handlers<Inline, string, [WriteContext, RunProperties]> = {
  text: (node, scope, properties) =>
    scriptRuns(properties, node.value, properties.language ?? scope.language),
  strong: (node, scope, properties) => runs(node.children, scope, { ...properties, bold: true }),
  emphasis: (node, scope, properties) => runs(node.children, scope, { ...properties, italic: true }),
  span: spanXml,
  link: linkXml,
  crossReference: crossReferenceXml,
  lineBreak: (_, __, properties) => run(properties, element("w:br")),
  footnote: noteCall,
  repeatedReference: furtherCall,
  portionMark: (node, _, properties) =>
    textRun({ ...properties, style: "PortionMark" }, `(${node.value})`) + textRun(properties, NO_BREAK_SPACE),
};

function spanXml({ language, children }: Span, scope: WriteContext, around: RunProperties): string {
  const { rightToLeft: stated, ...properties } = around;
  const rightToLeft = isRightToLeft(language);
  if (rightToLeft === (stated ?? isRightToLeft(around.language ?? scope.language)))
    return runs(children, scope, { ...around, language });
  const xml = runs(children, scope, { ...properties, language, ...(rightToLeft && { rightToLeft }) });
  return isolatedRuns(xml, seenWords(children), directionOf(language));
}

function linkXml({ href, children }: Link, scope: WriteContext, properties: RunProperties): string {
  return element(
    "w:hyperlink",
    { "r:id": scope.links.get(href), "w:history": 1 },
    runs(children, scope, { ...properties, style: "Hyperlink" }),
  );
}

/**
 * REF prints the words of a bookmark and PAGEREF its page (17.16.5.51, 17.16.5.45); both show their result
 * already. Words among which a note is called are no field: updated, it would call the note a second time. What
 * leads nowhere is left as its words.
 */
function crossReferenceXml(node: CrossReference, scope: WriteContext, properties: RunProperties): string {
  const target = scope.index.targets.get(node.target);
  if (target === undefined) return runs(node.children, scope, properties);
  const { name, callsNotes } = target;
  switch (node.show) {
    case "words":
      return inFileLink(name, runs(node.children, scope, { ...properties, style: "Hyperlink" }));
    case "title":
      if (callsNotes) return inFileLink(name, runs(node.children, scope, properties));
      return fieldStart(`REF ${name} \\h`) + runs(node.children, scope, properties) + fieldEnd();
    case "page": {
      const page = scope.pageNumbers.get(node.target);
      return fieldRuns(properties, `PAGEREF ${name} \\h`, page === undefined ? "?" : String(page));
    }
  }
}

function inFileLink(bookmark: string, xml: string): string {
  return element("w:hyperlink", { "w:anchor": bookmark, "w:history": 1 }, xml);
}

function noteCall(note: Footnote, scope: WriteContext, properties: RunProperties): string {
  const indexed = scope.index.notes.get(note);
  if (scope.inNote || indexed === undefined) return nestedNote(note, scope, properties);
  const call = run(callProperties(properties), element("w:footnoteReference", { "w:id": indexed.id }));
  return bookmarked(indexed.bookmark, call);
}

/** A note within a note has no place to go, and its text must not be lost. */
function nestedNote(note: Footnote, scope: WriteContext, properties: RunProperties): string {
  return textRun(properties, " (") + runs(note.children, scope, properties) + textRun(properties, ")");
}

/** NOTEREF prints the number of the note that stands in a bookmark (17.16.5.42). */
function furtherCall(call: RepeatedReference, scope: WriteContext, properties: RunProperties): string {
  const indexed = scope.index.noteNumbers.get(call.number);
  const own = callProperties(properties);
  if (indexed === undefined) return textRun(own, String(call.number));
  return fieldRuns(own, `NOTEREF ${indexed.bookmark.name} \\f \\h`, String(call.number));
}

function callProperties(properties: RunProperties): RunProperties {
  return { ...properties, style: "FootnoteReference" };
}
