import {
  childNamed,
  descendantsNamed,
  elementsOf,
  isElement,
  ownText,
  type XmlElement,
  type XmlNode,
} from "../../ooxml/xml-tree.ts";
import { type HiddenText, isDeleted, isHiddenRow, type SurroundingStyles } from "./hidden-text.ts";

/** A part, reduced to what Word shows. */
export interface VisibleContent {
  readonly part: XmlElement;
  /** Words that Word does not show, with the reason. */
  readonly ignored: readonly IgnoredText[];
}

export interface IgnoredText {
  readonly type: "hidden" | "removed" | "alternative";
  readonly words: string;
}

interface Walk {
  readonly hidden: HiddenText;
  readonly ignored: IgnoredText[];
}

/** The part with all revisions accepted and without hidden text, records of earlier formatting and invisible wrappers. */
export function visibleContent(part: XmlElement, hidden: HiddenText): VisibleContent {
  const walk: Walk = { hidden, ignored: [] };
  const children = visibleChildren(part, { paragraph: undefined, tables: [] }, walk);
  return { part: { ...part, children }, ignored: walk.ignored };
}

function visibleChildren({ children }: XmlElement, place: SurroundingStyles, walk: Walk): readonly XmlNode[] {
  return children.flatMap((node) =>
    isElement(node) ? visibleNodes(node, placeIn(node, place), walk) : [node],
  );
}

function visibleNodes(element: XmlElement, place: SurroundingStyles, walk: Walk): readonly XmlNode[] {
  if (FORMER_PROPERTIES.test(element.name)) return [];
  const why = whyIgnored(element, place, walk.hidden);
  if (why !== undefined) {
    recordIgnored(why, element, walk);
    return [];
  }
  if (element.name === "mc:AlternateContent") return chosenChildren(element, place, walk);
  const wrapped = insideWrapper(element);
  if (wrapped !== undefined) return visibleChildren(wrapped, place, walk);
  return [{ ...element, children: visibleChildren(element, place, walk) }];
}

function recordIgnored(type: IgnoredText["type"], element: XmlElement, { ignored }: Walk): void {
  const words = wordsIn(element);
  if (words.trim() !== "") ignored.push({ type, words });
}

/** The first alternative. Word uses the first choice that it understands, else the fallback (ECMA-376 part 3, 7.5). */
function chosenChildren(element: XmlElement, place: SurroundingStyles, walk: Walk): readonly XmlNode[] {
  const [chosen, ...others] = elementsOf(element).filter(
    ({ name }) => name === "mc:Choice" || name === "mc:Fallback",
  );
  for (const other of others)
    if (wordsIn(other) !== wordsIn(chosen)) recordIgnored("alternative", other, walk);
  return chosen === undefined ? [] : visibleChildren(chosen, place, walk);
}

function whyIgnored(
  element: XmlElement,
  place: SurroundingStyles,
  hidden: HiddenText,
): "hidden" | "removed" | undefined {
  switch (element.name) {
    case "w:del":
    case "w:moveFrom":
      return "removed";
    case "w:tr":
    case "w:tc":
      return isDeleted(element) ? "removed" : isHiddenRow(element) ? "hidden" : undefined;
    case "w:r":
      return hidden.isHidden(element, place) ? "hidden" : undefined;
    default:
      return undefined;
  }
}

/** The element that holds the content of a wrapper: a revision mark, custom XML, a smart tag or a content control. */
function insideWrapper(element: XmlElement): XmlElement | undefined {
  if (WRAPPERS.has(element.name)) return element;
  if (element.name !== "w:sdt" || isContentsList(element)) return undefined;
  return childNamed(element, "w:sdtContent") ?? element;
}

const WRAPPERS = new Set(["w:ins", "w:moveTo", "w:customXml", "w:smartTag", "w:sdtContent"]);

/** Properties as they were before a tracked change (17.13.5). */
const FORMER_PROPERTIES = /^w:(rPr|pPr|tblPr|tblPrEx|tblGrid|trPr|tcPr|sectPr)Change$/;

/** A content control around a table of contents names its gallery; all other controls are invisible in the text. */
function isContentsList(element: XmlElement): boolean {
  return (
    descendantsNamed(childNamed(element, "w:sdtPr"), "w:docPartGallery")[0]?.attributes["w:val"] ===
    "Table of Contents"
  );
}

function placeIn(element: XmlElement, place: SurroundingStyles): SurroundingStyles {
  if (element.name === "w:p") {
    const style = childNamed(childNamed(element, "w:pPr"), "w:pStyle");
    return { ...place, paragraph: style?.attributes["w:val"] };
  }
  const table =
    element.name === "w:tbl" ? childNamed(childNamed(element, "w:tblPr"), "w:tblStyle") : undefined;
  const id = table?.attributes["w:val"];
  return id === undefined ? place : { ...place, tables: [...place.tables, id] };
}

const WORDS = ["w:t", "w:delText", "m:t", "a:t"] as const;

export function wordsIn(element: XmlElement | undefined): string {
  return descendantsNamed(element, ...WORDS)
    .map(ownText)
    .join("");
}
