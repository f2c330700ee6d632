import {
  childNamed,
  descendantsNamed,
  elementsOf,
  isElement,
  ownText,
  type XmlElement,
  type XmlNode,
} from "../../ooxml/xml-tree.ts";
import { type Hiding, hidesRow, isRemoved, type RunPlace } from "./hiding.ts";

/** A part as Word shows it. */
export interface ShownPart {
  readonly part: XmlElement;
  /** Words that are in the file and that Word does not show, by why they are not shown. */
  readonly unseen: readonly UnseenWords[];
}

export interface UnseenWords {
  readonly type: "hidden" | "removed" | "alternative";
  readonly words: string;
}

interface Walk {
  readonly hiding: Hiding;
  readonly unseen: UnseenWords[];
}

/** What a part is without hidden and removed text, records of earlier formatting, and wrappers that look like nothing. */
export function shownPart(part: XmlElement, hiding: Hiding): ShownPart {
  const walk: Walk = { hiding, unseen: [] };
  const children = shownChildren(part, { paragraph: undefined, tables: [] }, walk);
  return { part: { ...part, children }, unseen: walk.unseen };
}

function shownChildren({ children }: XmlElement, place: RunPlace, walk: Walk): readonly XmlNode[] {
  return children.flatMap((node) => (isElement(node) ? shown(node, placeIn(node, place), walk) : [node]));
}

function shown(element: XmlElement, place: RunPlace, walk: Walk): readonly XmlNode[] {
  if (FORMER.test(element.name)) return [];
  const why = whyUnseen(element, place, walk.hiding);
  if (why !== undefined) {
    leave(why, element, walk);
    return [];
  }
  if (element.name === "mc:AlternateContent") return chosenChildren(element, place, walk);
  const wrapped = insideWrapper(element);
  if (wrapped !== undefined) return shownChildren(wrapped, place, walk);
  return [{ ...element, children: shownChildren(element, place, walk) }];
}

function leave(type: UnseenWords["type"], element: XmlElement, { unseen }: Walk): void {
  const words = wordsIn(element);
  if (words.trim() !== "") unseen.push({ type, words });
}

/** Word takes the first choice that it understands, and the fallback otherwise (part 3, 7.5). */
function chosenChildren(element: XmlElement, place: RunPlace, walk: Walk): readonly XmlNode[] {
  const [chosen, ...others] = elementsOf(element).filter(
    ({ name }) => name === "mc:Choice" || name === "mc:Fallback",
  );
  for (const other of others) if (wordsIn(other) !== wordsIn(chosen)) leave("alternative", other, walk);
  return chosen === undefined ? [] : shownChildren(chosen, place, walk);
}

function whyUnseen(element: XmlElement, place: RunPlace, hiding: Hiding): "hidden" | "removed" | undefined {
  switch (element.name) {
    case "w:del":
    case "w:moveFrom":
      return "removed";
    case "w:tr":
    case "w:tc":
      return isRemoved(element) ? "removed" : hidesRow(element) ? "hidden" : undefined;
    case "w:r":
      return hiding.hidesRun(element, place) ? "hidden" : undefined;
    default:
      return undefined;
  }
}

/** What holds the content of a wrapper: marks of changes and of meaning, and controls. */
function insideWrapper(element: XmlElement): XmlElement | undefined {
  if (WRAPPERS.has(element.name)) return element;
  if (element.name !== "w:sdt" || isContentsList(element)) return undefined;
  return childNamed(element, "w:sdtContent") ?? element;
}

const WRAPPERS = new Set(["w:ins", "w:moveTo", "w:customXml", "w:smartTag", "w:sdtContent"]);

/** What properties were before someone changed them with a trace (17.13.5). */
const FORMER = /^w:(rPr|pPr|tblPr|tblPrEx|tblGrid|trPr|tcPr|sectPr)Change$/;

/** A control around a list of contents says what it is; all others look like nothing in the text. */
function isContentsList(element: XmlElement): boolean {
  return (
    descendantsNamed(childNamed(element, "w:sdtPr"), "w:docPartGallery")[0]?.attributes["w:val"] ===
    "Table of Contents"
  );
}

function placeIn(element: XmlElement, place: RunPlace): RunPlace {
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
