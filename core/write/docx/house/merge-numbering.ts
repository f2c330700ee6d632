import { editTree, withAttributes } from "../../../ooxml/edit-tree.ts";
import { childNamed, elementsOf, settingOf, type XmlElement } from "../../../ooxml/xml-tree.ts";
import { LIST_KINDS, styleOfKind } from "../context/list-kinds.ts";
import { shiftNumbering } from "./merge-styles.ts";

export interface NumberingToMerge {
  /** References to styles are the note's already. */
  readonly theirs: XmlElement | undefined;
  readonly ours: XmlElement;
  /** Added to the template's list numbers: the note's own end before it. */
  readonly numIdOffset: number;
  /** The template's own list numbers of its bulleted and numbered list styles. */
  readonly bullets: string | undefined;
  readonly numbers: string | undefined;
  readonly has: (id: string) => boolean;
}

/** The note's lists with the labels of the template's lists, followed by the template's definitions (17.9). */
export function mergeNumbering(merge: NumberingToMerge): XmlElement {
  const { theirs, numIdOffset } = merge;
  const ours = elementsOf(merge.ours);
  const moved = theirs === undefined ? [] : elementsOf(renumbered(theirs, numIdOffset));
  return {
    name: "w:numbering",
    attributes: {},
    children: [
      ...ours.filter(isDefinition).map((definition) => withTemplateLabels(definition, merge)),
      ...moved.filter(isDefinition),
      ...ours.filter(isNum),
      ...moved.filter(isNum),
    ],
  };
}

/** Picture bullets, and the numbers by which Word joins definitions (17.9.15): a template may itself be a note. */
const DROPPED = new Set(["w:lvlPicBulletId", "w:nsid", "w:tmpl"]);

function renumbered(theirs: XmlElement, numIdOffset: number): XmlElement {
  const definitions = new Set(elementsOf(theirs).filter(isDefinition).map(definitionOf));
  const children = elementsOf(theirs).filter(
    (each) => isDefinition(each) || (isNum(each) && definitions.has(settingOf(each, "w:abstractNumId"))),
  );
  const move = (element: XmlElement, name: string, by: number) =>
    withAttributes(element, { [name]: String(Number(element.attributes[name]) + by) });
  return editTree(shiftNumbering({ ...theirs, children }, numIdOffset), (each) => {
    if (DROPPED.has(each.name)) return undefined;
    if (isDefinition(each)) return move(each, "w:abstractNumId", LIST_KINDS.length);
    if (isNum(each)) return move(each, "w:numId", numIdOffset);
    return each.name === "w:abstractNumId" ? move(each, "w:val", LIST_KINDS.length) : each;
  });
}

/** One of the note's definitions with the template's labels; sources keep theirs, as footnotes refer to their numbers. */
function withTemplateLabels(definition: XmlElement, merge: NumberingToMerge): XmlElement {
  const kind = LIST_KINDS[Number(definitionOf(definition))];
  const linked = kind && styleOfKind(kind);
  const numId = kind?.ordered ? merge.numbers : merge.bullets;
  const levels = kind === undefined || kind.role === "sources" ? [] : levelsOf(merge.theirs, numId);
  const children = elementsOf(definition).map((each) => {
    if (each.name !== "w:lvl") return each;
    const label = levels.find((level) => level.attributes["w:ilvl"] === each.attributes["w:ilvl"]);
    const own = linked !== undefined && merge.has(linked) ? without(each, "w:pStyle") : each;
    return label === undefined || !isOfKind(label, kind?.ordered ?? false) ? own : labelled(own, label);
  });
  return { ...definition, children };
}

function levelsOf(theirs: XmlElement | undefined, numId: string | undefined): readonly XmlElement[] {
  if (theirs === undefined || numId === undefined) return [];
  const parts = elementsOf(theirs);
  const found = parts.find((each) => isNum(each) && each.attributes["w:numId"] === numId);
  const id = settingOf(found, "w:abstractNumId");
  const definition = parts.find((each) => isDefinition(each) && definitionOf(each) === id);
  return definition === undefined ? [] : elementsOf(definition).filter(({ name }) => name === "w:lvl");
}

/** Whether a level has a usable label of this kind; a picture as bullet is not taken. */
function isOfKind(level: XmlElement, ordered: boolean): boolean {
  const format = settingOf(level, "w:numFmt") ?? "decimal";
  if (childNamed(level, "w:lvlPicBulletId") !== undefined || format === "none") return false;
  const text = settingOf(level, "w:lvlText") ?? "";
  return ordered ? format !== "bullet" && /%\d/.test(text) : format === "bullet" && text.trim() !== "";
}

/** The note's level with format, text and run properties of the template's label; its position stays, so items align. */
function labelled(own: XmlElement, label: XmlElement): XmlElement {
  const taken = (name: string) => childNamed(label, name);
  const replaced = elementsOf(own).map((each) =>
    ["w:numFmt", "w:lvlText", "w:rPr"].includes(each.name) ? (taken(each.name) ?? each) : each,
  );
  return { ...own, children: replaced };
}

function without(element: XmlElement, name: string): XmlElement {
  return { ...element, children: elementsOf(element).filter((each) => each.name !== name) };
}

function isDefinition({ name }: XmlElement): boolean {
  return name === "w:abstractNum";
}

function isNum({ name }: XmlElement): boolean {
  return name === "w:num";
}

function definitionOf({ attributes }: XmlElement): string | undefined {
  return attributes["w:abstractNumId"];
}
