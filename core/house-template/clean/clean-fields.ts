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
  readonly gone: readonly string[];
  readonly words: readonly string[];
}

/** The deepest nesting of fields that is read; deeper ones only cost time. */
const MAX_DEPTH = 20;

/** `lost`: dropped with the field around it. `open`: without an end mark, so that what follows is not part of it. */
type Fate = FieldHandling | { readonly type: "lost" } | { readonly type: "open" };

interface Cleaning {
  readonly places: ReadonlyMap<XmlElement, FieldPlace>;
  readonly fates: ReadonlyMap<Field, Fate>;
  readonly isTitle: (style: string) => boolean;
  readonly gone: Set<string>;
  readonly words: Set<string>;
}

/**
 * A header or footer with no fields but those that count pages (17.16). A title is the note's own. A date, a file's
 * name or an author would be the template's, and goes with its words.
 */
export function cleanFields(tree: XmlElement, isTitle: (style: string) => boolean): CleanedFields {
  const { places, fields } = findFields(tree);
  const [gone, words] = [new Set<string>(), new Set<string>()];
  const cleaning: Cleaning = { places, fates: fatesOf(fields, isTitle), isTitle, gone, words };
  for (const [{ instruction }, fate] of cleaning.fates) note(cleaning, instruction, fate);
  if ([...places.values()].some(({ field }) => field === undefined)) gone.add("");
  const [top] = clean(cleaning, tree).filter(isElement);
  return { tree: top ?? tree, gone: [...gone], words: [...words] };
}

/** Each once, and after that of the field around it. */
function fatesOf(fields: readonly Field[], isTitle: (style: string) => boolean): ReadonlyMap<Field, Fate> {
  const fates = new Map<Field, Fate>();
  for (const field of fields) {
    const around = field.around && fates.get(field.around)?.type;
    const isLost = (around !== undefined && LOSING.has(around)) || (field.inInstruction && around !== "open");
    if (isLost) fates.set(field, { type: "lost" });
    else if (field.depth > MAX_DEPTH) fates.set(field, { type: "gone" });
    else fates.set(field, field.closed ? classifyField(field.instruction, isTitle) : { type: "open" });
  }
  return fates;
}

/** What takes all that it holds along. */
const LOSING: ReadonlySet<Fate["type"]> = new Set(["gone", "lost", "title"]);

function note({ gone, words }: Cleaning, instruction: string, fate: Fate): void {
  if (fate.type === "gone" || fate.type === "open") gone.add(fieldName(instruction));
  else if (fate.type === "words") words.add(fieldName(instruction));
}

function clean(cleaning: Cleaning, node: XmlNode): readonly XmlNode[] {
  if (!isElement(node)) return [node];
  const place = cleaning.places.get(node);
  if (node.name === "w:fldSimple") return simpleField(cleaning, node, place);
  if (place !== undefined) return cleanLeaf(cleaning, node, place);
  const children = node.children.flatMap((each) => clean(cleaning, each));
  if (node.name === "w:r" && children.length < node.children.length && saysNothing(children)) return [];
  return [{ ...node, children }];
}

function simpleField(
  cleaning: Cleaning,
  node: XmlElement,
  place: FieldPlace | undefined,
): readonly XmlNode[] {
  const content = () => node.children.flatMap((each) => clean(cleaning, each));
  // Marks of another field within must stay together with those without.
  if (descendants(node).some((each) => markOf(each) !== undefined)) return content();
  if (place?.field !== undefined && !isShown(cleaning, place.field, place.shown)) return [];
  const instruction = node.attributes["w:instr"] ?? "";
  const fate = classifyField(instruction, cleaning.isTitle);
  note(cleaning, instruction, fate);
  switch (fate.type) {
    case "kept":
      return [{ ...node, attributes: { "w:instr": ` ${fate.instruction} ` }, children: content() }];
    case "words":
      return content();
    case "title":
      return [titleRun(elementsOf(node).find(({ name }) => name === "w:r"))];
    case "gone":
      return [];
  }
}

/** Whether text at this place of a field is kept. */
function isShown({ fates }: Cleaning, field: Field, shown: boolean): boolean {
  const type = fates.get(field)?.type ?? "lost";
  return type === "open" || (shown && !LOSING.has(type));
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
  const fate = field && cleaning.fates.get(field);
  if (field === undefined || fate === undefined) return [];
  if (isFieldPart(leaf)) return fieldPart(leaf, field, fate);
  if (!isShown(cleaning, field, shown)) return [];
  return [{ ...leaf, children: leaf.children.flatMap((each) => clean(cleaning, each)) }];
}

/** The marks of a field that is kept, without their data, and its instruction rewritten. */
function fieldPart(leaf: XmlElement, field: Field, fate: Fate): readonly XmlElement[] {
  const mark = markOf(leaf);
  if (fate.type === "title") return mark === "begin" ? [TITLE_TEXT] : [];
  if (fate.type !== "kept") return [];
  if (mark !== undefined) return [{ name: leaf.name, attributes: { "w:fldCharType": mark }, children: [] }];
  return leaf === field.instructed ? [{ ...leaf, children: [` ${fate.instruction} `] }] : [];
}

function saysNothing(children: readonly XmlNode[]): boolean {
  return children.every((child) => isElement(child) && child.name === "w:rPr");
}
