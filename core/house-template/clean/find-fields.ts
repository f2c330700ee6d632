import { elementsOf, textOf, type XmlElement } from "../../ooxml/xml-tree.ts";

/** A complex field (17.16.18), from its begin character to its end character. */
export interface Field {
  readonly around: Field | undefined;
  /** Whether it is nested in the instruction of the field around it. */
  readonly inInstruction: boolean;
  readonly depth: number;
  readonly instruction: string;
  /** The element at which its instruction begins. */
  readonly instructed: XmlElement | undefined;
  readonly closed: boolean;
}

interface OpenField extends Field {
  readonly around: OpenField | undefined;
  instruction: string;
  instructed: XmlElement | undefined;
  /** Whether its separator has been passed. */
  shows: boolean;
  closed: boolean;
}

/** An element within a field, or a field character without a field. */
export interface FieldPlace {
  readonly field: Field | undefined;
  /** Whether it is in the field's result, not in its instruction. */
  readonly shown: boolean;
}

export interface FoundFields {
  /** Places of the content of runs and of simple fields. */
  readonly places: ReadonlyMap<XmlElement, FieldPlace>;
  /** In the order of their begin characters, so each after the field around it. */
  readonly fields: readonly Field[];
}

/** Finds all fields of a header or footer in one walk. */
export function findFields(tree: XmlElement): FoundFields {
  const places = new Map<XmlElement, FieldPlace>();
  const fields: Field[] = [];
  let open: OpenField | undefined;
  const leaf = (each: XmlElement): void => {
    const mark = markOf(each);
    if (mark === "begin") {
      open = begun(open);
      fields.push(open);
    }
    const isSecond = mark === "separate" && open?.shows === true;
    if (isSecond || (open === undefined && isFieldPart(each))) places.set(each, STRAY);
    else if (open !== undefined) places.set(each, { field: open, shown: open.shows });
    if (open !== undefined) open = after(each, open, mark);
  };
  const walk = (parent: XmlElement): void => {
    for (const each of elementsOf(parent)) {
      if (parent.name === "w:r" && each.name !== "w:rPr") leaf(each);
      else if (each.name === "w:fldSimple" && open) places.set(each, { field: open, shown: open.shows });
      walk(each);
    }
  };
  walk(tree);
  return { places, fields };
}

const STRAY: FieldPlace = { field: undefined, shown: true };

function begun(around: OpenField | undefined): OpenField {
  return {
    around,
    inInstruction: around !== undefined && !around.shows,
    depth: (around?.depth ?? 0) + 1,
    instruction: "",
    instructed: undefined,
    shows: false,
    closed: false,
  };
}

/** Updates a field by an element in it; returns the field in which the next element is. */
function after(each: XmlElement, field: OpenField, mark: string | undefined): OpenField | undefined {
  if (each.name === "w:instrText" && !field.shows) {
    field.instruction += textOf(each);
    field.instructed ??= each;
  }
  field.shows ||= mark === "separate";
  field.closed = mark === "end";
  return field.closed ? field.around : field;
}

export function markOf({ name, attributes }: XmlElement): string | undefined {
  return name === "w:fldChar" ? attributes["w:fldCharType"] : undefined;
}

/** Whether an element is a field character or an instruction, which are not visible text. */
export function isFieldPart({ name }: XmlElement): boolean {
  return name === "w:fldChar" || name === "w:instrText";
}
