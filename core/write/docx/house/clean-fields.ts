import { NOTE_TITLE } from "./note-title.ts";
import {
  childNamed,
  descendants,
  elementsOf,
  isElement,
  textOf,
  type XmlElement,
  type XmlNode,
} from "./xml-tree.ts";

/** What becomes of a field: it goes on counting, its words stay, the note's title takes its place, or it goes. */
type Fate = "kept" | "words" | "title" | "gone";

/** Fields that count pages: no switch of theirs reaches out of the file. */
const COUNTING = /^(PAGE|NUMPAGES|SECTIONPAGES|SECTION)\b/i;
const WORDS = /^(HYPERLINK|QUOTE|COMPANY|DOCPROPERTY\s+"?Company\b)/i;
const TITLE = /^(TITLE\b|DOCPROPERTY\s+"?Title\b)/i;
const STYLE_REFERENCE = /^STYLEREF\s+(?:"([^"]*)"|(\S+))/i;

function fateOf(instruction: string, isTitle: (style: string) => boolean): Fate {
  const words = instruction.trim();
  if (COUNTING.test(words)) return "kept";
  const [, quoted, bare] = STYLE_REFERENCE.exec(words) ?? [];
  if (TITLE.test(words) || isTitle(quoted ?? bare ?? "")) return "title";
  return WORDS.test(words) ? "words" : "gone";
}

interface Field {
  readonly around: Field | undefined;
  instruction: string;
  /** After its middle mark. */
  shows: boolean;
  closed: boolean;
}

export interface CleanedFields {
  readonly tree: XmlElement;
  /** The names of the fields that went, and of those whose words alone stayed. */
  readonly gone: readonly string[];
  readonly words: readonly string[];
}

/**
 * A header or footer with no fields but those that count pages (17.16). A title is the note's own. A date, a file's
 * name or an author would be the template's, and goes with its words.
 */
export function cleanFields(tree: XmlElement, isTitle: (style: string) => boolean): CleanedFields {
  const fieldOf = fieldsByLeaf(tree);
  const gone = new Set<string>();
  const words = new Set<string>();
  const fate = (instruction: string, closed = true): Fate => {
    const found = fateOf(instruction, isTitle);
    const name = instruction.trim().split(/\s/)[0]?.toUpperCase() ?? "";
    if (found === "gone" || !closed) gone.add(name);
    else if (found === "words") words.add(name);
    // What follows a field that never ends is not part of it.
    return closed ? found : "words";
  };
  const clean = (node: XmlNode): readonly XmlNode[] => {
    if (!isElement(node)) return [node];
    const field = fieldOf.get(node);
    if (field !== undefined) return cleanLeaf(node, field, (each) => fate(each.instruction, each.closed));
    if (node.name === "w:fldSimple") return simpleField(node, fate(node.attributes["w:instr"] ?? ""), clean);
    const children = node.children.flatMap(clean);
    if (node.name === "w:r" && children.length < node.children.length && saysNothing(children)) return [];
    return [{ ...node, children }];
  };
  const [top] = clean(tree).filter(isElement);
  return { tree: top ?? tree, gone: [...gone], words: [...words] };
}

function simpleField(
  node: XmlElement,
  fate: Fate,
  clean: (node: XmlNode) => readonly XmlNode[],
): readonly XmlNode[] {
  switch (fate) {
    case "kept":
      return [{ ...node, children: node.children.flatMap(clean) }];
    case "words":
      return node.children.flatMap(clean);
    case "title":
      return [titleRun(elementsOf(node).find(({ name }) => name === "w:r"))];
    case "gone":
      return [];
  }
}

function titleRun(like: XmlElement | undefined): XmlElement {
  const properties = childNamed(like, "w:rPr");
  return {
    name: "w:r",
    attributes: {},
    children: [...(properties === undefined ? [] : [properties]), TITLE_TEXT],
  };
}

/** To be replaced when the note is known. */
export const TITLE_TEXT: XmlElement = { name: "w:t", attributes: {}, children: [NOTE_TITLE] };

/** What a run holds, if it is part of a field. The first mark of a title's field becomes the title. */
function cleanLeaf(leaf: XmlElement, field: Field, fate: (field: Field) => Fate): readonly XmlNode[] {
  for (let around = field.around; around !== undefined; around = around.around) {
    if (fate(around) === "gone" || fate(around) === "title") return [];
  }
  switch (fate(field)) {
    case "kept":
      return [leaf];
    case "words":
      return isMark(leaf) ? [] : [leaf];
    case "title":
      return leaf.attributes["w:fldCharType"] === "begin" ? [TITLE_TEXT] : [];
    case "gone":
      return [];
  }
}

/** All that stands in runs between the first and the last mark of a field, with the innermost field around it. */
function fieldsByLeaf(tree: XmlElement): ReadonlyMap<XmlElement, Field> {
  const fields = new Map<XmlElement, Field>();
  const runs = descendants(tree).filter(({ name }) => name === "w:r");
  let open: Field | undefined;
  for (const leaf of runs.flatMap(elementsOf).filter(({ name }) => name !== "w:rPr")) {
    const field = markOf(leaf) === "begin" ? newField(open) : open;
    if (field !== undefined || isMark(leaf)) fields.set(leaf, field ?? STRAY);
    open = field && fieldAfter(leaf, field);
  }
  return fields;
}

function newField(around: Field | undefined): Field {
  return { around, instruction: "", shows: false, closed: false };
}

/** Takes in what a leaf says of its field; the field that what follows is in. */
function fieldAfter(leaf: XmlElement, field: Field): Field | undefined {
  if (leaf.name === "w:instrText" && !field.shows) field.instruction += textOf(leaf);
  const mark = markOf(leaf);
  field.shows ||= mark === "separate";
  field.closed = mark === "end";
  return field.closed ? field.around : field;
}

function markOf({ name, attributes }: XmlElement): string | undefined {
  return name === "w:fldChar" ? attributes["w:fldCharType"] : undefined;
}

/** A mark without a beginning belongs to nothing. */
const STRAY: Field = { around: undefined, instruction: "", shows: true, closed: false };

function isMark({ name }: XmlElement): boolean {
  return name === "w:fldChar" || name === "w:instrText";
}

function saysNothing(children: readonly XmlNode[]): boolean {
  return children.every((child) => isElement(child) && child.name === "w:rPr");
}
