import { elementsOf, isElement, type XmlElement, type XmlNode } from "../../ooxml/xml-tree.ts";
import { contentNames, ORDERED, REPEATED, scopeOf } from "./schema-content.ts";
import { withSoundValues } from "./schema-values.ts";

/** Told of each element that goes. */
type Lost = (element: XmlElement) => void;

/**
 * The tree as the schema wants it: nothing that it does not know there, children in their order, the last of each,
 * values of their types. `start` and `end` are what later editions call `left` and `right`.
 */
export function inSchemaOrder(tree: XmlElement, lost: Lost = () => undefined): XmlElement {
  return fitted(tree, lost, "");
}

function fitted(tree: XmlElement, lost: Lost, around: string): XmlElement {
  const scope = scopeOf(tree, around);
  const children = contentOf(tree, lost, scope).flatMap((each): readonly XmlNode[] => {
    if (!isElement(each)) return [each];
    const sound = isWord(each) ? withSoundValues(each, tree.name) : each;
    if (sound === undefined) return [];
    const fit = fitted(sided(sound), lost, scope);
    return isHollow(fit) ? [] : [fit];
  });
  return { ...tree, children: ended(tree.name, children) };
}

function contentOf(parent: XmlElement, lost: Lost, scope: string): readonly XmlNode[] {
  if (!isWord(parent)) return parent.children.filter((each) => !isElement(each) || !isWord(each));
  if (HOLDS_TEXT.has(parent.name)) return parent.children.filter((each) => !isElement(each));
  if (parent.name === "w:drawing") return elementsOf(parent).filter(({ name }) => name.startsWith("wp:"));
  const known = contentNames(parent.name, scope);
  const all = elementsOf(parent).filter((each) => {
    const stays = known.includes(each.name);
    if (!stays) lost(each);
    return stays;
  });
  return parent.name in ORDERED ? ordered(all, known) : propertiesFirst(all);
}

const HOLDS_TEXT = new Set(["w:t", "w:instrText"]);

function ordered(all: readonly XmlElement[], order: readonly string[]): readonly XmlElement[] {
  const last = new Map(all.map((child) => [child.name, child]));
  return all
    .filter((child) => REPEATED.has(child.name) || last.get(child.name) === child)
    .toSorted((one, other) => order.indexOf(one.name) - order.indexOf(other.name));
}

const PROPERTIES = /^w:(pPr|rPr|tblPr|trPr|tcPr|tblGrid)$/;

function propertiesFirst(all: readonly XmlElement[]): readonly XmlElement[] {
  const first = new Map<string, XmlElement>();
  for (const each of all) if (PROPERTIES.test(each.name) && !first.has(each.name)) first.set(each.name, each);
  return [...first.values(), ...all.filter(({ name }) => !PROPERTIES.test(name))];
}

function isWord({ name }: XmlElement): boolean {
  return name.startsWith("w:");
}

function isHollow({ name, children }: XmlElement): boolean {
  const needed = NEEDED_CHILD.get(name);
  return needed !== undefined && !children.some((each) => isElement(each) && each.name === needed);
}

const NEEDED_CHILD: ReadonlyMap<string, string> = new Map(
  Object.entries({ "w:tbl": "w:tr", "w:tr": "w:tc", "w:tabs": "w:tab" }),
);

const ENDS_WITH_PARAGRAPH = new Set(["w:hdr", "w:ftr", "w:tc"]);

/** Cells, headers and footers end with a paragraph (17.4.65). */
function ended(name: string, children: readonly XmlNode[]): readonly XmlNode[] {
  const last = children.at(-1);
  const isEnded = last !== undefined && isElement(last) && last.name === "w:p";
  if (!ENDS_WITH_PARAGRAPH.has(name) || isEnded) return children;
  return [...children, { name: "w:p", attributes: {}, children: [] }];
}

function sided(element: XmlElement): XmlElement {
  if (element.name === "w:ind") return { ...element, attributes: sides(element.attributes) };
  return SIDED.has(element.name) ? leftAndRight(element) : element;
}

const SIDED = new Set(["w:jc", "w:lvlJc", "w:tab"]);

function leftAndRight(element: XmlElement): XmlElement {
  const value = element.attributes["w:val"];
  const known = value === "start" ? "left" : value === "end" ? "right" : value;
  return known === undefined
    ? element
    : { ...element, attributes: { ...element.attributes, "w:val": known } };
}

function sides(attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const { "w:start": start, "w:end": end, ...others } = attributes;
  return {
    ...(start === undefined ? {} : { "w:left": start }),
    ...(end === undefined ? {} : { "w:right": end }),
    ...others,
  };
}

/** One more setting of a style's paragraphs, in place of what it said before. */
export function withParagraphSetting(style: XmlElement, setting: XmlElement): XmlElement {
  const own = elementsOf(style).find(({ name }) => name === "w:pPr");
  const properties = { name: "w:pPr", attributes: {}, children: [...(own?.children ?? []), setting] };
  return inSchemaOrder({ ...style, children: [...style.children, properties] });
}
