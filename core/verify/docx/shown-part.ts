import { childOf, elementDescendants, settingOf, type WordElement } from "../../ooxml/word-file.ts";
import { type Hiding, hidesRow, isRemoved, type RunPlace } from "./hiding.ts";

/** A part as Word shows it. */
export interface ShownPart {
  readonly part: WordElement;
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
export function shownPart(part: WordElement, hiding: Hiding): ShownPart {
  const walk: Walk = { hiding, unseen: [] };
  const children = shownChildren(part, { paragraph: undefined, tables: [] }, walk);
  return { part: { ...part, children }, unseen: walk.unseen };
}

function shownChildren({ children }: WordElement, place: RunPlace, walk: Walk): readonly WordElement[] {
  return children.flatMap((child) => shown(child, placeIn(child, place), walk));
}

function shown(element: WordElement, place: RunPlace, walk: Walk): readonly WordElement[] {
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

function leave(type: UnseenWords["type"], element: WordElement, { unseen }: Walk): void {
  const words = wordsIn(element);
  if (words.trim() !== "") unseen.push({ type, words });
}

/** Word takes the first choice that it understands, and the fallback otherwise (part 3, 7.5). */
function chosenChildren({ children }: WordElement, place: RunPlace, walk: Walk): readonly WordElement[] {
  const [chosen, ...others] = children.filter(({ name }) => name === "mc:Choice" || name === "mc:Fallback");
  for (const other of others) if (wordsIn(other) !== wordsIn(chosen)) leave("alternative", other, walk);
  return chosen === undefined ? [] : shownChildren(chosen, place, walk);
}

function whyUnseen(element: WordElement, place: RunPlace, hiding: Hiding): "hidden" | "removed" | undefined {
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
function insideWrapper(element: WordElement): WordElement | undefined {
  if (WRAPPERS.has(element.name)) return element;
  if (element.name !== "w:sdt" || isContentsList(element)) return undefined;
  return childOf(element, "w:sdtContent") ?? element;
}

const WRAPPERS = new Set(["w:ins", "w:moveTo", "w:customXml", "w:smartTag", "w:sdtContent"]);

/** What properties were before someone changed them with a trace (17.13.5). */
const FORMER = /^w:(rPr|pPr|tblPr|tblPrEx|tblGrid|trPr|tcPr|sectPr)Change$/;

/** A control around a list of contents says what it is; all others look like nothing in the text. */
function isContentsList(element: WordElement): boolean {
  return settingOf(childOf(element, "w:sdtPr"), "w:docPartGallery") === "Table of Contents";
}

function placeIn(element: WordElement, place: RunPlace): RunPlace {
  if (element.name === "w:p") {
    const style = childOf(childOf(element, "w:pPr"), "w:pStyle");
    return { ...place, paragraph: style?.attributes["w:val"] };
  }
  const table = element.name === "w:tbl" ? childOf(childOf(element, "w:tblPr"), "w:tblStyle") : undefined;
  const id = table?.attributes["w:val"];
  return id === undefined ? place : { ...place, tables: [...place.tables, id] };
}

const WORDS = ["w:t", "w:delText", "m:t", "a:t"] as const;

export function wordsIn(element: WordElement | undefined): string {
  return elementDescendants(element, ...WORDS)
    .map(({ text }) => text)
    .join("");
}
