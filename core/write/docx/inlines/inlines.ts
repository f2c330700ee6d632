import {
  type Direction,
  numeralDirection,
  paragraphDirection,
  startSide,
} from "../../../document/direction.ts";
import { dispatch } from "../../../document/dispatch.ts";
import type { Handlers, Inline } from "../../../document/node.ts";
import { inlineText, THIN_SPACE } from "../../../document/text.ts";
import { element } from "../../../ooxml/xml-text.ts";
import { isFootnoteReference } from "../context/footnote-references.ts";
import type { WriteContext } from "../context/write-context.ts";
import { isRightToLeft } from "../properties/language.ts";
import { NO_PROPERTIES, type RunProperties } from "../properties/run-properties.ts";
import { crossReferenceXml } from "./cross-reference.ts";
import { footnoteXml } from "./footnote.ts";
import { linkXml } from "./link.ts";
import { repeatedReferenceXml } from "./repeated-reference.ts";
import { run, textRun } from "./run.ts";
import { isolatedRuns, scriptRuns } from "./script-runs.ts";
import { spanXml } from "./span.ts";
import { visibleWords } from "./visible-words.ts";

/** Distance between two footnote references in a row, in points, so that 1 and 2 are not read as 12. */
const REFERENCE_DISTANCE = 2;

const NO_BREAK_SPACE = "\u00A0";

/** Writes inlines; their direction may differ from that of their language, as in the PDF. */
export function inlines(
  nodes: readonly Inline[],
  context: WriteContext,
  properties: RunProperties = NO_PROPERTIES,
): string {
  if (nodes.length === 0) return "";
  const language = properties.language ?? context.language;
  const words = inlineText(nodes);
  const direction = context.numerals
    ? numeralDirection(words, language)
    : paragraphDirection(words, language);
  const rightToLeft = direction === "rtl";
  if (rightToLeft === isRightToLeft(language)) return runs(nodes, context, properties);
  return isolatedRuns(runs(nodes, context, { ...properties, rightToLeft }), visibleWords(nodes), direction);
}

/** Writes the inlines of a paragraph with a stated side; in a right-to-left one, right-to-left words are not isolated. */
export function inlinesFrom(
  side: Direction,
  nodes: readonly Inline[],
  context: WriteContext,
  properties: RunProperties = NO_PROPERTIES,
): string {
  if (side === "ltr" || properties.language !== undefined) return inlines(nodes, context, properties);
  return inlines(nodes, { ...context, language: RIGHT_TO_LEFT_TEXT }, properties);
}

/** Language of text from right to left where none is stated. */
const RIGHT_TO_LEFT_TEXT = "und-Arab";

/** The direction from which a paragraph with these words begins. */
export function sideOf(
  nodes: readonly Inline[],
  { language, direction }: WriteContext,
  stated?: string,
): Direction {
  return startSide(inlineText(nodes), { stated, document: language }, direction);
}

function runs(nodes: readonly Inline[], context: WriteContext, properties: RunProperties): string {
  let xml = "";
  for (const [place, node] of nodes.entries()) {
    const crowded = isFootnoteReference(node) && isFootnoteReference(nodes[place + 1]);
    const own = crowded ? { ...properties, spacing: REFERENCE_DISTANCE } : properties;
    if (isApart(node)) xml += scriptRuns(properties, THIN_SPACE, properties.language ?? context.language);
    xml += dispatch(INLINES, node, context, own);
  }
  return xml;
}

function isApart(node: Inline): boolean {
  return (node.type === "footnote" || node.type === "repeatedReference") && node.apart === true;
}

const INLINES: Handlers<Inline, string, [WriteContext, RunProperties]> = {
  text: (node, context, properties) =>
    scriptRuns(properties, node.value, properties.language ?? context.language),
  strong: (node, context, properties) => runs(node.children, context, { ...properties, bold: true }),
  emphasis: (node, context, properties) => runs(node.children, context, { ...properties, italic: true }),
  span: (node, context, properties) => spanXml(node, context, properties, runs),
  link: (node, context, properties) => linkXml(node, context, properties, runs),
  crossReference: (node, context, properties) => crossReferenceXml(node, context, properties, runs),
  lineBreak: (_, __, properties) => run(properties, element("w:br")),
  footnote: (node, context, properties) => footnoteXml(node, context, properties, runs),
  repeatedReference: repeatedReferenceXml,
  portionMark: (node, _, properties) =>
    textRun({ ...properties, style: "PortionMark" }, `(${node.value})`) + textRun(properties, NO_BREAK_SPACE),
};
