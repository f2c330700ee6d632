import {
  childNamed,
  descendants,
  elementsOf,
  isElement,
  type XmlElement,
  type XmlNode,
} from "../../ooxml/xml-tree.ts";
import { NOTE_TITLE } from "../note-title.ts";
import { classifyField, type FieldHandling, fieldName } from "./field-handling.ts";
import { type Field, type FieldPlace, findFields, isFieldPart, markOf } from "./find-fields.ts";

export interface CleanedFields {
  readonly tree: XmlElement;
  /** The names of the fields that were dropped, and of those of which only the text was kept. */
  readonly dropped: readonly string[];
  readonly words: readonly string[];
}

/** Maximum depth of nested fields; deeper ones are dropped. */
const MAX_DEPTH = 20;

/** `lost`: dropped with the field around it. `open`: without an end mark, so that what follows is not part of it. */
type Handling = FieldHandling | { readonly type: "lost" } | { readonly type: "open" };

interface Cleaning {
  readonly places: ReadonlyMap<XmlElement, FieldPlace>;
  readonly handlings: ReadonlyMap<Field, Handling>;
  readonly isTitle: (style: string) => boolean;
  readonly dropped: Set<string>;
  readonly words: Set<string>;
}

/**
 * Removes all fields from a header or footer except page numbers (17.16). A title becomes the note's title; a date, a file
 * name or an author is dropped with its text, because it belongs to the template.
 */
export function cleanFields(tree: XmlElement, isTitle: (style: string) => boolean): CleanedFields {
  const { places, fields } = findFields(tree);
  const [dropped, words] = [new Set<string>(), new Set<string>()];
  const cleaning: Cleaning = { places, handlings: classifyFields(fields, isTitle), isTitle, dropped, words };
  for (const [{ instruction }, handling] of cleaning.handlings) note(cleaning, instruction, handling);
  if ([...places.values()].some(({ field }) => field === undefined)) dropped.add("");
  const [top] = clean(cleaning, tree).filter(isElement);
  return { tree: top ?? tree, dropped: [...dropped], words: [...words] };
}

/** Classifies each field after the field around it. */
function classifyFields(
  fields: readonly Field[],
  isTitle: (style: string) => boolean,
): ReadonlyMap<Field, Handling> {
  const handlings = new Map<Field, Handling>();
  for (const field of fields) {
    const around = field.around && handlings.get(field.around)?.type;
    const isDropped =
      (around !== undefined && DROPPING.has(around)) || (field.inInstruction && around !== "open");
    if (isDropped) handlings.set(field, { type: "lost" });
    else if (field.depth > MAX_DEPTH) handlings.set(field, { type: "dropped" });
    else handlings.set(field, field.closed ? classifyField(field.instruction, isTitle) : { type: "open" });
  }
  return handlings;
}

/** Handlings with which nested fields are dropped. */
const DROPPING: ReadonlySet<Handling["type"]> = new Set(["dropped", "lost", "title"]);

function note({ dropped, words }: Cleaning, instruction: string, handling: Handling): void {
  if (handling.type === "dropped" || handling.type === "open") dropped.add(fieldName(instruction));
  else if (handling.type === "words") words.add(fieldName(instruction));
}

function clean(cleaning: Cleaning, node: XmlNode): readonly XmlNode[] {
  if (!isElement(node)) return [node];
  const place = cleaning.places.get(node);
  if (node.name === "w:fldSimple") return simpleField(cleaning, node, place);
  if (place !== undefined) return cleanLeaf(cleaning, node, place);
  const children = node.children.flatMap((each) => clean(cleaning, each));
  if (node.name === "w:r" && children.length < node.children.length && isEmptyRun(children)) return [];
  return [{ ...node, children }];
}

function simpleField(
  cleaning: Cleaning,
  node: XmlElement,
  place: FieldPlace | undefined,
): readonly XmlNode[] {
  const content = () => node.children.flatMap((each) => clean(cleaning, each));
  // Field characters of a nested complex field must stay in pairs.
  if (descendants(node).some((each) => markOf(each) !== undefined)) return content();
  if (place?.field !== undefined && !isShown(cleaning, place.field, place.shown)) return [];
  const instruction = node.attributes["w:instr"] ?? "";
  const handling = classifyField(instruction, cleaning.isTitle);
  note(cleaning, instruction, handling);
  switch (handling.type) {
    case "kept":
      return [{ ...node, attributes: { "w:instr": ` ${handling.instruction} ` }, children: content() }];
    case "words":
      return content();
    case "title":
      return [titleRun(elementsOf(node).find(({ name }) => name === "w:r"))];
    case "dropped":
      return [];
  }
}

/** Whether text at this place of a field is kept. */
function isShown({ handlings }: Cleaning, field: Field, shown: boolean): boolean {
  const type = handlings.get(field)?.type ?? "lost";
  return type === "open" || (shown && !DROPPING.has(type));
}

function titleRun(like: XmlElement | undefined): XmlElement {
  const properties = childNamed(like, "w:rPr");
  return {
    name: "w:r",
    attributes: {},
    children: [...(properties === undefined ? [] : [properties]), TITLE_TEXT],
  };
}

/** The placeholder that the writer replaces with the note's title. */
export const TITLE_TEXT: XmlElement = { name: "w:t", attributes: {}, children: [NOTE_TITLE] };

/** The content of a run within a field. The begin mark of a title field becomes the title. */
function cleanLeaf(cleaning: Cleaning, leaf: XmlElement, { field, shown }: FieldPlace): readonly XmlNode[] {
  const handling = field && cleaning.handlings.get(field);
  if (field === undefined || handling === undefined) return [];
  if (isFieldPart(leaf)) return fieldPart(leaf, field, handling);
  if (!isShown(cleaning, field, shown)) return [];
  return [{ ...leaf, children: leaf.children.flatMap((each) => clean(cleaning, each)) }];
}

/** The field characters of a kept field, without their data, and its rewritten instruction. */
function fieldPart(leaf: XmlElement, field: Field, handling: Handling): readonly XmlElement[] {
  const mark = markOf(leaf);
  if (handling.type === "title") return mark === "begin" ? [TITLE_TEXT] : [];
  if (handling.type !== "kept") return [];
  if (mark !== undefined) return [{ name: leaf.name, attributes: { "w:fldCharType": mark }, children: [] }];
  return leaf === field.instructed ? [{ ...leaf, children: [` ${handling.instruction} `] }] : [];
}

function isEmptyRun(children: readonly XmlNode[]): boolean {
  return children.every((child) => isElement(child) && child.name === "w:rPr");
}
