import { XML_LIMITS } from "../../limits/limits.ts";
import { elementsOf, ownText, type XmlElement } from "../../ooxml/xml-tree.ts";
import { endnoteReference, footnoteReference } from "../footnote-reference.ts";
import { type FootnoteNumbers, referenceNumber } from "./footnote-numbers.ts";

interface Field {
  instruction: string;
  showsResult: boolean;
  /** Whether all enclosing fields show their results, which cannot change while this field is open. */
  readonly shownAround: boolean;
}

interface TextContext {
  readonly numbers: FootnoteNumbers;
  readonly fields: Field[];
}

/**
 * Fields that Word computes on each page, compared as `#`; all others are compared by their cached results (ECMA-376
 * part 1, 17.16).
 */
const COMPUTED = new Set(["PAGE", "NUMPAGES"]);

/**
 * The words of a paragraph, without text boxes, which are separate blocks. `fields` holds the fields that are open,
 * because a field may begin in one paragraph and end in another.
 */
export function wordText(paragraph: XmlElement, numbers: FootnoteNumbers, fields: Field[] = []): string {
  return textIn(paragraph, { numbers, fields });
}

function textIn(element: XmlElement, context: TextContext): string {
  return elementsOf(element)
    .map((child) => textOf(child, context))
    .join("");
}

function textOf(element: XmlElement, context: TextContext): string {
  const { fields, numbers } = context;
  const field = fields.at(-1);
  switch (element.name) {
    case "w:fldChar":
      return fieldCharacter(element, fields);
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
      return COMPUTED.has(nameOf(element.attributes["w:instr"])) ? "#" : textIn(element, context);
    case "w:pPr":
    case "w:rPr":
    case "w:drawing":
    case "w:pict":
      return "";
    default:
      return textIn(element, context);
  }
}

/** Opens, advances or closes a field. Its placeholder comes at the end of the instruction, which may be split over runs. */
function fieldCharacter({ attributes }: XmlElement, fields: Field[]): string {
  const field = fields.at(-1);
  const placeholder = placeholderOf(field);
  switch (attributes["w:fldCharType"]) {
    case "begin":
      fields.push({ instruction: "", showsResult: false, shownAround: isShown(fields) });
      return "";
    case "separate":
      if (field !== undefined) field.showsResult = true;
      return placeholder;
    case "end":
      fields.pop();
      return placeholder;
    default:
      return "";
  }
}

function isShown(fields: readonly Field[]): boolean {
  const field = fields.at(-1);
  return field === undefined || (field.shownAround && field.showsResult);
}

/** `#` for a computed field whose instruction has ended, otherwise empty. */
function placeholderOf(field: Field | undefined): string {
  return field !== undefined && !field.showsResult && COMPUTED.has(nameOf(field.instruction)) ? "#" : "";
}

function shownText(text: string, field: Field | undefined): string {
  const name = nameOf(field?.instruction);
  if (COMPUTED.has(name)) return "";
  return name === "NOTEREF" ? footnoteReference(text) : text;
}

function nameOf(instruction = ""): string {
  return /^\s*([A-Z]+)/i.exec(instruction)?.[1]?.toUpperCase() ?? "";
}
