import { XML_LIMITS } from "../../limits/limits.ts";
import { elementsOf, ownText, type XmlElement } from "../../ooxml/xml-tree.ts";
import { endnoteReference, footnoteReference } from "../footnote-reference.ts";
import { type FootnoteNumbers, referenceNumber } from "./footnote-numbers.ts";

interface Field {
  instruction: string;
  showsResult: boolean;
  /** Whether the fields around it all show their results: while it is open, none of them changes. */
  readonly shownAround: boolean;
}

interface Reading {
  readonly numbers: FootnoteNumbers;
  readonly fields: Field[];
}

/** What Word counts by itself stands as `#`; a field otherwise as its last result (ECMA-376 part 1, 17.16). */
const COUNTED = new Set(["PAGE", "NUMPAGES"]);

/**
 * The words of a paragraph. `fields` holds the fields that are open, as a field may begin in one paragraph and end
 * in another. Text boxes are blocks of their own.
 */
export function wordText(paragraph: XmlElement, numbers: FootnoteNumbers, fields: Field[] = []): string {
  return textIn(paragraph, { numbers, fields });
}

function textIn(element: XmlElement, reading: Reading): string {
  return elementsOf(element)
    .map((child) => textOf(child, reading))
    .join("");
}

function textOf(element: XmlElement, reading: Reading): string {
  const { fields, numbers } = reading;
  const field = fields.at(-1);
  switch (element.name) {
    case "w:fldChar":
      return turnField(element, fields);
    case "w:instrText":
      if (field !== undefined && field.instruction.length < XML_LIMITS.instruction)
        field.instruction += ownText(element).slice(0, XML_LIMITS.instruction);
      return "";
    case "w:t":
      return isShown(fields) ? shownText(ownText(element), field) : "";
    case "w:noBreakHyphen":
      return "\u2011";
    case "w:br":
    case "w:cr":
    case "w:tab":
      return isShown(fields) ? "\n" : "";
    case "w:footnoteReference":
      return footnoteReference(referenceNumber(element.attributes["w:id"], numbers.footnotes));
    case "w:endnoteReference":
      return endnoteReference(referenceNumber(element.attributes["w:id"], numbers.endnotes));
    case "w:fldSimple":
      return COUNTED.has(nameOf(element.attributes["w:instr"])) ? "#" : textIn(element, reading);
    case "w:pPr":
    case "w:rPr":
    case "w:drawing":
    case "w:pict":
      return "";
    default:
      return textIn(element, reading);
  }
}

/** Word may split an instruction over runs: what a field stands for is known where its instruction ends. */
function turnField({ attributes }: XmlElement, fields: Field[]): string {
  const field = fields.at(-1);
  const standIn = fieldStandIn(field);
  switch (attributes["w:fldCharType"]) {
    case "begin":
      fields.push({ instruction: "", showsResult: false, shownAround: isShown(fields) });
      return "";
    case "separate":
      if (field !== undefined) field.showsResult = true;
      return standIn;
    case "end":
      fields.pop();
      return standIn;
    default:
      return "";
  }
}

function isShown(fields: readonly Field[]): boolean {
  const field = fields.at(-1);
  return field === undefined || (field.shownAround && field.showsResult);
}

/** A counted field stands for itself; its result is of no account. */
function fieldStandIn(field: Field | undefined): string {
  return field !== undefined && !field.showsResult && COUNTED.has(nameOf(field.instruction)) ? "#" : "";
}

function shownText(text: string, field: Field | undefined): string {
  const name = nameOf(field?.instruction);
  if (COUNTED.has(name)) return "";
  return name === "NOTEREF" ? footnoteReference(text) : text;
}

function nameOf(instruction = ""): string {
  return /^\s*([A-Z]+)/i.exec(instruction)?.[1]?.toUpperCase() ?? "";
}
